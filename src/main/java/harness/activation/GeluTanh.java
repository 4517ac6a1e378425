package harness.activation;

import static harness.math.FusedMultiplyAdd.fma;

import harness.math.Kernels;
import harness.math.Step;

/**
 * GELU's tanh approximation: f(z) = ½z·(1 + tanh(√(2/π)·(z + 0.044715·z³))) = z·σ(2u), where u is the argument of tanh,
 * and f′(z) = σ(2u) + 2z·u′·σ(2u)·σ(−2u).
 *
 * <p>Source: Hendrycks &amp; Gimpel 2016, "Gaussian error linear units".
 */
public record GeluTanh() implements Activation {

    private static final double TWICE_SQRT_TWO_OVER_PI = 1.5957691216057307117597842397375;
    private static final double CUBIC = 0.044715;

    /** Where f′ = 0, with the Taylor coefficients of f′ about it, computed in 50 digits. */
    private static final DerivativeZero ZERO = new DerivativeZero(
            -0x1.81429f9e97e4dp-1,
            0x1.4f523ed77dbdcp-55,
            0x1.b8bacd2c96b91p-2,
            0x1.8cd1a2b2fff33p-2,
            -0x1.029615edb077ap-6,
            -0x1.d2b77346470abp-4,
            -0x1.104a83edc0ddcp-6,
            0x1.427996dc249cep-6,
            0x1.58c9ed713486cp-8,
            -0x1.3d8d64170bb72p-9,
            -0x1.e63f294331885p-11);

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = -Math.abs(TWICE_SQRT_TWO_OVER_PI * z[s] * fma(CUBIC, z[s] * z[s], 1));
        }
        Kernels.inUse().exp(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double x = z[s];
            double e = derivative[s];
            double larger = 1 / (1 + e);
            double smaller = e * larger;
            double step = Step.of(x);
            double gate = step * larger + (1 - step) * smaller;
            // 2z·u′·σ(2u)·σ(−2u) with the vanishing factor in every term, so that far out 0 never meets an overflow.
            double product = x * smaller * larger;
            double rest = TWICE_SQRT_TWO_OVER_PI * fma(3 * CUBIC * x, x * product, product);
            value[s] = x * gate;
            derivative[s] = gate + rest;
        }
        ZERO.refine(z, derivative, count);
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
