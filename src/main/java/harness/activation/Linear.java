package harness.activation;

import harness.catalogue.Parameter;
import harness.math.Step;

/**
 * Linear: f(z) = slope · z, f′(z) = slope. A network of linear layers is a linear model however deep it is, which is why
 * activations are needed.
 *
 * @param slope the constant slope
 */
public record Linear(
        @Parameter(meaning = "the constant slope", byDefault = "1")
        double slope) implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            value[s] = slope * z[s];
        }
        for (int s = 0; s < count; s++) {
            double step = Step.of(z[s]);
            // A factor of 1, which is NaN at NaN.
            derivative[s] = slope * (step + (1 - step));
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.XAVIER;
    }

    @Override
    public double positiveSlope() {
        return slope;
    }

    @Override
    public double negativeSlope() {
        return slope;
    }
}
