package harness.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTableTest {

    private static final List<String> COLUMNS = List.of("shape", "data", "epoch", "loss");

    private static final Map<String, Integer> PLACES = Map.of("\"[4, \"\"5\"\"]\",moons", 0, "4x5,\"two\nlines\"", 1);

    private static final String FIRST = "\"[4, \"\"5\"\"]\",moons,0,0.5\n\"[4, \"\"5\"\"]\",moons,1,0.25\n";
    private static final String SECOND = "4x5,\"two\nlines\",0,NaN\n4x5,\"two\nlines\",1,\"a\nb\"\n";

    @TempDir
    Path folder;

    private RecordedTable table(String rows) throws IOException, ResultsException {
        Path file = folder.resolve("losses.csv");
        Files.writeString(file, "shape,data,epoch,loss\n" + rows);
        return new RecordedTable(file, COLUMNS, 2, PLACES);
    }

    private static Difference compare(RecordedTable table, int part, String now) throws IOException {
        return table.compare(part, now.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsRowsByCellsThatAreQuotedAndHaveLineBreaks() throws Exception {
        for (String rows : List.of(FIRST + SECOND, SECOND + FIRST)) {
            try (RecordedTable table = table(rows)) {
                assertEquals(List.of(), table.strays());
                assertNull(compare(table, 0, FIRST));
                assertNull(compare(table, 1, SECOND));
            }
        }
    }

    /** Each as a cell of its own, and in place of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "\"", "\"\"", "e", " ", "x,", "\n", "\u0000", "ä", "=", "-"})
    void cellsOfAMillionCharactersAreComparedAtOnce(String piece) {
        String cell = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (RecordedTable table = table(FIRST.replace(",1,0.25", ",1," + cell) + cell + ",moons,0,1\n")) {
                assertTrue(table.strays().toString().length() < 2000, "strays");
                assertEquals("losses.csv", compare(table, 0, FIRST).table());
                assertTrue(compare(table, 0, FIRST).place().length() < 100, "place");
            }
        });
    }

    @Test
    void namesTheCellThatDiffers() throws Exception {
        try (RecordedTable table = table(FIRST + SECOND)) {
            assertEquals(
                    new Difference("losses.csv", "epoch 1", 1, "loss", "0.25", "0.125"),
                    compare(table, 0, FIRST.replace("0.25", "0.125")));
            assertEquals(
                    new Difference("losses.csv", "epoch 1", 1, "loss", "\"a\nb\"", "\"a\nc\""),
                    compare(table, 1, SECOND.replace("\nb", "\nc")));
        }
    }

    @Test
    void rowsApartFromTheOthersOfTheirPartAreStrays() throws Exception {
        String[] rows = FIRST.split("(?<=\n)");
        try (RecordedTable table = table(rows[0] + SECOND + rows[1])) {
            assertEquals(1, table.strays().size());
            assertTrue(
                    table.strays().get(0).startsWith("line 8 is of '\"[4, \"\"5\"\"]\",moons'"),
                    table.strays().get(0));
            assertEquals(
                    new Difference("losses.csv", "epoch 1", 1, null, null, rows[1].strip()), compare(table, 0, FIRST));
        }
    }

    @Test
    void manyStraysAreCounted() throws Exception {
        try (RecordedTable table = table(FIRST + "3x3,moons,0,1\n".repeat(100))) {
            assertEquals(6, table.strays().size());
            assertEquals("and 95 more of this kind", table.strays().get(5));
        }
        assertThrows(ResultsException.class, () -> table("3x3,moons,0,1\n"));
    }

    /** What is no table at all neither fails nor takes memory. */
    @Test
    void noiseIsRefused() {
        assertThrows(ResultsException.class, () -> table("\"".repeat(100_001)));
        assertThrows(ResultsException.class, () -> table("x".repeat(100_000)));
        assertThrows(ResultsException.class, () -> table("\n\n,,,\n\u0000\n"));
    }

    @Test
    void aHeaderWithoutItsEndHasNoRows() throws Exception {
        Path file = folder.resolve("losses.csv");
        Files.writeString(file, "shape,data,epoch,loss");
        try (RecordedTable table = new RecordedTable(file, COLUMNS, 2, PLACES)) {
            assertEquals(List.of(), table.strays());
            assertNull(compare(table, 0, FIRST).recorded());
        }
        for (String other : List.of("shape,data,epoch,los", "shape,data,epoch,lose", "shape,data,epoch,loss,x")) {
            Files.writeString(file, other);
            assertThrows(ResultsException.class, () -> new RecordedTable(file, COLUMNS, 2, PLACES), other);
        }
    }

    @Test
    void onlyTheEndOfTheLastRowIsMissing() throws Exception {
        try (RecordedTable table = table(SECOND + FIRST.stripTrailing())) {
            assertEquals(1, table.strays().size());
            assertEquals("epoch 1", compare(table, 0, FIRST).place());
            assertNull(compare(table, 1, SECOND));
        }
    }
}
