package harness.cli;

import static harness.cli.Shell.succeeds;
import static harness.cli.WorkingFolder.assertOnlyTheJournalIsLeft;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import harness.cli.HarnessProcess.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full or cannot be written, and folders that vanish: real ones, on a small file system in memory. */
@EnabledOnOs(OS.LINUX)
class FaultIT {

    private static final String STUDY = """
            { "name": "study", "seeds": 40, "data": { "samples": 60 }, "training": { "epochs": 20 } }
            """;

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Files.writeString(folder.resolve("study.json"), STUDY);
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "only root can mount a file system");
    }

    @AfterEach
    void unmount() throws Exception {
        succeeds("umount", "-l", disk.toString());
    }

    private Ended run(String... more) throws Exception {
        return HarnessProcess.run(
                folder,
                Stream.concat(Stream.of("study.json", "--quiet", "--out", "disk"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void assertOneLine(Ended ended, String expected) {
        assertEquals(1, ended.exitCode(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains(expected), ended.err());
    }

    private Path results() {
        return disk.resolve("study");
    }

    /** With room again, it goes on, and the tables are those of a disk that was never full. */
    @Test
    void aFullDiskKeepsTheRunsThatFinished() throws Exception {
        Ended full = run();
        assertOneLine(full, "study cannot be written: No space left on device. Make room there, or choose");
        assertOnlyTheJournalIsLeft(results());
        assertFalse(Files.readString(results().resolve("journal.jsonl")).isEmpty());
        assertTrue(succeeds("mount", "-o", "remount,size=40m", disk.toString()));
        Ended more = HarnessProcess.run(folder, "study.json", "--out", "disk");
        assertEquals(0, more.exitCode(), more.err());
        assertTrue(more.out().matches("(?s).*[1-9]\\d* of 40 runs were done before and are kept.*"), more.out());
        Ended elsewhere = HarnessProcess.run(folder, "study.json", "--quiet", "--out", "elsewhere");
        assertEquals(0, elsewhere.exitCode(), elsewhere.err());
        for (String table : List.of("runs.csv", "history.csv", "layers.csv", "summary.csv", "config.json")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("elsewhere/study").resolve(table)),
                    Files.readAllBytes(results().resolve(table)),
                    table);
        }
    }

    @Test
    void earlierResultsOutliveADiskThatIsFullLater() throws Exception {
        Ended first = run("--seeds", "2", "--set", "training.epochs=2");
        assertEquals(0, first.exitCode(), first.err());
        byte[] runs = Files.readAllBytes(results().resolve("runs.csv"));
        assertOneLine(run(), "No space left on device");
        assertArrayEquals(runs, Files.readAllBytes(results().resolve("runs.csv")));
    }

    /** They are named, since they are of other runs, and replaced once charts can be drawn again. */
    @Test
    void chartsThatCannotBeDrawnLeaveThoseOfBefore() throws Exception {
        assertTrue(succeeds("mount", "-o", "remount,size=40m", disk.toString()));
        Ended first = run("--seeds", "2", "--set", "training.epochs=2");
        assertEquals(0, first.exitCode(), first.err());
        Map<String, String> before = files();
        Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
        List<String> command = new ArrayList<>(
                List.of("env", "COLUMNS=10000", "FONTCONFIG_FILE=" + noFonts, "CLASSPATH=" + HarnessProcess.program()));
        command.addAll(HarnessProcess.plainCommand(
                List.of("-Duser.home=" + folder),
                "study.json",
                "--one-jvm",
                "--quiet",
                "--out",
                "disk",
                "--seeds",
                "3",
                "--set",
                "training.epochs=2"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 1, "this Java brings fonts of its own");
        assertTrue(said.startsWith("Charts not drawn: "), said);
        assertTrue(
                said.contains(
                        "Their pictures of before are still there, and show nothing of what was done now: accuracy, "),
                said);
        Map<String, String> after = files();
        assertEquals(before.keySet(), after.keySet());
        assertEquals(before.get(".files"), after.get(".files"));
        assertEquals(before.get("charts/loss.png"), after.get("charts/loss.png"));
        assertEquals(1 + 3, after.get("runs.csv").lines().count());
        Ended again = run("--seeds", "3", "--set", "training.epochs=2");
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(before.keySet(), files().keySet());
        assertNotEquals(before.get("charts/loss.png"), files().get("charts/loss.png"));
    }

    @Test
    void chartsNeedNoTemporaryFolder() throws Exception {
        assertTrue(succeeds("mount", "-o", "remount,size=40m", disk.toString()));
        for (String kind : List.of("experiment", "activations")) {
            boolean isExperiment = kind.equals("experiment");
            Files.writeString(
                    folder.resolve("study.json"),
                    "{ \"kind\": \"" + kind + "\", \"name\": \"study\""
                            + (isExperiment ? "" : ", \"activations\": [\"relu\"]") + " }");
            Ended ended = HarnessProcess.startPlainly(
                            folder,
                            List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere")),
                            Stream.concat(
                                            Stream.of("study.json", "--one-jvm", "--quiet", "--out", "disk"),
                                            isExperiment
                                                    ? Stream.of("--seeds", "1", "--set", "training.epochs=2")
                                                    : Stream.of())
                                    .toArray(String[]::new))
                    .end();
            assertEquals(0, ended.exitCode(), ended.err());
            assertTrue(files().containsKey(isExperiment ? "charts/decision_boundaries.svg" : "charts/zoom.png"));
        }
    }

    @Test
    void aDiskThatCannotBeWrittenIsOneLine() throws Exception {
        assertTrue(succeeds("mount", "-o", "remount,ro", disk.toString()));
        Ended ended = run();
        assertOneLine(ended, "Read-only file system");
        assertTrue(ended.err().contains("--out"), ended.err());
    }

    @Test
    void resultsOnADiskThatBecameReadOnlyAreNotTouched() throws Exception {
        Ended first = run("--seeds", "2", "--set", "training.epochs=2");
        assertEquals(0, first.exitCode(), first.err());
        Map<String, String> before = files();
        assertTrue(before.keySet().containsAll(List.of("config.json", "journal.jsonl", "runs.csv")), before.toString());
        assertTrue(succeeds("mount", "-o", "remount,ro", disk.toString()));
        assertOneLine(run("--seeds", "3", "--set", "training.epochs=2"), "Read-only file system");
        assertEquals(before, files());
        Ended verified = HarnessProcess.run(folder, "verify", "disk/study", "--quiet");
        assertEquals(0, verified.exitCode(), verified.err());
        // With another try once it can be written, they are replaced as if nothing had been.
        assertTrue(succeeds("mount", "-o", "remount,rw,size=40m", disk.toString()));
        Ended again = run("--seeds", "3", "--set", "training.epochs=2");
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(1 + 3, files().get("runs.csv").lines().count());
    }

    /** The content of every file of the results, a character a byte, by its path. */
    private Map<String, String> files() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(results())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = results().relativize(file).toString();
                content.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    /** While runs are under way and tables begun: nothing is made again in its place. */
    @Test
    void aFolderRemovedHalfWayIsOneLine() throws Exception {
        assertTrue(succeeds("mount", "-o", "remount,size=400m", disk.toString()));
        HarnessProcess process = HarnessProcess.start(
                folder, "study.json", "--quiet", "--out", "disk", "--seeds", "12", "--set", "training.epochs=2000");
        Path journal = results().resolve("journal.jsonl");
        process.await(
                () -> Files.exists(journal) && Files.readString(journal).lines().count() >= 4);
        process.standingStill(() -> {
            Files.move(results(), disk.resolve("elsewhere"));
            try (Stream<Path> files = Files.walk(disk.resolve("elsewhere"))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        });
        assertOneLine(process.end(), "study");
        assertFalse(Files.exists(results()));
    }

    /** In the middle, while models are added to it: what is added later does not make up for what was there. */
    @Test
    void aDraftRemovedHalfWayIsNotPublishedWithWhatCameLater() throws Exception {
        assertTrue(succeeds("mount", "-o", "remount,size=40m", disk.toString()));
        String[] models = {"--seeds", "12", "--set", "training.epochs=1000", "--set", "record.models=true"};
        assertEquals(0, run("--seeds", "2", "--set", "training.epochs=2").exitCode());
        Map<String, String> before = files();
        HarnessProcess process = HarnessProcess.start(
                folder,
                Stream.concat(Stream.of("study.json", "--quiet", "--out", "disk"), Stream.of(models))
                        .toArray(String[]::new));
        Path draft = results().resolve(".unfinished");
        process.await(() -> Files.exists(draft.resolve("models")));
        process.standingStill(() -> Files.move(draft, disk.resolve("removed")));
        assertOneLine(process.end(), ".unfinished, where new results are made, was removed");
        for (String file : List.of("runs.csv", "history.csv", "config.json", "charts/loss.svg")) {
            assertEquals(before.get(file), files().get(file), file);
        }
        Ended again = run(models);
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(
                12,
                files().keySet().stream()
                        .filter(file -> file.startsWith("models/"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"models/c1-s01.json", "datasets/c1-s01.csv", "history.csv"})
    void aFileRemovedFromTheDraftIsMissed(String lost) throws Exception {
        HarnessProcess process = HarnessProcess.start(
                folder,
                "study.json",
                "--quiet",
                "--seeds=12",
                "--set=training.epochs=2000",
                "--set=record.models=true",
                "--set=record.datasets=true");
        Path results = folder.resolve("results/study");
        Path file = results.resolve(".unfinished").resolve(lost);
        process.await(() -> Files.deleteIfExists(file));
        assertOneLine(process.end(), lost + " of the new results was removed by someone else");
        assertOnlyTheJournalIsLeft(results);
    }

    @Test
    void aFolderThatCannotTakeNewFilesIsFoundBeforeAnyIsReplaced() throws Exception {
        assertTrue(succeeds("mount", "-o", "remount,size=40m", disk.toString()));
        assertEquals(0, run("--seeds", "2", "--set", "training.epochs=2").exitCode());
        Map<String, String> before = files();
        Path charts = results().resolve("charts");
        assertTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", charts.toString()));
        assertOneLine(run("--seeds", "3", "--set", "training.epochs=2"), "charts cannot be replaced by new ones: ");
        assertTrue(succeeds("umount", charts.toString()));
        for (String file : List.of("runs.csv", "history.csv", "config.json", "charts/loss.svg")) {
            assertEquals(before.get(file), files().get(file), file);
        }
        Ended again = run("--seeds", "3", "--set", "training.epochs=2");
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(1 + 3, files().get("runs.csv").lines().count());
    }
}
