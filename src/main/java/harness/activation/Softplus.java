package harness.activation;

import harness.math.Kernels;
import harness.math.Log;
import harness.math.Step;

/**
 * Softplus: f(z) = ln(1 + e^z) = max(0, z) + ln(1 + e^−|z|), f′(z) = 1/(1 + e^−z), the sigmoid.
 *
 * <p>Source: Dugas, Bengio, Bélisle, Nadeau &amp; Garcia 2001, "Incorporating second-order functional knowledge for better
 * option pricing".
 */
public record Softplus() implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = -Math.abs(z[s]);
        }
        Kernels.inUse().exp(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double e = derivative[s];
            value[s] = Math.max(0, z[s]) + Log.log1p(e);
        }
        for (int s = 0; s < count; s++) {
            double e = derivative[s];
            double step = Step.of(z[s]);
            derivative[s] = (step + (1 - step) * e) / (1 + e);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
