package harness.training.optimizer;

import harness.catalogue.Parameter;

/**
 * Gradient descent: p ← p − η·g. Stochastic when the gradient comes from a batch.
 *
 * <p>Source: Robbins &amp; Monro 1951, "A stochastic approximation method".
 *
 * @param learningRate η
 */
public record Sgd(
        @Parameter(meaning = "step size", byDefault = "0.1", above = 0)
        double learningRate) implements Optimizer {

    @Override
    public int remembered() {
        return 0;
    }

    @Override
    public UpdateRule start(double[][] parameters) {
        return (values, gradients, rate) -> {
            for (int row = 0; row < values.length; row++) {
                double[] p = values[row];
                double[] g = gradients[row];
                for (int i = 0; i < p.length; i++) {
                    p[i] -= rate * g[i];
                }
            }
        };
    }
}
