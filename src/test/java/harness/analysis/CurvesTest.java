package harness.analysis;

import static harness.analysis.TestResults.history;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.Part;
import harness.training.History;
import harness.training.Metric;
import harness.training.Quantity;
import harness.training.RecordedEpochs;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** Curves of runs of {@code last} epochs, one recorded in every {@code every}; those that ended early diverged. */
    private static Curves curves(int last, int every, History... histories) {
        Curves curves = new Curves(new RecordedEpochs(last, every));
        Arrays.stream(histories).forEach(history -> curves.add(history, history.epochs()[history.last()] < last));
        return curves;
    }

    /** A measurement over all epochs. */
    private static Band band(Curves curves, Metric metric) {
        return curves.learningCurves().bands().get(metric);
    }

    @Test
    void quartilesOverSeedsAtEachRecordedEpoch() {
        int[] epochs = {0, 10};
        Curves curves = curves(10, 10, history(epochs, 0.9, 0.1), history(epochs, 0.7, 0.3), history(epochs, 0.5, 0.2));
        Band loss = band(curves, new Metric(Part.TEST, Quantity.LOSS));
        assertArrayEquals(epochs, loss.at());
        assertArrayEquals(new double[] {0.6, 0.15}, loss.lower(), 1e-15);
        assertArrayEquals(new double[] {0.7, 0.2}, loss.median(), 1e-15);
        assertArrayEquals(new double[] {0.8, 0.25}, loss.upper(), 1e-15);
        assertArrayEquals(
                new double[] {0.35, 0.1},
                band(curves, new Metric(Part.TRAIN, Quantity.LOSS)).median(),
                1e-15);
        assertArrayEquals(
                new double[] {0.3, 0.8},
                band(curves, new Metric(Part.TEST, Quantity.ACCURACY)).median(),
                1e-15);
    }

    @Test
    void aRunThatDivergedCountsAsInfinitelyBadFromThereOn() {
        Curves curves = curves(
                3,
                1,
                history(new int[] {0, 1}, 0.5, Double.NaN),
                history(new int[] {0, 1, 2, 3}, 0.5, 0.4, 0.3, 0.2),
                history(new int[] {0, 1, 2, 3}, 0.5, 0.3, 0.2, 0.1));
        Band loss = band(curves, new Metric(Part.TEST, Quantity.LOSS));
        assertArrayEquals(new int[] {0, 1, 2, 3}, loss.at());
        assertArrayEquals(new double[] {0.5, 0.4, 0.3, 0.2}, loss.median(), 1e-15);
        assertArrayEquals(new double[] {0.5, INFINITE, INFINITE, INFINITE}, loss.upper());
    }

    @Test
    void aRunThatDivergedKeepsItsLastAccuracy() {
        Curves curves =
                curves(3, 1, history(new int[] {0, 1}, 0.5, 0.6), history(new int[] {0, 1, 2, 3}, 0.5, 0.4, 0.3, 0.2));
        Band accuracy = band(curves, new Metric(Part.TEST, Quantity.ACCURACY));
        assertArrayEquals(new double[] {0.5, 0.5, 0.55, 0.6}, accuracy.median(), 1e-15);
    }

    @Test
    void aRunThatDivergedBetweenTwoRecordsDoesNotHideTheOthersLastEpoch() {
        Curves curves = curves(
                20,
                7,
                history(new int[] {0, 7, 14, 19}, 0.5, 0.4, 0.4, Double.NaN),
                history(new int[] {0, 7, 14, 20}, 0.5, 0.4, 0.3, 0.2),
                history(new int[] {0, 7, 14, 20}, 0.5, 0.4, 0.2, 0.1));
        Band loss = band(curves, new Metric(Part.TEST, Quantity.LOSS));
        assertArrayEquals(new int[] {0, 7, 14, 20}, loss.at());
        assertArrayEquals(new double[] {0.5, 0.4, 0.3, 0.2}, loss.median(), 1e-15);
        assertEquals(INFINITE, loss.upper()[3]);
    }

    @Test
    void aRunThatWasStoppedKeepsItsLastValues() {
        Curves curves = new Curves(new RecordedEpochs(20, 7));
        curves.add(history(new int[] {0, 7, 10}, 0.5, 0.4, 0.3), false);
        assertArrayEquals(
                new int[] {0, 7, 14, 20},
                band(curves, new Metric(Part.TEST, Quantity.LOSS)).at());
        double[] kept = {0.5, 0.4, 0.3, 0.3};
        assertArrayEquals(
                kept, band(curves, new Metric(Part.TEST, Quantity.LOSS)).median());
        assertArrayEquals(
                new double[] {0.25, 0.2, 0.15, 0.15},
                band(curves, new Metric(Part.TRAIN, Quantity.LOSS)).median());
        assertArrayEquals(
                new double[] {0.5, 0.6, 0.7, 0.7},
                band(curves, new Metric(Part.TEST, Quantity.ACCURACY)).median(),
                1e-15);
    }

    @Test
    void longCurvesAreThinnedEvenlyAndKeepBothEnds() {
        int[] epochs = IntStream.rangeClosed(0, 100_000).toArray();
        double[] losses =
                Arrays.stream(epochs).mapToDouble(epoch -> 1.0 / (1 + epoch)).toArray();
        Band loss = band(curves(100_000, 1, history(epochs, losses)), new Metric(Part.TEST, Quantity.LOSS));
        assertEquals(400, loss.at().length);
        assertEquals(0, loss.at()[0]);
        assertEquals(100_000, loss.at()[399]);
        for (int point = 1; point < 400; point++) {
            int step = loss.at()[point] - loss.at()[point - 1];
            assertTrue(step == 250 || step == 251, "step of " + step);
            assertEquals(1.0 / (1 + loss.at()[point]), loss.median()[point]);
        }
    }

    @Test
    void shortCurvesKeepEveryPoint() {
        int[] epochs = IntStream.range(0, 400).toArray();
        assertArrayEquals(
                epochs,
                band(curves(399, 1, history(epochs, new double[400])), new Metric(Part.TEST, Quantity.LOSS))
                        .at());
    }
}
