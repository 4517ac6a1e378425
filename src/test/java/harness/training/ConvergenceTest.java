package harness.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.data.Part;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConvergenceTest {

    /** Epochs 0, 5, 10, 15; every metric has values of its own. */
    private static final History HISTORY = new History(
            new int[] {0, 5, 10, 15},
            Map.of(
                    new Metric(Part.TRAIN, Quantity.LOSS), new double[] {0.9, 0.4, 0.2, 0.3},
                    new Metric(Part.TEST, Quantity.LOSS), new double[] {0.9, 0.8, 0.7, 0.4},
                    new Metric(Part.TRAIN, Quantity.ACCURACY), new double[] {0.5, 0.95, 0.7, 0.99},
                    new Metric(Part.TEST, Quantity.ACCURACY), new double[] {0.4, 0.6, 0.9, 0.8},
                    new Metric(Part.VALIDATION, Quantity.LOSS), new double[] {0.9, 0.5, 0.6, 0.6},
                    new Metric(Part.VALIDATION, Quantity.ACCURACY), new double[] {0.3, 0.5, 0.6, 0.95}),
            new double[4][0][0]);

    private static OptionalInt epochs(Metric metric, double threshold) {
        return new Convergence(metric, threshold).epochsToThreshold(HISTORY);
    }

    @Test
    void isTheFirstRecordedEpochThatReachesTheThreshold() {
        assertEquals(OptionalInt.of(5), epochs(new Metric(Part.TRAIN, Quantity.LOSS), 0.5));
        assertEquals(OptionalInt.of(15), epochs(new Metric(Part.TEST, Quantity.LOSS), 0.5));
        assertEquals(OptionalInt.of(5), epochs(new Metric(Part.TRAIN, Quantity.ACCURACY), 0.8));
        assertEquals(OptionalInt.of(10), epochs(new Metric(Part.TEST, Quantity.ACCURACY), 0.8));
        assertEquals(OptionalInt.of(5), epochs(new Metric(Part.VALIDATION, Quantity.LOSS), 0.5));
        assertEquals(OptionalInt.of(15), epochs(new Metric(Part.VALIDATION, Quantity.ACCURACY), 0.8));
    }

    @Test
    void theThresholdItselfIsReached() {
        assertEquals(OptionalInt.of(10), epochs(new Metric(Part.TRAIN, Quantity.LOSS), 0.2));
        assertEquals(OptionalInt.of(10), epochs(new Metric(Part.TEST, Quantity.ACCURACY), 0.9));
    }

    @Test
    void theUntrainedNetworkCounts() {
        assertEquals(OptionalInt.of(0), epochs(new Metric(Part.TRAIN, Quantity.LOSS), 0.9));
        assertEquals(OptionalInt.of(0), epochs(new Metric(Part.TRAIN, Quantity.ACCURACY), 0.5));
    }

    @Test
    void mayNeverHappen() {
        assertEquals(OptionalInt.empty(), epochs(new Metric(Part.TRAIN, Quantity.LOSS), 0.1));
        assertEquals(OptionalInt.empty(), epochs(new Metric(Part.TEST, Quantity.ACCURACY), 1));
    }

    @ParameterizedTest
    @FieldSource("harness.training.Metric#ALL")
    void notANumberReachesNothing(Metric metric) {
        double[] nothing = {Double.NaN};
        History history = Histories.of(new int[] {0}, each -> nothing, new double[1][0][0]);
        assertEquals(OptionalInt.empty(), new Convergence(metric, 1e-9).epochsToThreshold(history));
        assertEquals(OptionalInt.empty(), new Convergence(metric, 1).epochsToThreshold(history));
    }

    @Test
    void anAccuracyCannotExceedOne() {
        assertThrows(
                IllegalArgumentException.class, () -> new Convergence(new Metric(Part.TEST, Quantity.ACCURACY), 1.01));
        assertThrows(
                IllegalArgumentException.class, () -> new Convergence(new Metric(Part.TRAIN, Quantity.ACCURACY), 90));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Convergence(new Metric(Part.VALIDATION, Quantity.ACCURACY), 2));
        assertEquals(90, new Convergence(new Metric(Part.TRAIN, Quantity.LOSS), 90).threshold());
    }
}
