package harness.math;

import static harness.math.FusedMultiplyAdd.fma;

import java.util.Arrays;

/**
 * Outer products of wide layers in loops over the inputs, which HotSpot vectorises, as it does not the sums over samples.
 * For that the inputs are transposed, so that a row has all inputs of one sample; and the four partial sums that
 * {@link Kernels} asks for are rows themselves, each of every fourth sample. Of a layer of 256 × 256 that takes half the
 * time of dot products.
 */
final class PlainOuterRows {

    /** Shorter rows spend their time before and after the vectorised part of a loop. */
    private static final int WIDE = 32;

    /** Rows of the working array: the factors of a unit, the four sums, then the transposed inputs. */
    private static final int SUMS = 1;

    private static final int INPUTS = 5;

    private PlainOuterRows() {}

    /** Whether a layer is wide enough. */
    static boolean pays(int units, int inputs) {
        return inputs >= WIDE && units >= 4;
    }

    /** {@link Kernels#work}. */
    static double[][] work(int units, int inputs, int count) {
        double[][] work = new double[INPUTS + count][inputs];
        work[0] = new double[INPUTS + Math.max(units, count)];
        return work;
    }

    /** {@link Kernels#addOuterProduct}. */
    static void add(double[][] delta, double[][] inputs, double[][] gradients, double[][] work, int count) {
        transpose(inputs, work, count);
        for (int unit = 0; unit < delta.length; unit++) {
            addUp(delta[unit], inputs.length, work, count);
            addTo(gradients[unit], work[SUMS], work[SUMS + 1], work[SUMS + 2], work[SUMS + 3], inputs.length);
        }
    }

    /** The samples of a partial sum come one after the other. */
    private static void transpose(double[][] inputs, double[][] work, int count) {
        int row = INPUTS;
        for (int part = 0; part < 4; part++) {
            for (int s = part; s < count; s += 4) {
                double[] sample = work[row++];
                for (int input = 0; input < inputs.length; input++) {
                    sample[input] = inputs[input][s];
                }
            }
        }
    }

    /** The partial sums of one unit. */
    private static void addUp(double[] delta, int inputs, double[][] work, int count) {
        double[] factors = work[0];
        int row = INPUTS;
        for (int part = 0; part < 4; part++) {
            int first = row;
            for (int s = part; s < count; s += 4) {
                factors[row++] = delta[s];
            }
            double[] sum = work[SUMS + part];
            Arrays.fill(sum, 0);
            for (; first < row - 3; first += 4) {
                PlainKernels.addFour(sum, work, first, factors, inputs);
            }
            for (; first < row; first++) {
                addOne(sum, work[first], factors[first], inputs);
            }
        }
    }

    private static void addOne(double[] sum, double[] row, double factor, int inputs) {
        for (int input = 0; input < inputs; input++) {
            sum[input] = fma(factor, row[input], sum[input]);
        }
    }

    private static void addTo(double[] gradients, double[] a, double[] b, double[] c, double[] d, int inputs) {
        for (int input = 0; input < inputs; input++) {
            gradients[input] += (a[input] + b[input]) + (c[input] + d[input]);
        }
    }
}
