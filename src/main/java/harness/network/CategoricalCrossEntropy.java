package harness.network;

import harness.math.Kernels;
import harness.math.Log;
import harness.math.Softmax;
import java.util.Arrays;

/**
 * Categorical cross-entropy on one logit z_k a class, with the label y the index of the right one, in nats. With the
 * softmax p_k = e^z_k / Σ_j e^z_j:
 *
 * <p>loss = −ln p_y = ln Σ_k e^z_k − z_y, gradient p_k − 1 for k = y and p_k for the others.
 *
 * <p>With m the largest logit, e_k = e^(z_k − m) and rest = Σ e_k over the classes other than y:
 *
 * <p>loss = (m − z_y) + ln(e_y + rest), gradient −rest / (e_y + rest) for k = y and e_k / (e_y + rest) for the others.
 *
 * <p>This neither overflows nor loses digits where the network is sure and right. The class with the largest logit is
 * predicted, the first of them if several are equal. Sums over classes run in ascending order.
 */
public final class CategoricalCrossEntropy implements Loss {

    private final int classes;
    private final double[] largest = new double[Network.BLOCK];
    private final double[] right = new double[Network.BLOCK];
    private final double[] rest = new double[Network.BLOCK];
    private final double[] losses = new double[Network.BLOCK];

    /** The loss for a number of classes, at least 2. */
    public CategoricalCrossEntropy(int classes) {
        this.classes = classes;
    }

    @Override
    public int outputs() {
        return classes;
    }

    @Override
    public double evaluate(double[][] logits, int[] labels, double scale, double[][] gradients, int count) {
        Softmax.exponentials(logits, gradients, largest, rest, count);
        for (int s = 0; s < count; s++) {
            double[] ofLabel = gradients[labels[s]];
            right[s] = ofLabel[s];
            losses[s] = largest[s] - logits[labels[s]][s];
            // Left out of the sum, so that what is left keeps its digits beside a 1.
            ofLabel[s] = 0;
        }
        Arrays.fill(rest, 0, count, 0);
        for (double[] row : gradients) {
            for (int s = 0; s < count; s++) {
                rest[s] += row[s];
            }
        }
        for (int s = 0; s < count; s++) {
            losses[s] += Log.log1pOfAny((right[s] - 1) + rest[s]);
            right[s] = scale / (right[s] + rest[s]);
        }
        for (double[] row : gradients) {
            Kernels.inUse().multiply(row, right, count);
        }
        for (int s = 0; s < count; s++) {
            gradients[labels[s]][s] = -rest[s] * right[s];
        }
        return Kernels.inUse().sum(losses, count);
    }

    @Override
    public int predicted(double[][] logits, int sample) {
        int predicted = 0;
        for (int k = 1; k < classes; k++) {
            predicted = logits[k][sample] > logits[predicted][sample] ? k : predicted;
        }
        return predicted;
    }
}
