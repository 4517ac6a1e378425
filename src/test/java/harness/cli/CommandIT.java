package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: real files, real processes. */
class CommandIT {

    private static final List<String> DETERMINISTIC = List.of(
            "config.json",
            "runs.csv",
            "history.csv",
            "layers.csv",
            "confusion.csv",
            "recall.csv",
            "summary.csv",
            "gradients.csv");

    private final WorkingFolder folder;

    CommandIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void leavesTablesChartsAndAShortTable() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Ended ended = folder.run("small.json");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("", ended.err());
        assertEquals(
                List.of(
                        ".files",
                        ".lock",
                        "charts",
                        "config.json",
                        "confusion.csv",
                        "environment.json",
                        "gradients.csv",
                        "history.csv",
                        "journal.jsonl",
                        "layers.csv",
                        "recall.csv",
                        "runs.csv",
                        "summary.csv",
                        "timings.csv"),
                folder.entries("results/small"));
        assertEquals(List.of("small"), folder.entries("results"));
        assertTrue(folder.entries("results/small/charts")
                .containsAll(List.of("loss.png", "loss.svg", "decision_boundaries.png", "gradient_norm.svg")));
        assertTrue(ended.out().contains("small.json: 4 cells × 2 seeds = 8 runs"), ended.out());
        assertTrue(ended.out().contains("8 of 8 runs"), ended.out());
        assertTrue(ended.out().contains("moons   accuracy  epochs  converged"), ended.out());
        assertTrue(ended.out().contains("Charts: results/small/charts"), ended.out());
        assertTrue(ended.out().lines().allMatch(line -> line.length() <= 100), ended.out());
        assertFalse(ended.out().contains("\r"), "no bar is drawn over lines that go to a file");
    }

    @Test
    void tablesAreTheSameBytesOnAnyNumberOfThreads() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        assertEquals(
                0,
                folder.run("small.json", "--out", "one", "--threads", "1", "--quiet")
                        .exitCode());
        assertEquals(
                0,
                folder.run("small.json", "--out", "three", "--threads", "3", "--quiet")
                        .exitCode());
        for (String table : DETERMINISTIC) {
            assertEquals(
                    Files.readString(folder.resolve("one/small").resolve(table)),
                    Files.readString(folder.resolve("three/small").resolve(table)),
                    table);
        }
    }

    @Test
    void settingsReplaceWhatTheConfigSays() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Ended ended = folder.run("small.json", "--quiet", "--set", "training.epochs=2", "--set", "data.source=circles");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("", ended.out());
        List<String> runs = Files.readAllLines(folder.resolve("results/small/runs.csv"));
        assertEquals(1 + 2 * 2, runs.size());
        assertTrue(runs.get(0).startsWith("run,network.activation,seed,outcome,"), runs.get(0));
        List<String> history = Files.readAllLines(folder.resolve("results/small/history.csv"));
        assertEquals(1 + 4 * 3, history.size());
    }

    @Test
    void aDivergedRunIsAResult() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Ended ended = folder.run(
                "small.json", "--set", "training.optimizer.learningRate=1e9", "--set", "network.activation=linear");
        assertEquals(0, ended.exitCode(), ended.err());
        List<String> runs = Files.readAllLines(folder.resolve("results/small/runs.csv"));
        assertTrue(runs.stream().skip(1).allMatch(row -> row.contains("diverged")), runs.toString());
    }

    @Test
    void aConfigThroughAPipeStartsFromTheCurrentFolder() throws Exception {
        folder.write("points.csv", "a,kind\n" + "1,yes\n4,no\n".repeat(20));
        folder.write("elsewhere.json", """
                { "name": "piped", "seeds": 1, "training": { "epochs": 1 },
                  "data": { "source": { "type": "csv", "path": "points.csv", "label": "kind" } } }
                """);
        for (String oneJvm : List.of("", " --one-jvm")) {
            String command = String.join(
                            " ",
                            HarnessProcess.plainCommand(List.of("-XX:TieredStopAtLevel=1"), "<(cat elsewhere.json)"))
                    + oneJvm;
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", command + " --fresh --threads 1")
                    .directory(folder.resolve(".").toFile());
            builder.environment().put("CLASSPATH", HarnessProcess.program());
            builder.redirectErrorStream(true);
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), printed);
            assertTrue(
                    Files.readString(folder.resolve("results/piped/environment.json"))
                            .contains("\"config_folder\" : \""
                                    + folder.resolve(".").toRealPath() + "\""),
                    printed);
        }
    }

    @Test
    void helpAndVersion() throws Exception {
        Ended help = folder.run("--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.out().contains("--dry-run") && help.out().contains("130"), help.out());
        Ended version = folder.run("--version");
        assertEquals(0, version.exitCode());
        assertTrue(version.out().startsWith("harness "), version.out());
    }
}
