package harness.activation;

import harness.math.Kernels;
import harness.math.Step;

/**
 * Hyperbolic tangent: f(z) = (1 − e^−2z)/(1 + e^−2z), f′(z) = 1 − f(z)² = 4e^−2|z| / (1 + e^−2|z|)².
 *
 * <p>The value takes its numerator from e^x − 1, which keeps the digits near 0; the derivative its own from e^x, which
 * keeps them in the tails, where 1 − f² has none left. Source: LeCun, Bottou, Orr &amp; Müller 1998, "Efficient
 * BackProp".
 */
public record Tanh() implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = -2 * Math.abs(z[s]);
        }
        Kernels.inUse().expAndExpm1(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double e = derivative[s];
            double inverse = 1 / (1 + e);
            // e^−2|z| − 1 is never positive: its sign is turned where z is.
            value[s] = (1 - 2 * Step.of(z[s])) * (value[s] * inverse);
            derivative[s] = 4 * e * inverse * inverse;
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.XAVIER;
    }
}
