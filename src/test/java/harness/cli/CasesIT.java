package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import harness.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configs and settings that people wrote and that were answered wrongly once. */
class CasesIT {

    private static final Path CASES = Path.of("src/test/resources/harness/cases");

    @TempDir
    Path temporary;

    private WorkingFolder folder;

    @BeforeEach
    void copyCases() throws IOException {
        folder = new WorkingFolder(temporary);
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private Ended run(String config, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                folder.resolve(config).toString(),
                "--out",
                folder.resolve("results").toString()));
        all.addAll(List.of(arguments));
        return InProcess.run(all.toArray(String[]::new));
    }

    /** A printed text without its line breaks, wherever it was wrapped. */
    private static String flat(String printed) {
        return printed.replaceAll("\\s+", " ");
    }

    private static void assertSays(String sentence, String printed) {
        assertTrue(flat(printed).contains(sentence), printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            silu-suggestion.json | unknown activation "silu"; silu is called swish here. Known: "linear", "sigmoid",
            vary-learningRate-suggestion.json | unknown path; did you mean "training.optimizer.learningRate"?
            epochs-list.json | to train with several values, put training.epochs into vary
            windows-path.json | there is a control character (tab) in the path 'C:\\temp\\new.csv': in JSON, write \\\\ for a backslash, or / instead
            """)
    void refusedConfigs(String config, String explanation) throws Exception {
        Ended ended = run(config);
        assertEquals(ExitCode.WRONG, ended.exitCode(), ended.out());
        assertSays(explanation, ended.err());
        assertFalse(Files.exists(folder.resolve("results")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            training.learningRate=0.1 | did you mean "training.optimizer.learningRate"?
            training.lr=0.1 | lr is called training.optimizer.learningRate here
            training.epochs=1,2 | to train with several values: --set vary.training.epochs=[1,2]
            data.source.noise=.5 | write 0.5
            name=2024 | quote it: --set name="\\"2024\\""
            """)
    void refusedSettings(String setting, String explanation) {
        Ended ended = run("ok.json", "--dry-run", "--set", setting);
        assertEquals(ExitCode.WRONG, ended.exitCode(), ended.out());
        assertSays(explanation, ended.err());
    }

    @Test
    void nullBesideAWrongValueIsFine() {
        Ended ended = run("vary-invalid-then-null.json");
        assertEquals(ExitCode.WRONG, ended.exitCode(), ended.out());
        assertSays("vary.training.clipNorm[0] expected a number above 0 or null, found -1", ended.err());
        assertEquals(2, ended.err().lines().count(), ended.err());
    }

    @Test
    void parametersThatNoCellUsesAreSaidBeforeTheRunsAndAreInNoTable() throws Exception {
        String optimizer = "Note: training.optimizer.learningRate 0.05 is used by no cell: each optimizer named in vary"
                + " brings its own";
        String noise = "Note: data.source.noise 0.4 is used by no cell: each data source named in vary brings its own";
        Ended plan = run("vary-drops-base-parameters.json", "--dry-run");
        assertEquals(ExitCode.DONE, plan.exitCode(), plan.err());
        assertSays(optimizer, plan.out());
        assertSays(noise, plan.out());
        Ended ended = run("vary-drops-base-parameters.json");
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        assertSays(optimizer, ended.out());
        Path config = folder.resolve("results/vary-drops/config.json");
        String resolved = Files.readString(config);
        assertFalse(resolved.contains("0.05") || resolved.contains("0.4"), resolved);
        Ended again = InProcess.run(
                config.toString(), "--out", folder.resolve("results").toString());
        assertSays("4 of 4 runs were done before and are kept.", again.out());
        assertFalse(again.out().contains("Note"), again.out());
        assertFalse(again.out().contains("changed"), again.out());
    }

    @Test
    void aSettingIsLostToALaterOne() {
        Ended ended = run(
                "ok.json",
                "--dry-run",
                "--set",
                "training.optimizer.learningRate=0.01",
                "--set",
                "training.optimizer=adam");
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        assertSays("training.optimizer.learningRate 0.01 is used by no cell", ended.out());
    }

    /** Names with a line break and with a blank that is not seen, everywhere: a dry run, tables, charts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"label-linebreak|x\\ny", "legend-zerowidth|\\u200bsetosa"})
    void whatIsNotSeenIsWrittenOut(String name, String shown) throws Exception {
        Ended plan = run(name + ".json", "--dry-run");
        assertEquals(ExitCode.DONE, plan.exitCode(), plan.err());
        assertTrue(plan.out().contains("of class " + shown), plan.out());
        Ended ended = run(name + ".json");
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        Path results = folder.resolve("results").resolve(name);
        assertTrue(Files.readString(results.resolve("recall.csv")).contains("," + shown + ","));
        String svg = Files.readString(results.resolve("charts/decision_boundaries.svg"));
        assertTrue(svg.contains("class " + shown + "<"), "no class " + shown);
        assertFalse(svg.contains("\u200b"));
    }

    /** The config among the results is as good as that which they are of, though its table lies elsewhere. */
    @Test
    void theConfigAmongTheResultsCanBeRun() throws Exception {
        Files.createDirectory(folder.resolve("mine"));
        for (String file : List.of("label-linebreak.json", "label-linebreak.csv")) {
            Files.move(folder.resolve(file), folder.resolve("mine").resolve(file));
        }
        assertEquals(ExitCode.DONE, run("mine/label-linebreak.json").exitCode());
        Path config = folder.resolve("results/label-linebreak/config.json");
        byte[] runs = Files.readAllBytes(config.resolveSibling("runs.csv"));
        for (int time = 0; time < 2; time++) {
            Ended again = InProcess.run(
                    config.toString(),
                    "--fresh",
                    "--out",
                    folder.resolve("results").toString());
            assertEquals(ExitCode.DONE, again.exitCode(), again.err());
            assertSays("Note: tables are read from " + folder.resolve("mine").toAbsolutePath(), again.out());
            assertEquals(new String(runs), Files.readString(config.resolveSibling("runs.csv")));
        }
        Ended verified = InProcess.run("verify", config.getParent().toString());
        assertEquals(ExitCode.DONE, verified.exitCode(), verified.err());
        Files.delete(folder.resolve("mine/label-linebreak.csv"));
        Ended gone = InProcess.run(
                config.toString(), "--out", folder.resolve("results").toString());
        assertEquals(ExitCode.WRONG, gone.exitCode(), gone.out());
        assertSays("there is no file", gone.err());
    }

    /** Places and lists of names apart, no message is longer than three lines. */
    @Test
    void messagesAreShort() {
        List<String> printed = new ArrayList<>();
        for (String config : List.of("silu-suggestion.json", "epochs-list.json", "windows-path.json")) {
            printed.add(run(config).err());
        }
        for (String setting :
                List.of("training.learningRate=1", "network.activation=relu,tanh", "name=2024", "data=5")) {
            printed.add(run("ok.json", "--set", setting).err());
        }
        for (String message : printed) {
            String explanation = flat(message.substring(message.indexOf('\n'))).replaceFirst("[Kk]nown[^:]*: .*", "");
            long lines = WordUtils.wrap(explanation, 100).lines().count();
            assertTrue(lines <= 3, message);
        }
    }
}
