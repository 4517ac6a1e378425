package harness.network;

import harness.math.Kernels;
import harness.math.Log;
import harness.math.Step;

/**
 * Binary cross-entropy on one logit z with the label y in {0, 1}, in nats:
 *
 * <p>loss = −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) = max(z, 0) − z·y + ln(1 + e^−|z|), gradient σ(z) − y.
 *
 * <p>The right-hand form neither overflows nor loses digits. Class 1 is predicted where z &gt; 0.
 */
public final class BinaryCrossEntropy implements Loss {

    private final double[] losses = new double[Network.BLOCK];

    /** −1 for class 1, whose logit should be positive, and 1 for class 0. */
    private final double[] signs = new double[Network.BLOCK];

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public double evaluate(double[][] logits, int[] labels, double scale, double[][] gradients, int count) {
        double[] z = logits[0];
        double[] gradient = gradients[0];
        for (int s = 0; s < count; s++) {
            gradient[s] = -Math.abs(z[s]);
        }
        Kernels.inUse().exp(gradient, losses, count);
        for (int s = 0; s < count; s++) {
            losses[s] = Log.log1p(gradient[s]);
        }
        for (int s = 0; s < count; s++) {
            signs[s] = 1 - 2 * labels[s];
        }
        for (int s = 0; s < count; s++) {
            double e = gradient[s];
            // How far the logit is on the wrong side decides both: the loss is max(0, wrong) + ln(1 + e),
            // and σ(z) − y is σ(wrong) with the wrong side's sign, which does not cancel.
            double wrong = signs[s] * z[s];
            double step = Step.of(wrong);
            losses[s] += Math.max(0, wrong);
            gradient[s] = scale * signs[s] * (step + (1 - step) * e) / (1 + e);
        }
        return Kernels.inUse().sum(losses, count);
    }

    @Override
    public int predicted(double[][] logits, int sample) {
        return logits[0][sample] > 0 ? 1 : 0;
    }
}
