package harness.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvergenceTest {

    /** Epochs 0, 5, 10, 15; every metric has values of its own. */
    private static final History HISTORY = new History(
            new int[] {0, 5, 10, 15},
            new double[] {0.9, 0.4, 0.2, 0.3},
            new double[] {0.9, 0.8, 0.7, 0.4},
            new double[] {0.5, 0.95, 0.7, 0.99},
            new double[] {0.4, 0.6, 0.9, 0.8},
            new double[] {0.9, 0.5, 0.6, 0.6},
            new double[] {0.3, 0.5, 0.6, 0.95},
            new double[4][0][0]);

    private static OptionalInt epochs(Metric metric, double threshold) {
        return new Convergence(metric, threshold).epochsToThreshold(HISTORY);
    }

    @Test
    void isTheFirstRecordedEpochThatReachesTheThreshold() {
        assertEquals(OptionalInt.of(5), epochs(Metric.TRAIN_LOSS, 0.5));
        assertEquals(OptionalInt.of(15), epochs(Metric.TEST_LOSS, 0.5));
        assertEquals(OptionalInt.of(5), epochs(Metric.TRAIN_ACCURACY, 0.8));
        assertEquals(OptionalInt.of(10), epochs(Metric.TEST_ACCURACY, 0.8));
        assertEquals(OptionalInt.of(5), epochs(Metric.VALIDATION_LOSS, 0.5));
        assertEquals(OptionalInt.of(15), epochs(Metric.VALIDATION_ACCURACY, 0.8));
    }

    @Test
    void theThresholdItselfIsReached() {
        assertEquals(OptionalInt.of(10), epochs(Metric.TRAIN_LOSS, 0.2));
        assertEquals(OptionalInt.of(10), epochs(Metric.TEST_ACCURACY, 0.9));
    }

    @Test
    void theUntrainedNetworkCounts() {
        assertEquals(OptionalInt.of(0), epochs(Metric.TRAIN_LOSS, 0.9));
        assertEquals(OptionalInt.of(0), epochs(Metric.TRAIN_ACCURACY, 0.5));
    }

    @Test
    void mayNeverHappen() {
        assertEquals(OptionalInt.empty(), epochs(Metric.TRAIN_LOSS, 0.1));
        assertEquals(OptionalInt.empty(), epochs(Metric.TEST_ACCURACY, 1));
    }

    @ParameterizedTest
    @EnumSource
    void notANumberReachesNothing(Metric metric) {
        double[] nothing = {Double.NaN};
        History history =
                new History(new int[] {0}, nothing, nothing, nothing, nothing, nothing, nothing, new double[1][0][0]);
        assertEquals(OptionalInt.empty(), new Convergence(metric, 1e-9).epochsToThreshold(history));
        assertEquals(OptionalInt.empty(), new Convergence(metric, 1).epochsToThreshold(history));
    }

    @Test
    void anAccuracyCannotExceedOne() {
        assertThrows(IllegalArgumentException.class, () -> new Convergence(Metric.TEST_ACCURACY, 1.01));
        assertThrows(IllegalArgumentException.class, () -> new Convergence(Metric.TRAIN_ACCURACY, 90));
        assertThrows(IllegalArgumentException.class, () -> new Convergence(Metric.VALIDATION_ACCURACY, 2));
        assertEquals(90, new Convergence(Metric.TRAIN_LOSS, 90).threshold());
    }
}
