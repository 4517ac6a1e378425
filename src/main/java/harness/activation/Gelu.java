package harness.activation;

import harness.math.Kernels;
import harness.math.Normal;
import harness.math.Step;

/**
 * Gaussian error linear unit, exact: f(z) = z·Φ(z), f′(z) = Φ(z) + z·φ(z), with the standard normal distribution Φ and its
 * density φ.
 *
 * <p>With the Mills ratio m = Φ(−|z|)/φ(z), Φ(z) is φ·m on the left and 1 − φ·m on the right, and f′ is φ·(m − |z|) or one
 * minus that: nothing cancels in the tails. Source: Hendrycks &amp; Gimpel 2016, "Gaussian error linear units".
 */
public record Gelu() implements Activation {

    /** Where f′ = 0, with the Taylor coefficients of f′ about it, computed in 50 digits. */
    private static final DerivativeZero ZERO = new DerivativeZero(
            -0x1.80ead197f00b4p-1,
            0x1.13e74c58cada8p-56,
            0x1.b9d98fa5a3215p-2,
            0x1.8d9a941de3ac5p-2,
            -0x1.2a2ef9bb865aep-6,
            -0x1.d2fa4c17c7e84p-4,
            -0x1.e4088244f901dp-7,
            0x1.3e346def42057p-6,
            0x1.297b9d6ffaacdp-8,
            -0x1.258a6d85633afp-9,
            -0x1.8680f74e6b6bap-11);

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = Normal.densityExponent(z[s]);
        }
        Kernels.inUse().exp(derivative, value, count);
        for (int s = 0; s < count; s++) {
            value[s] = Normal.density(z[s], derivative[s]);
        }
        for (int s = 0; s < count; s++) {
            derivative[s] = Normal.millsRatio(Math.abs(z[s]));
        }
        for (int s = 0; s < count; s++) {
            double x = z[s];
            double tail = value[s] * derivative[s];
            double slope = value[s] * (derivative[s] - Math.abs(x));
            double step = Step.of(x);
            value[s] = x * (step * (1 - tail) + (1 - step) * tail);
            derivative[s] = step * (1 - slope) + (1 - step) * slope;
        }
        ZERO.refine(z, derivative, count);
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
