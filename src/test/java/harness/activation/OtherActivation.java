package harness.activation;

import java.util.function.DoubleUnaryOperator;

/**
 * A function that no catalogue has, as a user may write it.
 *
 * @param function f
 * @param slope f′
 */
public record OtherActivation(DoubleUnaryOperator function, DoubleUnaryOperator slope) implements Activation {

    /** z, cut off at ±limit. */
    public static OtherActivation hardTanh(double limit) {
        return new OtherActivation(z -> Math.max(-limit, Math.min(limit, z)), z -> Math.abs(z) < limit ? 1 : 0);
    }

    /** The sigmoid of steepness · (z − centre). */
    public static OtherActivation sigmoid(double steepness, double centre) {
        return new OtherActivation(z -> 1 / (1 + Math.exp(-steepness * (z - centre))), z -> {
            double e = Math.exp(-Math.abs(steepness * (z - centre)));
            return steepness * e / ((1 + e) * (1 + e));
        });
    }

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            value[s] = function.applyAsDouble(z[s]);
            derivative[s] = slope.applyAsDouble(z[s]);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.XAVIER;
    }
}
