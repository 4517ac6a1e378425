package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.network.LayerParameters;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import harness.training.History;
import harness.training.Outcome;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void everyNumberComesBackToTheLastBit() throws IOException {
        try (Journal journal = new Journal(folder.resolve("journal"), 1)) {
            RunResult written = result(0, 1e308);
            journal.append(written);
            assertSame(written, journal.read(0).orElseThrow());
        }
    }

    @Test
    void runsAreReadInAnyOrder() throws IOException {
        try (Journal journal = new Journal(folder.resolve("journal"), 5)) {
            for (int run : new int[] {3, 0, 4}) {
                journal.append(result(run, run));
            }
            assertEquals(0, journal.read(0).orElseThrow().history().trainLoss()[1]);
            assertEquals(4, journal.read(4).orElseThrow().history().trainLoss()[1]);
            journal.append(result(1, 1));
            assertEquals(3, journal.read(3).orElseThrow().history().trainLoss()[1]);
            assertEquals(1, journal.read(1).orElseThrow().history().trainLoss()[1]);
        }
    }

    @Test
    void aRunWithoutAResultIsEmpty() throws IOException {
        try (Journal journal = new Journal(folder.resolve("journal"), 2)) {
            journal.append(result(1, 0.5));
            assertEquals(Optional.empty(), journal.read(0));
        }
    }

    @Test
    void whatIsAbsentStaysAbsent() throws IOException {
        try (Journal journal = new Journal(folder.resolve("journal"), 1)) {
            RunResult full = result(0, 0.5);
            journal.append(new RunResult(
                    0, Outcome.STALLED, null, full.history(), full.confusion(), full.weights(), null, null, null, 1));
            RunResult read = journal.read(0).orElseThrow();
            assertNull(read.epochsToThreshold());
            assertNull(read.initial());
            assertNull(read.last());
        }
    }

    @Test
    void everyRunIsALineOfJson() throws IOException {
        Path file = folder.resolve("journal");
        try (Journal journal = new Journal(file, 2)) {
            journal.append(result(1, 0.5));
            journal.append(result(0, 0.5));
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("{\"run\":1,") && lines.get(0).endsWith("}"), lines.get(0));
    }

    @Test
    void anotherJournalIsNotOverwritten() throws IOException {
        Path file = folder.resolve("journal");
        new Journal(file, 1).close();
        assertThrows(FileAlreadyExistsException.class, () -> new Journal(file, 1));
    }
}
