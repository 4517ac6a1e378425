package harness.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    @TempDir
    private Path folder;

    private String written(List<String> columns, List<List<?>> rows) throws IOException {
        Path file = folder.resolve("table.csv");
        try (TableFile table = new TableFile(file, columns)) {
            for (List<?> row : rows) {
                table.add(row);
            }
        }
        return Files.readString(file);
    }

    @Test
    void hasItsHeaderEvenWithoutRows() throws IOException {
        assertEquals("run,epoch\n", written(List.of("run", "epoch"), List.of()));
    }

    @Test
    void quotesWhatNeedsItAndLeavesTheUnknownEmpty() throws IOException {
        assertEquals(
                "a,b,c\n\"[1,2]\",0.1,\n\"say \"\"x\"\"\",1.0E-5,3\n",
                written(
                        List.of("a", "b", "c"),
                        List.of(Arrays.asList("[1,2]", 0.1, null), List.of("say \"x\"", 1e-5, 3))));
    }
}
