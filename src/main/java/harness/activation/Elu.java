package harness.activation;

import harness.catalogue.Parameter;
import harness.math.Kernels;
import harness.math.Step;

/**
 * Exponential linear unit: f(z) = z for z &gt; 0 and alpha · (e^z − 1) otherwise; f′(z) = 1 for z &gt; 0 and alpha · e^z
 * otherwise.
 *
 * <p>At the kink (there is none if alpha = 1): f′(0) = alpha. Source: Clevert, Unterthiner &amp; Hochreiter 2016, "Fast and
 * accurate deep network learning by exponential linear units".
 *
 * @param alpha minus the limit at −∞
 */
public record Elu(
        @Parameter(meaning = "minus the limit at minus infinity", byDefault = "1", above = 0, max = 10)
        double alpha) implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = Math.min(0, z[s]);
        }
        Kernels.inUse().expAndExpm1(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double step = Step.of(z[s]);
            value[s] = Math.max(0, z[s]) + alpha * value[s];
            derivative[s] = step + (1 - step) * (alpha * derivative[s]);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
