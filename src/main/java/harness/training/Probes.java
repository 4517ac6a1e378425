package harness.training;

import static harness.training.Reading.number;
import static harness.training.Reading.share;
import static harness.training.Reading.size;

import harness.math.Kernels;
import harness.math.Moments;
import harness.network.DenseLayer;
import harness.training.Probe.Gauge;
import harness.training.Probe.Subject;
import java.util.List;

/** The measurements taken of every layer at every recorded epoch. A new one is an entry here. */
public final class Probes {

    public static final List<Probe> ALL = List.of(
            // Euclidean norm of ∂L/∂W.
            new Probe(
                    "gradient_norm",
                    size("gradient norm", "‖∂L/∂W‖"),
                    of -> () -> Entries.euclideanNorm(of.layer().weightGradients())),
            // Mean of ∂L/∂w over the layer's weights.
            new Probe(
                    "gradient_mean",
                    number("mean gradient", "mean of ∂L/∂w"),
                    of -> () -> Moments.of(of.layer().weightGradients()).mean()),
            // Mean of |∂L/∂w| over the layer's weights.
            new Probe(
                    "gradient_mean_abs",
                    size("mean size of the gradient", "mean of |∂L/∂w|"),
                    of -> () -> Entries.meanAbsolute(of.layer().weightGradients())),
            // Standard deviation (of the population) of ∂L/∂w over the layer's weights.
            new Probe(
                    "gradient_sd",
                    size("standard deviation of the gradient", "sd of ∂L/∂w"),
                    of -> () -> Moments.of(of.layer().weightGradients()).standardDeviation()),
            // Largest |∂L/∂w| of the layer's weights.
            new Probe(
                    "gradient_max_abs",
                    size("largest size of the gradient", "max |∂L/∂w|"),
                    of -> () -> Entries.largestAbsolute(of.layer().weightGradients())),
            // Euclidean norm of ∂L/∂b.
            new Probe(
                    "bias_gradient_norm",
                    size("gradient norm of the biases", "‖∂L/∂b‖"),
                    of -> () -> Entries.euclideanNorm(of.layer().biasGradients())),
            // Euclidean norm of ∂L/∂W and ∂L/∂b together: √(|∂L/∂W|² + |∂L/∂b|²).
            new Probe(
                    "layer_gradient_norm",
                    size("gradient norm of weights and biases", "√(‖∂L/∂W‖² + ‖∂L/∂b‖²)"),
                    of -> () -> layerGradientNorm(of.layer())),
            new Probe("delta_rms", size("root mean square of delta", "rms of ∂L/∂z"), DeltaRms::new),
            // Euclidean norm of W.
            new Probe(
                    "weight_norm",
                    size("weight norm", "‖W‖"),
                    of -> () -> Entries.euclideanNorm(of.layer().weights())),
            new Probe(
                    "update_ratio",
                    size("update ratio", "mean |Δw| / mean |w|"),
                    of -> () ->
                            updateRatio(of.weightsBeforeLastStep(), of.layer().weights())),
            // The learned parameter of the layer's activation, PReLU's slope; NaN where the activation learns nothing.
            new Probe(
                    "activation_parameter",
                    number("learned parameter of the activation", "PReLU’s slope"),
                    of -> () -> firstOrNaN(of.layer().activationParameters())),
            // Mean of f(z) over units and samples.
            new Probe("activation_mean", number("mean activation", "mean of f(z)"), of -> of.activations()::mean),
            // Standard deviation (of the population) of f(z) over units and samples.
            new Probe(
                    "activation_sd",
                    size("standard deviation of activations", "sd of f(z)"),
                    of -> of.activations()::standardDeviation),
            new Probe("dead_fraction", share("share of dead units", "f′(z) = 0 for all samples"), DeadFraction::new),
            new Probe(
                    "saturated_fraction",
                    share("saturated share", "|f′(z)| < 1 % of sup |f′|"),
                    SaturatedFraction::new));

    private Probes() {}

    /** Where the column of that probe stands in {@link #ALL}. */
    public static int indexOf(String column) {
        for (int index = 0; index < ALL.size(); index++) {
            if (ALL.get(index).column().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("no probe " + column);
    }

    private static double layerGradientNorm(DenseLayer layer) {
        double weights = Entries.euclideanNorm(layer.weightGradients());
        double biases = Entries.euclideanNorm(layer.biasGradients());
        return Math.sqrt(weights * weights + biases * biases);
    }

    /**
     * Mean |update| / mean |weight|, for the last optimizer step and the weights before it; NaN before training, and at an
     * epoch that is recorded only because the run diverged there, unless early stopping watched it.
     */
    private static double updateRatio(double[][] before, double[][] after) {
        if (before == null) {
            return Double.NaN;
        }
        double updates = 0;
        for (int unit = 0; unit < after.length; unit++) {
            for (int input = 0; input < after[unit].length; input++) {
                updates += Math.abs(after[unit][input] - before[unit][input]);
            }
        }
        return updates / Entries.count(after) / Entries.meanAbsolute(before);
    }

    private static double firstOrNaN(double[] parameters) {
        return parameters.length == 0 ? Double.NaN : parameters[0];
    }

    /** Root mean square of delta, ∂L/∂z with the mean loss L, over units and samples. */
    private static final class DeltaRms implements Gauge {

        private final DenseLayer layer;
        private double sum;
        private double samples;

        DeltaRms(Subject subject) {
            layer = subject.layer();
        }

        @Override
        public void observe(int count) {
            for (double[] row : layer.delta()) {
                sum += Kernels.inUse().dot(row, row, count);
            }
            samples += count;
        }

        @Override
        public double value() {
            return Math.sqrt(sum / (samples * layer.fanOut()));
        }
    }

    /** Share of dead units: those with f′(z) = 0 for every training sample. */
    private static final class DeadFraction implements Gauge {

        private final DenseLayer layer;
        private final boolean[] alive;

        DeadFraction(Subject subject) {
            layer = subject.layer();
            alive = new boolean[layer.fanOut()];
        }

        @Override
        public void observe(int count) {
            for (int unit = 0; unit < alive.length; unit++) {
                double[] slopes = layer.derivatives()[unit];
                for (int s = 0; s < count && !alive[unit]; s++) {
                    alive[unit] = slopes[s] != 0;
                }
            }
        }

        @Override
        public double value() {
            int dead = 0;
            for (boolean unit : alive) {
                dead += unit ? 0 : 1;
            }
            return (double) dead / alive.length;
        }
    }

    /** Share of (unit, sample) pairs with |f′(z)| below 1 % of sup|f′|. */
    private static final class SaturatedFraction implements Gauge {

        private final DenseLayer layer;
        private final double limit;
        private long saturated;
        private long pairs;

        SaturatedFraction(Subject subject) {
            layer = subject.layer();
            limit = 0.01 * subject.largestSlope();
        }

        @Override
        public void observe(int count) {
            for (double[] slopes : layer.derivatives()) {
                int inRow = 0;
                for (int s = 0; s < count; s++) {
                    inRow += Math.abs(slopes[s]) < limit ? 1 : 0;
                }
                saturated += inRow;
                pairs += count;
            }
        }

        @Override
        public double value() {
            return (double) saturated / pairs;
        }
    }
}
