package harness.activation;

import harness.catalogue.Parameter;
import harness.math.Step;

/**
 * Leaky rectified linear unit: f(z) = z for z &gt; 0 and alpha · z otherwise; f′(z) = 1 for z &gt; 0 and alpha otherwise.
 *
 * <p>At the kink: f′(0) = alpha. Source: Maas, Hannun &amp; Ng 2013, "Rectifier nonlinearities improve neural network
 * acoustic models".
 *
 * @param alpha the slope for z &lt; 0
 */
public record LeakyRelu(
        @Parameter(meaning = "slope for z < 0", byDefault = "0.01", min = -10, max = 10)
        double alpha) implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        evaluate(alpha, z, value, derivative, count);
    }

    /** The loop, for {@link Prelu} as well. */
    static void evaluate(double alpha, double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            value[s] = Math.max(0, z[s]) + alpha * Math.min(0, z[s]);
        }
        for (int s = 0; s < count; s++) {
            double step = Step.of(z[s]);
            derivative[s] = step + alpha * (1 - step);
        }
    }

    @Override
    public double negativeSlope() {
        return alpha;
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
