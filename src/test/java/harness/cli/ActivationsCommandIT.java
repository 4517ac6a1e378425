package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configs of the kind {@code activations} as a user meets them: real files, real processes. */
class ActivationsCommandIT {

    private static final String LOOK = """
            { "kind": "activations", "name": "look", "description": "Only the left side differs.",
              "activations": ["relu", "elu", { "type": "elu", "alpha": 0.5 }],
              "range": { "from": -10, "to": 10, "points": 101 } }
            """;

    private final WorkingFolder folder;

    ActivationsCommandIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void leavesTablesChartsAndAShortTable() throws Exception {
        folder.write("look.json", LOOK);
        Ended ended = folder.run("look.json");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("", ended.err());
        assertEquals(
                List.of(
                        ".files",
                        ".lock",
                        "charts",
                        "config.json",
                        "environment.json",
                        "properties.csv",
                        "softmax.csv",
                        "timings.csv",
                        "values.csv"),
                folder.entries("results/look"));
        assertEquals(List.of("look"), folder.entries("results"));
        for (String chart :
                List.of("activations", "all_functions", "all_derivatives", "zoom", "properties", "softmax")) {
            assertTrue(folder.entries("results/look/charts").containsAll(List.of(chart + ".png", chart + ".svg")));
        }
        assertTrue(ended.out().contains("look.json: 3 activations"), ended.out());
        assertTrue(ended.out().contains("Only the left side differs."), ended.out());
        assertTrue(ended.out().contains("relu            0 … ∞         1       kinked, dies"), ended.out());
    }

    @Test
    void takesTheSameOptions() throws Exception {
        folder.write("look.json", LOOK);
        Ended shown = folder.run("look.json", "--dry-run");
        assertEquals(0, shown.exitCode(), shown.err());
        assertTrue(shown.out().contains("relu, elu, elu(alpha=0.5)"), shown.out());
        assertEquals(List.of("look.json"), folder.entries("."));
        folder.assertRefused("kind \"experiment\" has it", "look.json", "--seeds", "3");
        assertEquals(List.of("look.json"), folder.entries("."));
        for (int repetition = 0; repetition < 2; repetition++) {
            Ended ended =
                    folder.run("look.json", "--quiet", "--out", "there", "--set", "range.points=3", "--threads", "1");
            assertEquals(0, ended.exitCode(), ended.err());
            assertEquals("", ended.out());
            assertEquals(
                    1 + 3 * 3,
                    Files.readAllLines(folder.resolve("there/look/values.csv")).size());
        }
    }

    /** Whatever was in the folder before, nothing of it stays beside the tables of another config. */
    @Test
    void anExperimentOfTheSameNameTakesThePlaceAsAWhole() throws Exception {
        Path full = folder.write("full.json", """
                { "name": "look", "seeds": 2, "data": { "samples": 60 }, "training": { "epochs": 3 },
                  "record": { "models": true, "datasets": true, "gradientHistograms": true },
                  "vary": { "network.activation": ["relu", { "type": "elu", "alpha": 0.5 }], "network.hidden": [[4], [4, 4]],
                            "data.source": ["moons", { "type": "spirals", "turns": 2 }] } }
                """);
        Path bare = folder.write("bare.json", """
                { "name": "look", "seeds": 1, "data": { "samples": 60 }, "training": { "epochs": 2 } }
                """);
        Path look = folder.write("look.json", LOOK);
        List<Path> configs = List.of(look, full, look, full, bare);
        for (int number = 0; number < configs.size(); number++) {
            String config = configs.get(number).toString();
            String alone = "alone" + number;
            for (String out : List.of("together", alone)) {
                Path place = folder.resolve(out);
                Ended ended = InProcess.run(config, "--quiet", "--out", place.toString());
                assertEquals(0, ended.exitCode(), ended.err());
            }
            assertEquals(tree(folder.resolve(alone)), tree(folder.resolve("together")), config);
        }
    }

    /** All files but the journal, which keeps the runs of every config. */
    private static List<String> tree(Path results) throws IOException {
        try (Stream<Path> files = Files.walk(results)) {
            return files.map(file -> results.relativize(file).toString())
                    .filter(file -> !file.endsWith("journal.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void experimentsAndActivationsAreRunTogetherOrNotAtAll() throws Exception {
        folder.write("small.json", """
                { "name": "small", "seeds": 1, "data": { "samples": 60 }, "training": { "epochs": 2 } }
                """);
        folder.write("look.json", LOOK);
        folder.assertRefused("training.epochs", "look.json", "small.json", "--set", "training.epochs=1");
        folder.write("twin.json", LOOK.replace("look", "small"));
        folder.assertRefused("both named \"small\"", "small.json", "twin.json");
        assertFalse(Files.exists(folder.resolve("results")));
        Ended ended = folder.run("look.json", "small.json", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals(List.of("look", "small"), folder.entries("results"));
    }
}
