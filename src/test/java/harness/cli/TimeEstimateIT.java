package harness.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --dry-run} says of the time that the runs will take. */
class TimeEstimateIT {

    /** Whatever else the machine has to do, and though the first trials take a hundred times as long as the last. */
    @Test
    void aFewShortRunsTakeLessThanASecond(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("short.json"), """
                { "name": "short", "seeds": 2, "data": { "samples": 60 }, "training": { "epochs": 5 } }
                """);
        Ended ended = HarnessProcess.startPlainly(folder, List.of(), "short.json", "--dry-run", "--one-jvm")
                .end();
        assertTrue(ended.out().contains("Less than a second of training on"), ended.out());
    }
}
