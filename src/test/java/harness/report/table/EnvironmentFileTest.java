package harness.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.time.StopWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFileTest {

    @TempDir
    private Path folder;

    @Test
    void knowsTheFolderOfTheConfigAndTheTablesThatWereRead() throws Exception {
        EnvironmentFile.write(folder, "1", 2, StopWatch.createStarted(), folder, Map.of("data.csv", "ab12"));
        assertEquals(Optional.of(folder.toAbsolutePath()), EnvironmentFile.configFolder(folder));
        assertEquals(Map.of("data.csv", "ab12"), EnvironmentFile.tables(folder));
    }

    /** Results are complete without it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{ \"config_folder\": \"\\u0000\", \"tables_sha256\": 7 }",
                "{ \"config_folder\": [], \"tables_sha256\": [\"a\"] }",
                "{ \"config_folder\": \"/no such folder\" }"
            })
    void aBrokenFileIsAsGoodAsNone(String text) throws Exception {
        Files.writeString(folder.resolve("environment.json"), text);
        assertEquals(Optional.empty(), EnvironmentFile.configFolder(folder));
        assertEquals(Map.of(), EnvironmentFile.tables(folder));
    }
}
