package harness.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTablesTest {

    private static final int PARTS = 50;

    @TempDir
    private Path folder;

    /** Every part has a row of the first table, and as many of the second as its number; every seventh is left out. */
    private void write(List<Integer> order) throws IOException {
        Map<String, List<String>> columns =
                Map.of("one.csv", List.of("part", "what"), "many.csv", List.of("part", "row"));
        try (OrderedTables tables = new OrderedTables(folder, PARTS, columns)) {
            for (int part : order) {
                if (part % 7 == 3) {
                    tables.leaveOut(part);
                    continue;
                }
                PartRows rows = new PartRows(columns.keySet());
                rows.add("one.csv", List.of(part, "a \"part\", ä"));
                for (int row = 0; row < part; row++) {
                    rows.add("many.csv", List.of(part, row));
                }
                tables.add(part, rows);
            }
        }
    }

    private void assertComplete() throws IOException {
        List<String> one = new ArrayList<>(List.of("part,what"));
        List<String> many = new ArrayList<>(List.of("part,row"));
        for (int part = 0; part < PARTS; part++) {
            if (part % 7 != 3) {
                one.add(part + ",\"a \"\"part\"\", ä\"");
                for (int row = 0; row < part; row++) {
                    many.add(part + "," + row);
                }
            }
        }
        assertEquals(one, Files.readAllLines(folder.resolve("one.csv")));
        assertEquals(many, Files.readAllLines(folder.resolve("many.csv")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing that waited is left behind");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsAddedInAnyOrderStandInTheirs(long seed) throws IOException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, PARTS).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        write(order);
        assertComplete();
    }

    @Test
    void theLastPartFirst() throws IOException {
        write(IntStream.range(0, PARTS).mapToObj(part -> PARTS - 1 - part).toList());
        assertComplete();
    }
}
