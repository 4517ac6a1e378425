package harness.training;

/**
 * Shortens the gradient of all parameters together to a norm: g ← g · min(1, maximum / (‖g‖ + 10⁻⁶)), as PyTorch's
 * {@code clip_grad_norm_}.
 *
 * <p>Source: Pascanu, Mikolov &amp; Bengio 2013, "On the difficulty of training recurrent neural networks".
 */
final class GradientClipping {

    /** PyTorch's, which keeps the quotient finite. */
    private static final double EPSILON = 1e-6;

    private GradientClipping() {}

    /**
     * Clips.
     *
     * @param gradients one array for each group of parameters. Modified.
     * @param maximum the largest norm allowed
     */
    static void clip(double[][] gradients, double maximum) {
        double factor = Math.min(1, maximum / (Entries.euclideanNorm(gradients) + EPSILON));
        for (double[] g : gradients) {
            for (int i = 0; i < g.length; i++) {
                g[i] *= factor;
            }
        }
    }
}
