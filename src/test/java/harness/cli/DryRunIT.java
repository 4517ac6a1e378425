package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What --dry-run shows; it does nothing. */
class DryRunIT {

    private final WorkingFolder folder;

    DryRunIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void dryRunShowsTheGridAndWritesNothing() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Ended ended = folder.run("small.json", "--dry-run", "--seeds", "7");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("4 cells × 7 seeds = 28 runs"), ended.out());
        assertTrue(ended.out().contains("network.activation (2)"), ended.out());
        assertTrue(ended.out().contains("train 48 samples, 24 of class 0, 24 of class 1"), ended.out());
        assertTrue(ended.out().contains("Nothing was run"), ended.out());
        assertEquals(List.of("small.json"), folder.entries("."));
    }

    @Test
    void allThatConcernsTheDataCanBeVariedAtOnce() throws Exception {
        folder.write("data.json", """
                { "name": "data", "seeds": 1,
                  "vary": { "data": [ { "samples": 60, "testFraction": 0.5 }, { "source": "iris" } ] } }
                """);
        Ended ended = folder.run("data.json", "--dry-run");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("samples=60,testFraction=0.5: 2 features"), ended.out());
        assertTrue(ended.out().contains("source=iris: 4 features"), ended.out());
    }

    @Test
    void dryRunShowsTheValidationPart() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Ended ended = folder.run("small.json", "--dry-run", "--set", "data.validationFraction=0.1");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("train      42 samples, 21 of class 0, 21 of class 1"), ended.out());
        assertTrue(ended.out().contains("validation 6 samples, 3 of class 0, 3 of class 1"), ended.out());
        assertTrue(ended.out().contains("test       12 samples, 6 of class 0, 6 of class 1"), ended.out());
    }

    @Test
    void runsThatWereDoneBeforeAreCounted() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        assertEquals(0, folder.run("small.json", "--quiet").exitCode());
        String some = folder.run("small.json", "--dry-run", "--seeds", "3").out();
        assertTrue(some.contains("8 of 12 runs were done before and are kept."), some);
        assertTrue(some.contains("of training on"), some);
        String all = folder.run("small.json", "--dry-run").out();
        assertTrue(all.contains("8 of 8 runs were done before and are kept."), all);
        assertFalse(all.contains("of training on"), all);
        String fresh = folder.run("small.json", "--dry-run", "--fresh").out();
        assertFalse(fresh.contains("done before"), fresh);
    }

    @Test
    void ofVeryManyValuesTheFirstAreShown() throws Exception {
        String values = IntStream.rangeClosed(1, 999).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        folder.write("many.json", """
                { "name": "many", "seeds": 1, "data": { "samples": 40 }, "training": { "epochs": 1 },
                  "vary": { "network.hidden": [%s] } }
                """.formatted(values.replaceAll("\\d+", "[$0]")));
        String shown = folder.run("many.json", "--dry-run").out();
        assertTrue(shown.contains("network.hidden (999)"), shown);
        assertTrue(shown.contains(", … and 949 more values"), shown);
    }
}
