package harness.training.optimizer;

import harness.catalogue.Parameter;

/**
 * RMSProp: v ← ρ·v + (1 − ρ)·g², p ← p − η·g/(√v + ε).
 *
 * <p>Source: Tieleman &amp; Hinton 2012, "Lecture 6.5: RMSProp".
 *
 * @param learningRate η
 * @param decay ρ
 * @param epsilon ε
 */
public record RmsProp(
        @Parameter(meaning = "step size", byDefault = "0.01", above = 0)
        double learningRate,

        @Parameter(meaning = "decay of the mean squared gradient", byDefault = "0.9", min = 0, below = 1)
        double decay,

        @Parameter(meaning = "keeps the denominator away from 0", byDefault = "1e-8", above = 0, max = 1)
        double epsilon)
        implements Optimizer {

    @Override
    public int remembered() {
        return 1;
    }

    @Override
    public UpdateRule start(double[][] parameters) {
        double[][] meanSquares = Optimizer.zerosLike(parameters);
        return (values, gradients, rate) -> {
            for (int row = 0; row < values.length; row++) {
                update(values[row], gradients[row], meanSquares[row], rate);
            }
        };
    }

    private void update(double[] p, double[] g, double[] v, double rate) {
        for (int i = 0; i < p.length; i++) {
            v[i] = decay * v[i] + (1 - decay) * g[i] * g[i];
            p[i] -= rate * g[i] / (Math.sqrt(v[i]) + epsilon);
        }
    }
}
