package harness.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost and nothing is done twice. Real processes, stopped and killed at any moment. */
@DisabledOnOs(OS.WINDOWS)
class ResumeIT {

    private static final int KILLS = 50;

    private static final String STUDY = """
            { "name": "study", "seeds": 4, "data": { "samples": 80 },
              "network": { "hidden": [6, 6] }, "training": { "epochs": 60 },
              "record": { "everyEpochs": 10, "models": true, "gradientHistograms": true },
              "vary": { "network.activation": ["relu", "tanh"], "training.optimizer.learningRate": [0.1, 1e9] } }
            """;

    /** Few cells and layers, so that fifty processes come to their end soon; every kind of file is there. */
    private static final String SMALL_STUDY = """
            { "name": "study", "seeds": 16, "data": { "samples": 80 },
              "network": { "hidden": [4] }, "training": { "epochs": 60 },
              "record": { "everyEpochs": 30, "models": true, "gradientHistograms": true },
              "vary": { "training.optimizer.learningRate": [0.1, 1e9] } }
            """;

    /** What tables may differ in: the time. */
    private static final List<String> VARIABLE = List.of("environment.json", "timings.csv", "journal.jsonl", ".lock");

    @TempDir
    private Path folder;

    private HarnessProcess start(String... more) throws IOException {
        Stream<String> arguments = Stream.concat(Stream.of("study.json", "--threads", "2"), Stream.of(more));
        return HarnessProcess.start(folder, arguments.toArray(String[]::new));
    }

    private Ended run(String... more) throws Exception {
        Ended ended = start(more).end();
        assertEquals(0, ended.exitCode(), ended.err());
        return ended;
    }

    private Path results() {
        return folder.resolve("results/study");
    }

    /** The content of every file that does not depend on the time, by its path. */
    private static Map<String, byte[]> files(Path results) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = results.relativize(file).toString();
                if (!VARIABLE.contains(name)) {
                    content.put(name, Files.readAllBytes(file));
                }
            }
        }
        return content;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found, String when) {
        assertEquals(expected.keySet(), found.keySet(), when);
        expected.forEach((name, content) -> assertArrayEquals(content, found.get(name), name + " " + when));
    }

    /** More runs, and longer ones, than end while anyone looks on. */
    private HarnessProcess startEndless() throws IOException {
        return start("--seeds", "1000", "--set", "training.epochs=20000");
    }

    private void awaitRuns(HarnessProcess process, int runs) throws Exception {
        Path journal = results().resolve("journal.jsonl");
        process.await(() -> Files.exists(journal) && lines(journal) > runs);
    }

    private static int lines(Path file) throws IOException {
        return Files.readString(file).split("\n").length;
    }

    /**
     * Whatever the moment, among them those in which tables are written, charts drawn and files put in their places: the
     * next start goes on, and in the end every file is as it would have been.
     */
    @Test
    void killedAtFiftyRandomMomentsTheResultsHaveTheSameBytes() throws Exception {
        Files.writeString(folder.resolve("study.json"), SMALL_STUDY);
        long begun = System.nanoTime();
        run("--quiet", "--out", "undisturbed");
        long milliseconds = (System.nanoTime() - begun) / 1_000_000;
        Map<String, byte[]> expected = files(folder.resolve("undisturbed/study"));
        assertTrue(
                expected.containsKey("models/c1-0.1-s01.json"),
                expected.keySet().toString());
        Random moments = new Random(5);
        int ends = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            HarnessProcess process = start("--quiet");
            if (!process.endsWithin(1 + moments.nextInt((int) milliseconds))) {
                process.kill();
                continue;
            }
            assertEquals(0, process.end().exitCode());
            assertSame(expected, files(results()), "before kill " + kill);
            ends++;
            if (ends % 2 == 0) {
                // From the beginning again; every second time all runs are there already.
                Files.delete(results().resolve("journal.jsonl"));
            }
        }
        run("--quiet");
        assertSame(expected, files(results()), "in the end");
        assertEquals(1 + 32, lines(results().resolve("journal.jsonl")), "the config's line and one a run");
    }

    @Test
    void interruptedItSaysHowToGoOnAndDoesNothingTwice() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        HarnessProcess process = startEndless();
        awaitRuns(process, 3);
        process.signal("INT");
        Ended ended = process.end();
        assertEquals(130, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains("are kept: the same command goes on from there"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        int kept = lines(results().resolve("journal.jsonl")) - 1;
        HarnessProcess again = startEndless();
        again.await(() -> again.printed().contains("runs were done before"));
        assertTrue(again.printed().contains(kept + " of 4000 runs were done before and are kept."), again.printed());
        again.kill();
    }

    /** A journal of zeros but for its first bytes, which takes no room on the disk but a minute to read. */
    @Test
    void interruptedBeforeTheFirstRunItSaysSo() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        Files.createDirectories(results());
        try (RandomAccessFile journal =
                new RandomAccessFile(results().resolve("journal.jsonl").toFile(), "rw")) {
            journal.writeBytes("{\"checksum\":\"01234567\",");
            journal.setLength(1L << 40);
        }
        HarnessProcess process = start();
        process.await(() -> Files.exists(results().resolve(".unfinished")));
        process.signal("INT");
        Ended ended = process.end();
        assertEquals(130, ended.exitCode(), ended.err());
        assertEquals(
                "Interrupted before any run had ended. The same command starts again; what was done before is kept.",
                ended.err().strip());
        WorkingFolder.assertOnlyTheJournalIsLeft(results());
    }

    @Test
    void interruptedBeforeItEndsEarlierResultsStay() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        run("--seeds", "1");
        Map<String, byte[]> before = files(results());
        int runs = lines(results().resolve("journal.jsonl"));
        HarnessProcess process = startEndless();
        awaitRuns(process, runs + 2);
        process.signal("INT");
        assertEquals(130, process.end().exitCode());
        assertSame(before, files(results()), "after the interruption");
    }

    @Test
    void aChangedConfigSaysWhatChangedAndKeepsWhatHolds() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        run("--seeds", "2");
        Ended more = run("--seeds", "3", "--set", "vary.network.activation=[\"relu\", \"gelu\"]");
        assertTrue(more.out().contains("4 of 12 runs were done before and are kept."), more.out());
        assertTrue(more.out().contains("8 of 8 runs, "), "only what is done now is progress: " + more.out());
        assertTrue(more.out().contains("  seeds: 2 → 3"), more.out());
        assertTrue(more.out().contains("\"gelu\"}]"), more.out());
        Ended none = run("--seeds", "3", "--set", "training.epochs=5");
        assertTrue(none.out().contains("0 of 12 runs were done before and are kept."), none.out());
        Ended back = run("--seeds", "2");
        assertTrue(back.out().contains("8 of 8 runs were done before and are kept."), back.out());
        assertFalse(back.out().contains(" a second, "), back.out());
        assertEquals(1 + 8, lines(results().resolve("runs.csv")));
    }

    @Test
    void freshDoesEverythingAgainAndLosesNothing() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        run("--seeds", "1");
        Map<String, byte[]> before = files(results());
        Ended fresh = run("--seeds", "1", "--fresh");
        assertTrue(fresh.out().contains("The results of before are now in results/study~1"), fresh.out());
        assertFalse(fresh.out().contains("done before"), fresh.out());
        assertSame(before, files(folder.resolve("results/study~1")), "moved aside");
        assertSame(before, files(results()), "made anew");
    }

    @Test
    void aSecondProcessIsRefusedAndTheFirstGoesOn() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        HarnessProcess first = startEndless();
        awaitRuns(first, 1);
        Ended second = start().end();
        assertEquals(1, second.exitCode());
        assertEquals(1, second.err().lines().count(), second.err());
        assertTrue(second.err().contains("results/study is in use by another process (number " + first.pid() + ")"));
        run("--seeds", "1", "--out", "elsewhere");
        assertTrue(first.isAlive());
        first.kill();
    }

    @Test
    void aDamagedLineIsNamedAndItsRunIsRepeated() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        run("--seeds", "1");
        Map<String, byte[]> before = files(results());
        Path journal = results().resolve("journal.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 4;
        Files.write(journal, bytes);
        Ended ended = run("--seeds", "1");
        assertTrue(ended.err().matches("(?s).*journal.jsonl:\\d+: the line is damaged and not used.*"));
        assertTrue(ended.out().contains("3 of 4 runs were done before and are kept."), ended.out());
        assertSame(before, files(results()), "after the repetition");
    }

    /** Another version, or another program, may have written what no checksum tells from a run. */
    @Test
    void aLineThatCannotBeUsedIsNamedAndItsRunIsRepeated() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        run("--seeds", "2");
        Map<String, byte[]> before = files(results());
        Path journal = results().resolve("journal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.set(3, checked(lines.get(3).replaceFirst("\"result\":.*", "\"result\":null}")));
        lines.set(5, checked(lines.get(5).replaceFirst("\"outcome\":\"[A-Z]+\"", "\"outcome\":\"WON\"")));
        lines.set(7, checked(lines.get(7).replaceFirst("\"format\":\\d+", "\"format\":99")));
        Files.write(journal, lines);
        Ended ended = run("--seeds", "2");
        String named = "results/study/journal.jsonl:";
        assertTrue(ended.err().contains(named + "4: the line cannot be used (it has no result)"), ended.err());
        assertTrue(ended.err().contains(named + "6: the line cannot be used ("), ended.err());
        assertTrue(ended.err().contains(named + "8: the line is of another version of the harness"), ended.err());
        assertTrue(ended.out().contains("7 of 8 runs were done before and are kept."), ended.out());
        assertTrue(
                ended.err().contains("2 of the runs that were done before had to be done again, so that 5 were kept."),
                ended.err());
        assertTrue(ended.out().contains("3 of 3 runs, "), ended.out());
        assertSame(before, files(results()), "after the repetition");
        Ended again = run("--seeds", "2");
        assertTrue(again.out().contains("8 of 8 runs were done before and are kept."), again.out());
        assertFalse(again.err().contains("cannot be used"), again.err());
    }

    /** Stopped when all runs have ended and charts are drawn. */
    @Test
    void runsThatHadToBeDoneAgainAreCountedOnce() throws Exception {
        Files.writeString(folder.resolve("study.json"), STUDY);
        run("--seeds", "1");
        Path journal = results().resolve("journal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        for (int line : List.of(2, 4)) {
            lines.set(line, checked(lines.get(line).replaceFirst("\"result\":.*", "\"result\":null}")));
        }
        Ended ended;
        int attempts = 0;
        do {
            Files.write(journal, lines);
            HarnessProcess process = start("--seeds", "1");
            process.await(() -> process.printed().contains("Drawing charts"));
            process.signal("INT");
            ended = process.end();
            attempts++;
            // On a busy machine the charts may be there before the signal.
        } while (ended.exitCode() == 0 && attempts < 10);
        assertEquals(130, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains("Interrupted after the last run"), ended.err());
    }

    /** A line with the checksum that it should have. */
    private static String checked(String line) {
        int rest = line.indexOf(',') + 1;
        CRC32C checksum = new CRC32C();
        checksum.update(line.substring(rest).getBytes(StandardCharsets.UTF_8));
        return String.format("{\"checksum\":\"%08x\",", checksum.getValue()) + line.substring(rest);
    }
}
