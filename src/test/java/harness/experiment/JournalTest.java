package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import harness.network.LayerParameters;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import harness.training.History;
import harness.training.Outcome;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @TempDir
    Path folder;

    private static RunResult result(int run, double loss) {
        History history = new History(
                new int[] {0, 7},
                new double[] {0.1 + 0.2, loss},
                new double[] {Double.MIN_VALUE, Double.NaN},
                new double[] {0, 1},
                new double[] {1.0 / 3, Double.NaN},
                new double[] {0.7, Double.POSITIVE_INFINITY},
                new double[] {0.125, 0.3},
                new double[][][] {
                    {{1e-300, Double.NaN}, {-0.0, Double.POSITIVE_INFINITY}}, {{1, 2}, {Double.NEGATIVE_INFINITY, 4}}
                });
        LayerParameters learned =
                new LayerParameters(new double[][] {{1, 2}, {3, 1e100}}, new double[] {5, 6}, new double[] {-0.125});
        LayerParameters output =
                new LayerParameters(new double[][] {{Double.NaN, -2}}, new double[] {0}, new double[0]);
        Confusion confusion =
                new Confusion(List.of("a \"b\"", "ä\n", "c"), new int[][] {{1, 2, 0}, {3, 0, 4}, {0, 0, 9}});
        GradientHistogram histogram = new GradientHistogram(
                7, List.of(List.of(new Bin(0, 0, 1), new Bin(Double.MIN_VALUE, 0.1 + 0.2, 2)), List.of()));
        int[] weights = {4, 2};
        return new RunResult(
                run,
                Outcome.DIVERGED,
                7,
                history,
                confusion,
                weights,
                List.of(histogram),
                List.of(learned, output),
                List.of(output),
                0.25);
    }

    private static void assertSame(RunResult expected, RunResult found) {
        assertEquals(expected.run(), found.run());
        assertEquals(expected.outcome(), found.outcome());
        assertEquals(expected.epochsToThreshold(), found.epochsToThreshold());
        assertEquals(expected.trainSeconds(), found.trainSeconds());
        assertArrayEquals(expected.history().epochs(), found.history().epochs());
        assertArrayEquals(expected.history().trainLoss(), found.history().trainLoss());
        assertArrayEquals(expected.history().testLoss(), found.history().testLoss());
        assertArrayEquals(expected.history().trainAccuracy(), found.history().trainAccuracy());
        assertArrayEquals(expected.history().testAccuracy(), found.history().testAccuracy());
        assertArrayEquals(expected.history().validationLoss(), found.history().validationLoss());
        assertArrayEquals(
                expected.history().validationAccuracy(), found.history().validationAccuracy());
        assertTrue(
                Arrays.deepEquals(expected.history().layers(), found.history().layers()));
        assertEquals(expected.confusion().classes(), found.confusion().classes());
        assertArrayEquals(expected.confusion().counts(), found.confusion().counts());
        assertArrayEquals(expected.weights(), found.weights());
        assertEquals(expected.gradientHistograms(), found.gradientHistograms());
        assertSame(expected.initial(), found.initial());
        assertSame(expected.last(), found.last());
    }

    private static void assertSame(List<LayerParameters> expected, List<LayerParameters> found) {
        assertEquals(expected.size(), found.size());
        for (int layer = 0; layer < found.size(); layer++) {
            assertArrayEquals(expected.get(layer).weights(), found.get(layer).weights());
            assertArrayEquals(expected.get(layer).biases(), found.get(layer).biases());
            assertArrayEquals(
                    expected.get(layer).activationParameters(), found.get(layer).activationParameters());
        }
    }

    private static String key(int run) {
        return String.format("%032x", run);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    /** A journal with those runs, closed again. */
    private void write(int... runs) throws IOException {
        try (Journal journal = new Journal(file())) {
            for (int run : runs) {
                journal.append(key(run), result(run, run));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{", "\"", "\\", "{\"checksum\":\"", " ", "[", "e", "\u0000"})
    void linesOfAMillionCharactersAreDamagedOnes(String piece) throws IOException {
        Path file = folder.resolve("long.jsonl");
        Files.writeString(file, (piece.repeat(1_000_000 / piece.length()) + "\n").repeat(3));
        List<String> problems = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (Journal journal = new Journal(file)) {
                return journal.problems();
            }
        });
        assertEquals(3, problems.size());
        assertTrue(String.join("", problems).length() < 1000, "problems");
    }

    /** A line each would be five million. */
    @Test
    void damagedLinesWithoutEndAreCounted() throws IOException {
        Path file = folder.resolve("blank.jsonl");
        Files.writeString(file, "\n".repeat(100_000));
        try (Journal journal = new Journal(file)) {
            assertEquals(21, journal.problems().size());
            assertTrue(
                    journal.problems().get(19).startsWith(file + ":20: "),
                    journal.problems().get(19));
            assertEquals("… and 99,980 more damaged lines", journal.problems().get(20));
        }
    }

    @Test
    void everyNumberComesBackToTheLastBit() throws IOException {
        RunResult written = result(0, 1e308);
        try (Journal journal = new Journal(file())) {
            journal.append(key(0), written);
        }
        try (Journal journal = new Journal(file())) {
            assertSame(written, journal.read(key(0), 0).orElseThrow());
        }
    }

    @Test
    void runsAreFoundByTheirKeysWhereverTheyAreInThePlan() throws IOException {
        write(3, 0);
        write(4);
        try (Journal journal = new Journal(file())) {
            assertTrue(journal.hasRuns());
            assertEquals(List.of(), journal.problems());
            for (int run : new int[] {0, 4, 3}) {
                RunResult read = journal.read(key(run), 10 + run).orElseThrow();
                assertEquals(10 + run, read.run());
                assertEquals(run, read.history().trainLoss()[1]);
            }
            assertFalse(journal.has(key(1)));
            assertEquals(Optional.empty(), journal.read(key(1), 1));
        }
    }

    @Test
    void whatIsAbsentStaysAbsent() throws IOException {
        RunResult full = result(0, 0.5);
        try (Journal journal = new Journal(file())) {
            journal.append(
                    key(0),
                    new RunResult(
                            0,
                            Outcome.STALLED,
                            null,
                            full.history(),
                            full.confusion(),
                            full.weights(),
                            null,
                            null,
                            null,
                            1));
        }
        try (Journal journal = new Journal(file())) {
            RunResult read = journal.read(key(0), 0).orElseThrow();
            assertNull(read.epochsToThreshold());
            assertNull(read.initial());
            assertNull(read.last());
        }
    }

    @Test
    void everyLineIsJsonWithTheChecksumOfWhatFollowsIt() throws IOException {
        try (Journal journal = new Journal(file())) {
            journal.begin(new ObjectMapper().readTree("{\"name\": \"ä\"}"));
            journal.append(key(1), result(1, 0.5));
        }
        List<String> lines = Files.readAllLines(file());
        assertEquals(2, lines.size());
        for (String line : lines) {
            JsonNode json = new ObjectMapper().readTree(line);
            CRC32C checksum = new CRC32C();
            checksum.update(line.substring(line.indexOf(',') + 1).getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    String.format("%08x", checksum.getValue()),
                    json.get("checksum").textValue());
        }
        assertEquals(
                "ä",
                new ObjectMapper().readTree(lines.get(0)).at("/config/name").textValue());
        assertEquals(
                key(1), new ObjectMapper().readTree(lines.get(1)).at("/key").textValue());
    }

    @Test
    void theConfigBegunLastIsKnownAndNotWrittenTwice() throws IOException {
        String padding = "x".repeat(100);
        for (String name : List.of("a", "b", "b")) {
            try (Journal journal = new Journal(file())) {
                journal.begin(
                        new ObjectMapper().createObjectNode().put("name", name).put("description", padding));
            }
        }
        assertEquals(2, Files.readAllLines(file()).size());
        try (Journal journal = new Journal(file())) {
            assertEquals("b", journal.previousConfig().orElseThrow().get("name").textValue());
            assertFalse(journal.hasRuns());
        }
    }

    /** Wherever the file is cut off, whole lines count, and what comes next is appended to them. */
    @Test
    void aJournalCutOffAnywhereKeepsItsWholeLines() throws IOException {
        write(0, 1, 2);
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(1);
        for (int trial = 0; trial < 60; trial++) {
            int length = trial < 2 ? trial : random.nextInt(whole.length);
            Files.write(file(), Arrays.copyOf(whole, length));
            int lines = 0;
            for (int i = 0; i < length; i++) {
                lines += whole[i] == '\n' ? 1 : 0;
            }
            boolean torn = length > 0 && whole[length - 1] != '\n';
            try (Journal journal = new Journal(file())) {
                for (int run = 0; run < 3; run++) {
                    assertEquals(run < lines, journal.has(key(run)), "run " + run + " of a file of " + length);
                }
                assertEquals(torn ? 1 : 0, journal.problems().size());
                journal.append(key(9), result(9, 9));
            }
            try (Journal journal = new Journal(file())) {
                assertEquals(List.of(), journal.problems());
                assertEquals(9, journal.read(key(9), 9).orElseThrow().history().trainLoss()[1]);
            }
        }
    }

    @Test
    void anyChangedByteIsDetectedAndOnlyItsRunIsLost() throws IOException {
        write(0, 1, 2);
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length);
            byte changed = (byte) random.nextInt(256);
            if (changed == whole[at] || whole[at] == '\n') {
                continue;
            }
            damaged[at] = changed;
            Files.write(file(), damaged);
            int hit = 0;
            for (int i = 0; i < at; i++) {
                hit += whole[i] == '\n' ? 1 : 0;
            }
            try (Journal journal = new Journal(file())) {
                assertFalse(journal.problems().isEmpty(), "byte " + at);
                assertTrue(journal.problems().get(0).contains("journal.jsonl:" + (hit + 1) + ":"));
                for (int run = 0; run < 3; run++) {
                    assertEquals(run != hit, journal.has(key(run)), "run " + run + " with byte " + at + " changed");
                }
            }
        }
    }

    /** Longer than the block in which the file is read. */
    @Test
    void linesOfAnyLengthAreFound() throws IOException {
        History history = result(0, 0).history();
        double[][][] layers = new double[2][3000][5];
        History large = new History(
                history.epochs(),
                history.trainLoss(),
                history.testLoss(),
                history.trainAccuracy(),
                history.testAccuracy(),
                history.validationLoss(),
                history.validationAccuracy(),
                layers);
        RunResult small = result(0, 0);
        try (Journal journal = new Journal(file())) {
            for (int run = 0; run < 4; run++) {
                journal.append(
                        key(run),
                        run % 2 == 0
                                ? small
                                : new RunResult(
                                        run,
                                        Outcome.STALLED,
                                        null,
                                        large,
                                        small.confusion(),
                                        small.weights(),
                                        null,
                                        null,
                                        null,
                                        1));
            }
        }
        try (Journal journal = new Journal(file())) {
            assertEquals(List.of(), journal.problems());
            for (int run = 0; run < 4; run++) {
                int layersOfRun =
                        journal.read(key(run), run).orElseThrow().history().layers()[0].length;
                assertEquals(run % 2 == 0 ? 2 : 3000, layersOfRun);
            }
        }
    }

    /** A file whose content the disk does not take, or takes only after a while. */
    private Journal journalOn(IOException refusal, CountDownLatch begun, long milliseconds) throws IOException {
        FileChannel file =
                FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Journal(file(), new ForwardingFileChannel(file) {
            @Override
            public void force(boolean metaData) throws IOException {
                begun.countDown();
                if (refusal != null) {
                    throw refusal;
                }
                try {
                    Thread.sleep(milliseconds);
                } catch (InterruptedException e) {
                    file.close();
                    throw new ClosedByInterruptException();
                }
                super.force(metaData);
                forced.incrementAndGet();
            }
        });
    }

    private final AtomicInteger forced = new AtomicInteger();

    @Test
    void whatTheDiskRefusedOnceIsSaidAndNothingMoreIsStored() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Journal journal = journalOn(new IOException("Input/output error"), begun, 0);
        journal.append(key(0), result(0, 1));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertThrows(IOException.class, () -> {
            // The flusher may still be about to note what it met.
            for (int run = 1; run < 1000; run++) {
                journal.append(key(run), result(run, 1));
                Thread.sleep(10);
            }
        });
        IOException atTheEnd = assertThrows(IOException.class, journal::close);
        assertTrue(atTheEnd.getMessage().contains("Input/output error"), atTheEnd.getMessage());
    }

    @Test
    void closingWaitsForTheDisk() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Journal journal = journalOn(null, begun, 300);
        journal.append(key(0), result(0, 1));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        journal.append(key(1), result(1, 1));
        journal.close();
        assertEquals(2, forced.get());
    }
}
