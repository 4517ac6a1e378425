package harness.training.optimizer;

import harness.catalogue.Parameter;

/**
 * Adam: m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², p ← p − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε) at step t = 1, 2 …
 *
 * <p>Source: Kingma &amp; Ba 2015, "Adam: a method for stochastic optimization".
 *
 * @param learningRate η
 * @param beta1 β₁
 * @param beta2 β₂
 * @param epsilon ε
 */
public record Adam(
        @Parameter(meaning = "step size", byDefault = "0.001", above = 0)
        double learningRate,

        @Parameter(meaning = "decay of the mean gradient", byDefault = "0.9", min = 0, below = 1)
        double beta1,

        @Parameter(meaning = "decay of the mean squared gradient", byDefault = "0.999", min = 0, below = 1)
        double beta2,

        @Parameter(meaning = "keeps the denominator away from 0", byDefault = "1e-8", above = 0, max = 1)
        double epsilon)
        implements Optimizer {

    @Override
    public int remembered() {
        return 2;
    }

    @Override
    public UpdateRule start(double[][] parameters) {
        return new AdamRule(this, parameters);
    }

    /** Running means of gradients and of their squares. */
    private static final class AdamRule implements UpdateRule {

        private final Adam adam;
        private final double[][] means;
        private final double[][] meanSquares;

        /** β₁ᵗ and β₂ᵗ. */
        private double beta1Power = 1;

        private double beta2Power = 1;

        AdamRule(Adam adam, double[][] parameters) {
            this.adam = adam;
            means = Optimizer.zerosLike(parameters);
            meanSquares = Optimizer.zerosLike(parameters);
        }

        @Override
        public void step(double[][] parameters, double[][] gradients, double rate) {
            beta1Power *= adam.beta1;
            beta2Power *= adam.beta2;
            double stepSize = rate / (1 - beta1Power);
            double correction = 1 / Math.sqrt(1 - beta2Power);
            for (int row = 0; row < parameters.length; row++) {
                update(parameters[row], gradients[row], means[row], meanSquares[row], stepSize, correction);
            }
        }

        private void update(double[] p, double[] g, double[] m, double[] v, double stepSize, double correction) {
            double beta1 = adam.beta1;
            double beta2 = adam.beta2;
            double epsilon = adam.epsilon;
            for (int i = 0; i < p.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                p[i] -= stepSize * m[i] / (Math.sqrt(v[i]) * correction + epsilon);
            }
        }
    }

    /**
     * AdamW: p ← p − η·λ·p, then {@link Adam}'s step. Weight decay is apart from the gradient, so that it is not divided by
     * the gradient's size.
     *
     * <p>Source: Loshchilov &amp; Hutter 2019, "Decoupled weight decay regularization".
     *
     * @param learningRate η
     * @param beta1 β₁
     * @param beta2 β₂
     * @param epsilon ε
     * @param weightDecay λ, on every parameter
     */
    public record AdamW(
            @Parameter(meaning = "step size", byDefault = "0.001", above = 0)
            double learningRate,

            @Parameter(meaning = "decay of the mean gradient", byDefault = "0.9", min = 0, below = 1)
            double beta1,

            @Parameter(meaning = "decay of the mean squared gradient", byDefault = "0.999", min = 0, below = 1)
            double beta2,

            @Parameter(meaning = "keeps the denominator away from 0", byDefault = "1e-8", above = 0, max = 1)
            double epsilon,

            @Parameter(
                    meaning = "share of each parameter removed per step, times the step size",
                    byDefault = "0.01",
                    min = 0,
                    max = 1000)
            double weightDecay)
            implements Optimizer {

        @Override
        public int remembered() {
            return 2;
        }

        @Override
        public UpdateRule start(double[][] parameters) {
            UpdateRule adam = new Adam(learningRate, beta1, beta2, epsilon).start(parameters);
            return (values, gradients, rate) -> {
                double kept = 1 - rate * weightDecay;
                for (double[] p : values) {
                    for (int i = 0; i < p.length; i++) {
                        p[i] *= kept;
                    }
                }
                adam.step(values, gradients, rate);
            };
        }
    }
}
