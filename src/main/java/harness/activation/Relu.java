package harness.activation;

import harness.math.Step;

/**
 * Rectified linear unit: f(z) = max(0, z), f′(z) = 1 for z &gt; 0 and 0 for z &lt; 0.
 *
 * <p>At the kink: f′(0) = 0. Source: Nair &amp; Hinton 2010, "Rectified linear units improve restricted Boltzmann
 * machines".
 */
public record Relu() implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            value[s] = Math.max(0, z[s]);
        }
        for (int s = 0; s < count; s++) {
            derivative[s] = Step.ofPositivePart(value[s]);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
