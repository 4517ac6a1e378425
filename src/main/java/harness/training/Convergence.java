package harness.training;

import harness.catalogue.Parameter;
import java.util.OptionalInt;

/**
 * When a run counts as converged: at the first recorded epoch at which the metric reaches the threshold.
 *
 * @param metric what is watched
 * @param threshold the value to reach: at least this accuracy, at most this loss
 */
public record Convergence(
        @Parameter(meaning = "the measurement that is watched", byDefault = "\"test_accuracy\"")
        Metric metric,

        @Parameter(
                meaning = "the value to reach: at least this accuracy, at most this loss",
                byDefault = "0.9",
                above = 0)
        double threshold) {

    /**
     * Checks that the threshold can be reached.
     *
     * @throws IllegalArgumentException if an accuracy is asked to exceed 1
     */
    public Convergence {
        if (metric.quantity() == Quantity.ACCURACY && threshold > 1) {
            throw new IllegalArgumentException("\"threshold\" of an accuracy must be at most 1");
        }
    }

    /** The first recorded epoch at which the threshold is reached; empty if it never is. */
    public OptionalInt epochsToThreshold(History history) {
        double[] values = history.of(metric);
        for (int index = 0; index < values.length; index++) {
            if (isReachedBy(values[index])) {
                return OptionalInt.of(history.epochs()[index]);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a value of the metric reaches the threshold; NaN reaches none. */
    public boolean isReachedBy(double value) {
        return metric.quantity().largerIsBetter() ? value >= threshold : value <= threshold;
    }
}
