package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activations;
import harness.catalogue.Javadoc;
import harness.cli.HarnessProcess.Ended;
import harness.data.DataSources;
import harness.network.Initializers;
import harness.training.LearningRateSchedules;
import harness.training.Optimizers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: real files, real processes. */
class CommandTest {

    private static final String SMALL = """
            { "name": "small", "seeds": 2,
              "data": { "samples": 60 },
              "network": { "hidden": [4] },
              "training": { "epochs": 4 },
              "vary": { "network.activation": ["tanh", "relu"], "data.source": ["moons", "xor"] } }
            """;

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

    CommandTest(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void leavesTablesChartsAndAShortTable() throws Exception {
        folder.write("small.json", SMALL);
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
        folder.write("small.json", SMALL);
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
    void refusesAWrongConfigWithAllItsProblemsAndWritesNothing() throws Exception {
        folder.write("wrong.json", """
                { "name": "wrong",
                  "network": { "activaton": "relu" },
                  "training": { "epochs": "many" } }
                """);
        Ended ended = folder.run("wrong.json");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("wrong.json:2:"), ended.err());
        assertTrue(ended.err().contains("did you mean \"activation\"?"), ended.err());
        assertTrue(ended.err().contains("wrong.json:3:"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        assertEquals(List.of("wrong.json"), folder.entries("."));
    }

    @Test
    void refusesATableWithAMissingValueBeforeAnythingRuns() throws Exception {
        folder.write("points.csv", "a,b,kind\n1,2,yes\n3,,no\n4,5,no\n2,2,yes\n");
        folder.write("own.json", """
                { "name": "own", "data": { "source": { "type": "csv", "path": "points.csv", "label": "kind" } } }
                """);
        Ended ended = folder.run("own.json");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("points.csv") && ended.err().contains("line 3"), ended.err());
        assertTrue(ended.err().contains("'b'"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        assertEquals(List.of("own.json", "points.csv"), folder.entries("."));
    }

    @Test
    void namesInATableCannotSteerTheTerminal() throws Exception {
        folder.write("points.csv", "a\u001b[31m,kind\n1,yes\nz,no\n");
        folder.write("own.json", """
                { "name": "own", "data": { "source": { "type": "csv", "path": "points.csv", "label": "kind" } } }
                """);
        Ended ended = folder.run("own.json");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("a\\u001b[31m"), ended.err());
        assertFalse(ended.err().contains("\u001b"), ended.err());
    }

    @Test
    void trainsOnATableOfOnesOwn() throws Exception {
        StringBuilder rows = new StringBuilder("width,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row).append(row < 20 ? ",small\n" : ",large\n");
        }
        folder.write("data.csv", rows.toString());
        folder.write("own.json", """
                { "name": "own", "seeds": 1, "training": { "epochs": 60 },
                  "data": { "source": { "type": "csv", "path": "data.csv", "label": "kind" } } }
                """);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Ended ended = HarnessProcess.run(elsewhere, "../own.json", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
        String run =
                Files.readAllLines(elsewhere.resolve("results/own/runs.csv")).get(1);
        assertTrue(run.contains("converged"), run);
        String again = HarnessProcess.run(elsewhere, "../own.json").out();
        assertTrue(again.contains("One seed: no medians") && !again.contains("1 seeds"), again);
        assertTrue(again.contains("all runs") && again.contains("yes") && !again.contains("100 %"), again);
    }

    @Test
    void moreClassesThanTwoHaveAConfusionAndARecall() throws Exception {
        StringBuilder rows = new StringBuilder("width,\"height, cm\",kind\n");
        for (int row = 0; row < 60; row++) {
            rows.append(row)
                    .append(',')
                    .append(row % 7)
                    .append(",\"")
                    .append("small,mid,\"\"tall\"\"".split(",")[row / 20]);
            rows.append("\"\n");
        }
        folder.write("data.csv", rows.toString());
        folder.write("own.json", """
                { "name": "own", "seeds": 2, "training": { "epochs": 150 },
                  "data": { "source": { "type": "csv", "path": "data.csv", "label": "kind" }, "testFraction": 0.25 } }
                """);
        Ended ended = folder.run("own.json");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("csv: train 15 + 15 + 15, test 5 + 5 + 5"), ended.out());
        List<String> confusion = Files.readAllLines(folder.resolve("results/own/confusion.csv"));
        assertEquals("run,actual,predicted,count", confusion.get(0));
        assertEquals(1 + 2 * 9, confusion.size());
        assertTrue(confusion.get(1).startsWith("c1-s1,\"\"\"tall\"\"\",\"\"\"tall\"\"\","), confusion.get(1));
        assertTrue(confusion.get(2).startsWith("c1-s1,\"\"\"tall\"\"\",mid,"), confusion.get(2));
        List<String> recall = Files.readAllLines(folder.resolve("results/own/recall.csv"));
        assertEquals("run,class,samples,recall", recall.get(0));
        assertEquals(1 + 2 * 3, recall.size());
        assertTrue(recall.get(6).matches("c1-s2,small,5,(1|0\\.[2468]).*"), recall.get(6));
        assertTrue(folder.entries("results/own/charts").contains("decision_boundaries.png"));

        Ended plan = folder.run("own.json", "--dry-run");
        assertTrue(
                plan.out().contains("    test  15 samples of 3 classes\n      5 of class \"tall\", 5 of class mid,"),
                plan.out());
    }

    @Test
    void refusesDataThatHaveTooFewSamplesOrClasses() throws Exception {
        folder.write("few.json", """
                { "name": "few", "data": { "source": { "type": "gaussians", "classes": 9 }, "samples": 8 } }
                """);
        Ended few = folder.run("few.json");
        assertEquals(2, few.exitCode());
        assertTrue(few.err().contains("few.json  data.source"), few.err());
        assertTrue(few.err().contains("9 classes need at least 9 samples, but 8 were asked for"), few.err());

        folder.write("rare.csv", "a,kind\n" + "1,x\n2,y\n".repeat(10) + "3,z\n");
        folder.write("rare.json", """
                { "name": "rare", "data": { "source": { "type": "csv", "path": "rare.csv", "label": "kind" } } }
                """);
        Ended rare = folder.run("rare.json");
        assertEquals(2, rare.exitCode());
        assertTrue(rare.err().contains("class 'z' has 1 of 21 samples"), rare.err());
        assertFalse((few.err() + rare.err()).contains("Exception"), rare.err());

        Ended one = folder.run("few.json", "--set", "data.source.classes=1");
        assertEquals(2, one.exitCode());
        assertTrue(one.err().contains("from 2 to 100"), one.err());
        assertEquals(List.of("few.json", "rare.csv", "rare.json"), folder.entries("."));
    }

    @Test
    void dryRunShowsTheGridAndWritesNothing() throws Exception {
        folder.write("small.json", SMALL);
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
        folder.write("small.json", SMALL);
        Ended ended = folder.run("small.json", "--dry-run", "--set", "data.validationFraction=0.1");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("train      42 samples, 21 of class 0, 21 of class 1"), ended.out());
        assertTrue(ended.out().contains("validation 6 samples, 3 of class 0, 3 of class 1"), ended.out());
        assertTrue(ended.out().contains("test       12 samples, 6 of class 0, 6 of class 1"), ended.out());
    }

    @Test
    void aValidationPartTooSmallForAClassIsRefusedBeforeAnythingRuns() throws Exception {
        folder.write("small.json", SMALL);
        folder.assertRefused("validationFraction", "small.json", "--set", "data.validationFraction=0.01");
        folder.assertRefused("\"validation_loss\"", "small.json", "--set", "training.earlyStopping={}");
        assertEquals(List.of("small.json"), folder.entries("."));
    }

    @Test
    void settingsReplaceWhatTheConfigSays() throws Exception {
        folder.write("small.json", SMALL);
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
        folder.write("small.json", SMALL);
        Ended ended = folder.run(
                "small.json", "--set", "training.optimizer.learningRate=1e9", "--set", "network.activation=linear");
        assertEquals(0, ended.exitCode(), ended.err());
        List<String> runs = Files.readAllLines(folder.resolve("results/small/runs.csv"));
        assertTrue(runs.stream().skip(1).allMatch(row -> row.contains("diverged")), runs.toString());
    }

    @Test
    void usageErrorsExitWithTwo() throws Exception {
        folder.write("small.json", SMALL);
        Files.copy(folder.resolve("small.json"), folder.resolve("twin.json"));
        folder.assertRefused("Name a config");
        folder.assertRefused("--threads must be at least 1", "small.json", "--threads", "0");
        folder.assertRefused("--out is empty", "small.json", "--out", "");
        folder.assertRefused("--thread", "small.json", "--thread", "2");
        folder.assertRefused("seeds", "small.json", "--seeds", "0");
        folder.assertRefused("PATH=VALUE", "small.json", "--set", "nonsense");
        folder.assertRefused("both named \"small\"", "small.json", "twin.json");
        folder.assertRefused("missing.json", "missing.json");
        assertEquals(List.of("small.json", "twin.json"), folder.entries("."));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneLineAndExitOne() throws Exception {
        folder.write("small.json", SMALL);
        folder.write("occupied", "a file");
        Ended ended = folder.run("small.json", "--out", "occupied");
        assertEquals(1, ended.exitCode());
        assertTrue(ended.err().contains("occupied") && ended.err().contains("--out"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @Test
    void neverReplacesAFolderThatIsNotResults() throws Exception {
        folder.write("small.json", SMALL);
        Path precious = Files.createDirectories(folder.resolve("results/small"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        Ended ended = folder.run("small.json");
        assertEquals(1, ended.exitCode());
        assertTrue(ended.err().contains("is no folder of results"), ended.err());
        assertEquals(List.of("thesis.txt"), folder.entries("results/small"));
    }

    @Test
    void listNamesEverythingAConfigCanName() throws Exception {
        Ended ended = folder.run("list");
        assertEquals(0, ended.exitCode());
        Stream.of(
                        Activations.CATALOGUE,
                        Initializers.CATALOGUE,
                        Optimizers.CATALOGUE,
                        LearningRateSchedules.CATALOGUE,
                        DataSources.CATALOGUE)
                .flatMap(catalogue -> catalogue.names().stream())
                .forEach(name -> assertTrue(ended.out().contains("  " + name), name));
        assertTrue(ended.out().contains("alpha = 0.01"), ended.out());
    }

    @Test
    void listSaysWhatANameIs() throws Exception {
        String relu = folder.run("list", "relu").out();
        assertTrue(relu.startsWith("relu: an activation (network.activation)"), relu);
        assertTrue(relu.contains("Rectified linear unit: f(z) = max(0, z)"), relu);
        assertTrue(relu.contains("\"vary\": { \"network.activation\": [\"relu\", "), relu);
        String elu = folder.run("list", "ELU", "moons").out();
        assertTrue(elu.contains("alpha = 1") && elu.contains("\"type\": \"elu\", \"alpha\": 1"), elu);
        assertTrue(elu.contains("moons: a data source (data.source)"), elu);
        for (String kind : List.of("optimizers", "optimizer", "training.optimizer")) {
            String optimizers = folder.run("list", kind).out();
            assertTrue(optimizers.startsWith("Optimizers (training.optimizer)"), optimizers);
            assertFalse(optimizers.contains("relu"), optimizers);
        }
        folder.assertRefused("nothing is called \"relo\" here; did you mean relu?", "list", "relo");
        String silu = folder.run("list", "SiLU").out();
        assertTrue(silu.startsWith("the activation SiLU is called swish here"), silu);
        assertTrue(silu.contains("swish: an activation (network.activation)"), silu);
        assertTrue(folder.run("list", "relu6").out().startsWith("the activation relu6 is not there"));
    }

    /** What is said there stands in the Javadoc, whose source is in the jar. */
    @Test
    void everyNameIsExplained() {
        Stream.of(
                        Activations.CATALOGUE,
                        Initializers.CATALOGUE,
                        Optimizers.CATALOGUE,
                        LearningRateSchedules.CATALOGUE,
                        DataSources.CATALOGUE)
                .flatMap(catalogue -> catalogue.classes().stream())
                .forEach(type -> {
                    String text = String.join("\n", Javadoc.of(type));
                    assertFalse(text.isBlank(), type.toString());
                    assertFalse(text.matches("(?s).*(\\{@|</?\\w+>|&\\w+;|@param).*"), text);
                });
    }

    @Test
    void aTableIsAnsweredWithAConfigThatIsInOrder() throws Exception {
        folder.write("test 1 (new).csv", "a,b,y\n" + "1,2,u\n3,4,v\n".repeat(10));
        String answer = folder.run("test 1 (new).csv").err();
        assertTrue(answer.contains("Save this as test-1-new.json"), answer);
        String config = answer.substring(answer.indexOf("{ \"name\"")).replace("LABEL", "y");
        folder.write("test-1-new.json", config);
        Ended ended = folder.run("test-1-new.json", "--dry-run");
        assertEquals(0, ended.exitCode(), ended.err());
    }

    @Test
    void whatIsGivenInPlaceOfAConfigIsAnsweredWithTheRightCommand() throws Exception {
        folder.write("small.json", SMALL);
        folder.write("points.csv", "a,kind\n1,yes\n");
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("results/small"));
        folder.write("results/small/config.json", SMALL);
        folder.assertRefused("without a command: java -jar harness.jar small.json", "run", "small.json");
        folder.assertRefused("java -jar harness.jar --version", "version");
        folder.assertRefused("did you mean verify?", "verfy", "results/small");
        folder.assertRefused("did you mean small.json?", "smal.json");
        folder.assertRefused("did you mean small.json?", "small");
        folder.assertRefused("there is no folder elsewhere", "elsewhere/small.json");
        folder.assertRefused("name a config in it: small.json", ".");
        folder.assertRefused("no config (.json) in it", "empty");
        folder.assertRefused("java -jar harness.jar verify results/small", "results/small");
        folder.assertRefused("\"path\": \"points.csv\", \"label\": \"LABEL\"", "points.csv");
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
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
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
