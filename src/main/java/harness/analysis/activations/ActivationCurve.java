package harness.analysis.activations;

import harness.activation.Activation;

/**
 * An activation and its derivative at some points.
 *
 * @param x the points, ascending
 * @param value f(x)
 * @param derivative f′(x)
 */
public record ActivationCurve(double[] x, double[] value, double[] derivative) {

    /**
     * Evaluates an activation.
     *
     * @param x points, ascending. Not modified.
     */
    static ActivationCurve of(Activation activation, double[] x) {
        double[] value = new double[x.length];
        double[] derivative = new double[x.length];
        activation.evaluate(x, value, derivative, x.length);
        return new ActivationCurve(x, withoutNegativeZeros(value), withoutNegativeZeros(derivative));
    }

    /** −0 means 0 to everyone, and is written as "-0.0". */
    private static double[] withoutNegativeZeros(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += 0.0;
        }
        return numbers;
    }
}
