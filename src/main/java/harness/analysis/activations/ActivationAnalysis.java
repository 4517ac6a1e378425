package harness.analysis.activations;

import harness.activation.Activation;

/**
 * All that is shown of one activation.
 *
 * @param label for example {@code elu(alpha=0.5)}
 * @param activation the function
 * @param formula for example {@code f(z) = max(0, z)}; empty if it is not known
 * @param curve f and f′ over the range that was asked for
 * @param near f from −4 to 4, where functions differ most
 * @param properties what can be said of it
 */
public record ActivationAnalysis(
        String label,
        Activation activation,
        String formula,
        ActivationCurve curve,
        ActivationCurve near,
        ActivationProperties properties) {

    private static final double NEAR = 4;
    private static final int STEPS = 400;

    /**
     * Looks at an activation.
     *
     * @param range points of the curve, ascending. Not modified.
     */
    public static ActivationAnalysis of(String label, Activation activation, double[] range) {
        double[] near = new double[2 * STEPS + 1];
        for (int i = 0; i < near.length; i++) {
            near[i] = (i - STEPS) * NEAR / STEPS;
        }
        return new ActivationAnalysis(
                label,
                activation,
                ActivationFormula.of(activation),
                ActivationCurve.of(activation, range),
                ActivationCurve.of(activation, near),
                ActivationProperties.of(activation));
    }
}
