package harness.training;

import harness.math.Moments;
import harness.network.DenseLayer;
import java.util.function.Function;

/**
 * A measurement of one layer over the whole training part: one column of {@code layers.csv}.
 *
 * @param column header of the column
 * @param reading how a reader is told what it measures
 * @param start starts a measurement
 */
public record Probe(String column, Reading reading, Function<Subject, Gauge> start) {

    /**
     * What is measured.
     *
     * @param layer the layer, with the gradients of the mean training loss once all blocks have passed
     * @param weightsBeforeLastStep its weights before the last optimizer step, {@code [fanOut][fanIn]}; null before
     *     training, and at an epoch that is recorded only because the run diverged there, unless early stopping watched it
     * @param largestSlope sup|f′| of its activation
     * @param activations moments of f(z) over units and samples, complete once all blocks have passed
     */
    public record Subject(
            DenseLayer layer, double[][] weightsBeforeLastStep, double largestSlope, Moments activations) {}

    /** One measurement under way. */
    @FunctionalInterface
    public interface Gauge {

        /** Takes in the block that the layer holds; called after its backward pass. */
        default void observe(int count) {}

        /** The measurement, after all blocks; NaN where there is nothing to measure. */
        double value();
    }
}
