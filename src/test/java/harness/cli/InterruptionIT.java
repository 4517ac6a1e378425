package harness.cli;

import static harness.cli.Shell.makePipe;
import static harness.cli.Shell.succeeds;
import static harness.cli.WorkingFolder.assertOnlyTheJournalIsLeft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is told to stop does so, whatever it waits for: here, for something that never comes. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionIT {

    private static final List<String> ONE_JVM = List.of("-XX:TieredStopAtLevel=1");

    /** Makes haste to begin, too, but has a second JVM. */
    private static final List<String> TWO_JVMS = List.of("-Xshare:auto");

    @TempDir
    private Path folder;

    private void study(int seeds, int epochs, boolean models) throws IOException {
        Files.writeString(folder.resolve("study.json"), """
                { "name": "study", "seeds": %d, "data": { "samples": 60 }, "network": { "hidden": [4] },
                  "training": { "epochs": %d }, "record": { "everyEpochs": 1000, "models": %s } }
                """.formatted(seeds, epochs, models));
    }

    private Path results() {
        return folder.resolve("results/study");
    }

    /** Until there is not a byte of room in it; someone must have it open for reading. */
    private void fillPipe(String name) throws Exception {
        succeeds("dd", "if=/dev/zero", "of=" + folder.resolve(name), "bs=1", "oflag=nonblock");
    }

    private static void signal(String name, long process) throws Exception {
        assertTrue(succeeds("kill", "-" + name, Long.toString(process)));
    }

    /** Lines of the journal, the first of which is the config's. */
    private long stored() throws IOException {
        Path journal = results().resolve("journal.jsonl");
        return Files.exists(journal) ? Files.readString(journal).lines().count() : 0;
    }

    private void awaitStored(HarnessProcess process, int lines) throws Exception {
        process.await(() -> stored() >= lines);
    }

    /** Until no run ends any more, because all that could go on waits. */
    private void awaitStandstill(HarnessProcess process) throws Exception {
        long before = -1;
        while (process.isAlive() && stored() != before) {
            before = stored();
            Thread.sleep(700);
        }
    }

    /** A file that takes for ever to be written, as large ones do for a while: a pipe that nobody reads. */
    @Test
    void itWaitsForNoFileThatIsBeingWritten() throws Exception {
        study(1, 60000, true);
        HarnessProcess process = HarnessProcess.start(folder, "study.json");
        Path draft = results().resolve(".unfinished");
        process.await(() -> Files.exists(draft.resolve("runs.csv")));
        process.standingStill(
                () -> makePipe(Files.createDirectory(draft.resolve("models")).resolve("c1-s1.json")));
        awaitStored(process, 2);
        assertFalse(process.endsWithin(200), "the run's model is no pipe");
        process.signal("INT");
        Ended ended = process.end();
        assertEquals(130, ended.exitCode(), ended.err());
        assertEquals(
                "Interrupted after the last run, before its tables and charts were in their place. All runs are kept: the same"
                        + " command makes the rest.",
                ended.err().strip());
        assertOnlyTheJournalIsLeft(results());
    }

    /** As a pager does that was stopped with Ctrl-Z. */
    @Test
    void itWaitsForNobodyWhoReadsStandardOutput() throws Exception {
        study(30, 2000, false);
        makePipe(folder.resolve("pipe"));
        HarnessProcess process = HarnessProcess.startRedirected(folder, "1<>pipe", ONE_JVM, "study.json");
        awaitStored(process, 2);
        fillPipe("pipe");
        awaitStandstill(process);
        assertTrue(process.isAlive(), "it ended though nobody read what it says");
        process.signal("TERM");
        Ended ended = process.end();
        assertEquals(143, ended.exitCode(), ended.err());
        assertTrue(ended.err().strip().startsWith("Interrupted after "), ended.err());
        assertOnlyTheJournalIsLeft(results());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itWaitsForNobodyWhoReadsStandardError(boolean oneJvm) throws Exception {
        study(100000, 100, false);
        makePipe(folder.resolve("pipe"));
        HarnessProcess process =
                HarnessProcess.startRedirected(folder, "2<>pipe", oneJvm ? ONE_JVM : TWO_JVMS, "study.json");
        awaitStored(process, 2);
        fillPipe("pipe");
        List<ProcessHandle> children = process.children();
        assertEquals(oneJvm ? 0 : 1, children.size());
        process.signal("INT");
        assertEquals(130, process.end().exitCode());
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive), "the second JVM outlived the first");
        assertOnlyTheJournalIsLeft(results());
    }

    @Test
    void theFirstJvmWaitsForNoSecondThatDoesNothingAnyMore() throws Exception {
        study(100000, 100, false);
        HarnessProcess first = HarnessProcess.startPlainly(folder, TWO_JVMS, "study.json");
        awaitStored(first, 2);
        ProcessHandle second = first.children().get(0);
        signal("STOP", second.pid());
        first.signal("TERM");
        assertEquals(143, first.end().exitCode());
        second.onExit().join();
    }
}
