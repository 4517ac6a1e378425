package harness.cli;

import static harness.cli.Shell.makePipe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import harness.experiment.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named pipes, which wait for ever for someone to write, and devices without end, where files belong: real ones. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipes among its files")
class PipeIT {

    private static final String STUDY = """
            { "name": "tiny", "seeds": 1, "data": { "samples": 60 }, "training": { "epochs": 2 } }
            """;

    /** A wait for ever is longer, whatever the machine. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private static Path shared;

    private final WorkingFolder folder;

    PipeIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @BeforeAll
    static void makeResults() throws Exception {
        Files.writeString(shared.resolve("tiny.json"), STUDY);
        Ended ended = HarnessProcess.run(shared, "tiny.json", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
    }

    /** A copy of the results. */
    private Path results() throws IOException {
        folder.write("tiny.json", STUDY);
        return folder.copyResults(shared.resolve("results/tiny"));
    }

    private void assertRefused(String message) throws Exception {
        Ended ended = folder.run("tiny.json", "--quiet");
        assertEquals(1, ended.exitCode(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {".lock", ".files", "journal.jsonl", "config.json", "charts"})
    void aPipeAmongResultsIsNamed(String name) throws Exception {
        Path results = results();
        makePipe(results.resolve(name));
        assertAnswers(
                1,
                results.resolve(name) + " is a pipe or a device, where a f",
                folder.resolve("tiny.json").toString(),
                "--quiet",
                "--out",
                results.getParent().toString());
    }

    /** Not after hours of training. */
    @Test
    void aPipeInPlaceOfATableIsNamedBeforeTheFirstRun() throws Exception {
        Path results = results();
        Files.delete(results.resolve("journal.jsonl"));
        makePipe(results.resolve("history.csv"));
        assertRefused("results/tiny/history.csv is a pipe or a device, where a file");
        try (Journal journal = Journal.open(results.resolve("journal.jsonl"))) {
            assertEquals(0, journal.runs());
        }
    }

    @Test
    void aPipeInPlaceOfTheFolderIsNamed() throws Exception {
        folder.write("tiny.json", STUDY);
        makePipe(Files.createDirectory(folder.resolve("results")).resolve("tiny"));
        assertRefused("results/tiny is there already and is no folder of results");
    }

    @Test
    void aJournalThatLeadsToADeviceWithoutEndIsNamed() throws Exception {
        Path journal = results().resolve("journal.jsonl");
        Files.delete(journal);
        Files.createSymbolicLink(journal, Path.of("/dev/zero"));
        assertRefused("results/tiny/journal.jsonl is a link, where a file");
    }

    private void assertAnswers(int exitCode, String message, String... arguments) {
        Ended ended = assertTimeoutPreemptively(LONG, () -> InProcess.run(arguments));
        assertEquals(exitCode, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "runs.csv", "summary.csv"})
    void aPipeAmongResultsThatAreVerifiedIsNamed(String name) throws Exception {
        Path results = results();
        makePipe(results.resolve(name));
        assertAnswers(
                2, results.resolve(name) + " is a folder, a pipe or a device", "verify", results.toString(), "--quiet");
    }

    /** Results are complete without it. */
    @Test
    void aPipeInPlaceOfTheEnvironmentIsLeftOut() throws Exception {
        Path results = results();
        makePipe(results.resolve("environment.json"));
        assertAnswers(0, "", "verify", results.toString(), "--quiet");
        Ended read = assertTimeoutPreemptively(
                LONG, () -> InProcess.prepare(results.resolve("config.json").toString()));
        assertEquals(0, read.exitCode(), read.err());
    }

    @Test
    void aPipeInPlaceOfATableIsNamed() throws Exception {
        makePipe(folder.resolve("data.csv"));
        Path config = folder.write("csv.json", """
                { "name": "csv", "data": { "source": { "type": "csv", "path": "data.csv", "label": "y" } } }
                """);
        assertAnswers(2, "data.csv is a device or a pipe", config.toString(), "--dry-run");
    }

    /** A config may come through a pipe; while nobody writes to it, the process can be told to end. */
    @Test
    void whoWaitsForAConfigCanBeStopped() throws Exception {
        makePipe(folder.resolve("tiny.json"));
        for (List<String> more : List.of(List.of("--one-jvm"), List.<String>of())) {
            HarnessProcess process = HarnessProcess.startPlainly(
                    folder.path(),
                    List.of("-XX:TieredStopAtLevel=1"),
                    Stream.concat(Stream.of("tiny.json"), more.stream()).toArray(String[]::new));
            // Long enough for it to have come to the pipe, as a rule; before, it can be stopped all the same.
            process.endsWithin(1500);
            assertTrue(process.isAlive());
            process.signal("TERM");
            assertEquals(143, process.end().exitCode());
        }
    }

    @Test
    void aConfigThroughAPipeIsRead() throws Exception {
        Path pipe = folder.resolve("tiny.json");
        makePipe(pipe);
        HarnessProcess process = folder.start("tiny.json");
        Files.writeString(pipe, "{ \"nam\": 7 }");
        Ended ended = process.end();
        assertEquals(2, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains("tiny.json:1:3"), ended.err());
    }
}
