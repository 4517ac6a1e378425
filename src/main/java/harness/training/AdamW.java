package harness.training;

import harness.catalogue.Parameter;

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
