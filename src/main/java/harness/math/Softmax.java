package harness.math;

/**
 * Softmax: p_k = e^(z_k) / Σ_j e^(z_j), which turns one logit for each class into probabilities.
 *
 * <p>Every logit is first lowered by the largest one of its sample, which changes nothing but keeps the exponentials from
 * overflowing; those of classes far behind become 0. The sum runs over classes in ascending order. A logit that is NaN
 * or +∞ makes all probabilities of its sample NaN; one that is −∞ has probability 0. Source: Bridle 1990, "Probabilistic
 * interpretation of feedforward classification network outputs".
 */
public final class Softmax {

    private Softmax() {}

    /**
     * The probabilities of many samples.
     *
     * @param logits at least one row; row = class, column = sample. Not modified, unless the same as probabilities.
     * @param probabilities receives p, of the same shape. Modified.
     * @param work of at least {@code count} elements. Modified.
     * @param count number of samples
     */
    public static void evaluate(double[][] logits, double[][] probabilities, double[] work, int count) {
        exponentials(logits, probabilities, work, work, count);
        System.arraycopy(probabilities[0], 0, work, 0, count);
        for (int k = 1; k < logits.length; k++) {
            add(probabilities[k], work, count);
        }
        for (int k = 0; k < logits.length; k++) {
            divide(probabilities[k], work, count);
        }
    }

    /**
     * The numerators e^(z_k − m), with m the largest logit of each sample.
     *
     * @param logits at least one row; row = class, column = sample. Not modified, unless the same as exponentials.
     * @param exponentials receives the numerators, of the same shape. Modified.
     * @param largest receives m, unless it is the same array as work. Modified.
     * @param work of at least {@code count} elements. Modified.
     * @param count number of samples
     */
    public static void exponentials(
            double[][] logits, double[][] exponentials, double[] largest, double[] work, int count) {
        largest(logits, largest, count);
        for (int k = 0; k < logits.length; k++) {
            lower(logits[k], largest, exponentials[k], count);
        }
        for (int k = 0; k < logits.length; k++) {
            Kernels.inUse().exp(exponentials[k], work, count);
        }
    }

    /**
     * The probabilities of one sample, the same bits as in the form for many.
     *
     * @param logits one for each class. Not modified.
     */
    public static double[] of(double... logits) {
        double[][] columns = new double[logits.length][1];
        for (int k = 0; k < logits.length; k++) {
            columns[k][0] = logits[k];
        }
        evaluate(columns, columns, new double[1], 1);
        double[] probabilities = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = columns[k][0];
        }
        return probabilities;
    }

    /**
     * The Jacobian J = diag(p) − p·pᵀ: row i, column j is ∂p_i/∂z_j. Symmetric, every row sums to 0.
     *
     * @param probabilities p of one sample. Not modified.
     */
    public static double[][] jacobian(double... probabilities) {
        double[][] jacobian = new double[probabilities.length][probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            for (int j = 0; j < probabilities.length; j++) {
                jacobian[i][j] = -probabilities[i] * probabilities[j];
            }
            jacobian[i][i] = probabilities[i] * (1 - probabilities[i]);
        }
        return jacobian;
    }

    private static void largest(double[][] logits, double[] largest, int count) {
        System.arraycopy(logits[0], 0, largest, 0, count);
        for (int k = 1; k < logits.length; k++) {
            double[] row = logits[k];
            for (int s = 0; s < count; s++) {
                largest[s] = Math.max(largest[s], row[s]);
            }
        }
    }

    private static void lower(double[] row, double[] by, double[] lowered, int count) {
        for (int s = 0; s < count; s++) {
            lowered[s] = row[s] - by[s];
        }
    }

    private static void add(double[] row, double[] sum, int count) {
        for (int s = 0; s < count; s++) {
            sum[s] += row[s];
        }
    }

    private static void divide(double[] row, double[] by, int count) {
        for (int s = 0; s < count; s++) {
            row[s] /= by[s];
        }
    }
}
