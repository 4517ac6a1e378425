package harness.activation;

import harness.math.Kernels;
import harness.math.Step;

/**
 * Scaled exponential linear unit: f(z) = λ·z for z &gt; 0 and λ·α·(e^z − 1) otherwise; f′(z) = λ for z &gt; 0 and λ·α·e^z
 * otherwise, with λ and α such that mean 0 and variance 1 are a fixed point of a layer under LeCun's initializer.
 *
 * <p>At the kink: f′(0) = λ·α. Source: Klambauer, Unterthiner, Mayr &amp; Hochreiter 2017, "Self-normalizing neural
 * networks".
 */
public record Selu() implements Activation {

    private static final double SCALE = 1.0507009873554804934193349852946;
    private static final double ALPHA = 1.6732632423543772848170429916717;

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = Math.min(0, z[s]);
        }
        Kernels.inUse().expAndExpm1(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double step = Step.of(z[s]);
            value[s] = SCALE * Math.max(0, z[s]) + SCALE * ALPHA * value[s];
            derivative[s] = SCALE * step + (1 - step) * (SCALE * ALPHA * derivative[s]);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.LECUN;
    }
}
