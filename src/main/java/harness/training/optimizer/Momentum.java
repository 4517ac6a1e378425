package harness.training.optimizer;

import harness.catalogue.Parameter;

/**
 * Gradient descent with momentum: v ← μ·v + g, p ← p − η·v.
 *
 * <p>Source: Polyak 1964, "Some methods of speeding up the convergence of iteration methods".
 *
 * @param learningRate η
 * @param momentum μ
 */
public record Momentum(
        @Parameter(meaning = "step size", byDefault = "0.1", above = 0)
        double learningRate,

        @Parameter(meaning = "share of the velocity kept at each step", byDefault = "0.9", min = 0, below = 1)
        double momentum)
        implements Optimizer {

    @Override
    public int remembered() {
        return 1;
    }

    @Override
    public UpdateRule start(double[][] parameters) {
        double[][] velocities = Optimizer.zerosLike(parameters);
        return (values, gradients, rate) -> {
            for (int row = 0; row < values.length; row++) {
                update(values[row], gradients[row], velocities[row], rate);
            }
        };
    }

    private void update(double[] p, double[] g, double[] v, double rate) {
        for (int i = 0; i < p.length; i++) {
            v[i] = momentum * v[i] + g[i];
            p[i] -= rate * v[i];
        }
    }

    /**
     * Nesterov's accelerated gradient: v ← μ·v + g, p ← p − η·(g + μ·v).
     *
     * <p>Source: Nesterov 1983; in this form Sutskever, Martens, Dahl &amp; Hinton 2013, "On the importance of initialization and momentum".
     *
     * @param learningRate η
     * @param momentum μ
     */
    public record Nesterov(
            @Parameter(meaning = "step size", byDefault = "0.1", above = 0)
            double learningRate,

            @Parameter(meaning = "share of the velocity kept at each step", byDefault = "0.9", min = 0, below = 1)
            double momentum)
            implements Optimizer {

        @Override
        public int remembered() {
            return 1;
        }

        @Override
        public UpdateRule start(double[][] parameters) {
            double[][] velocities = Optimizer.zerosLike(parameters);
            return (values, gradients, rate) -> {
                for (int row = 0; row < values.length; row++) {
                    update(values[row], gradients[row], velocities[row], rate);
                }
            };
        }

        private void update(double[] p, double[] g, double[] v, double rate) {
            for (int i = 0; i < p.length; i++) {
                v[i] = momentum * v[i] + g[i];
                p[i] -= rate * (g[i] + momentum * v[i]);
            }
        }
    }
}
