package harness.activation;

import static harness.math.FusedMultiplyAdd.fma;

import harness.math.Kernels;
import harness.math.Step;

/**
 * Mish: f(z) = z·tanh(softplus(z)); with e = e^z, tanh(softplus(z)) = (e² + 2e)/(e² + 2e + 2), so that
 * f′(z) = tanh(softplus(z)) + 4z·e·(1 + e)/(e² + 2e + 2)².
 *
 * <p>For z &gt; 0 numerators and denominators are multiplied by e^−2z, so that nothing overflows. Source: Misra 2020,
 * "Mish: a self regularized non-monotonic activation function".
 */
public record Mish() implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = -Math.abs(z[s]);
        }
        Kernels.inUse().exp(derivative, value, count);
        // In two loops, because HotSpot does not vectorise one so long.
        for (int s = 0; s < count; s++) {
            double e = derivative[s];
            double step = Step.of(z[s]);
            value[s] = 1 / (numerator(e, step) + 2 * (step * (e * e) + (1 - step)));
        }
        for (int s = 0; s < count; s++) {
            double x = z[s];
            double e = derivative[s];
            double inverse = value[s];
            double step = Step.of(x);
            double gate = numerator(e, step) * inverse;
            value[s] = x * gate;
            derivative[s] = fma(4 * (x * e) * (step * e + (1 - step)), (1 + e) * inverse * inverse, gate);
        }
    }

    private static double numerator(double e, double step) {
        return step * fma(2, e, 1) + (1 - step) * (e * (e + 2));
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
