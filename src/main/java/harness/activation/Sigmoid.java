package harness.activation;

import harness.math.Kernels;
import harness.math.Step;

/**
 * Logistic sigmoid: f(z) = 1/(1 + e^−z), f′(z) = f(z)·(1 − f(z)) = e^−|z| / (1 + e^−|z|)².
 *
 * <p>Written with e^−|z|, which never overflows and keeps the digits of both tails. Source: Verhulst 1845; as a unit of
 * networks Rumelhart, Hinton &amp; Williams 1986, "Learning representations by back-propagating errors".
 */
public record Sigmoid() implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = -Math.abs(z[s]);
        }
        Kernels.inUse().exp(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double e = derivative[s];
            double larger = 1 / (1 + e);
            double smaller = e * larger;
            double step = Step.of(z[s]);
            value[s] = step * larger + (1 - step) * smaller;
            derivative[s] = smaller * larger;
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.XAVIER;
    }
}
