package harness.math;

import static harness.math.SimdLanes.all;
import static harness.math.SimdLanes.at;

import jdk.incubator.vector.DoubleVector;

/**
 * Products with many terms: of tiles of four rows by eight samples, whose sums stay in registers over all terms. The samples
 * of a tile and the factors of its rows are first copied side by side, {@code [8·term + sample]} and
 * {@code [4·term + row]}, so that the loop over the terms walks one array; the copied samples serve all rows from the
 * fastest cache. Of a layer of 256 × 256 that takes two thirds of the
 * time of {@link SimdRows}.
 *
 * <p>Rows that fill no tile are left to the caller, and so are all where there are too few samples for a tile.
 */
final class SimdTiles {

    /** Samples of a tile; a block must have as many. */
    static final int SAMPLES = 8;

    private static final int ROWS = 4;

    private SimdTiles() {}

    /** Length of the working array for both products of a layer. */
    static int workLength(int units, int inputs) {
        return SAMPLES * Math.max(units, inputs) + (units + 1) * (inputs + 1);
    }

    /** {@link Kernels#affine} of as many units as fill tiles; returns their number. */
    static int affine(
            double[][] weights, double[] biases, double[][] inputs, double[][] outputs, double[] work, int count) {
        int units = outputs.length / ROWS * ROWS;
        int terms = inputs.length;
        for (int unit = 0; unit < units; unit += ROWS) {
            int to = factors(unit, terms);
            at(biases, unit).intoArray(work, to);
            copyFour(weights, unit, terms, work, to + ROWS, ROWS);
        }
        multiply(inputs, work, outputs, units, count);
        return units;
    }

    /** {@link Kernels#transposedProduct} for as many inputs as fill tiles; returns their number. */
    static int transposedProduct(double[][] weights, double[][] delta, double[][] gradients, double[] work, int count) {
        int inputs = gradients.length / ROWS * ROWS;
        int terms = delta.length;
        for (int input = 0; input < inputs; input += ROWS) {
            all(0).intoArray(work, factors(input, terms));
        }
        for (int unit = 0; unit < terms; unit++) {
            for (int input = 0; input < inputs; input += ROWS) {
                at(weights[unit], input).intoArray(work, factors(input, terms) + ROWS * (unit + 1));
            }
        }
        multiply(delta, work, gradients, inputs, count);
        return inputs;
    }

    /** Where the working array has what four rows start from, then the factors of their terms, side by side. */
    private static int factors(int row, int terms) {
        return SAMPLES * terms + row * (terms + 1);
    }

    private static void multiply(double[][] terms, double[] work, double[][] sums, int rows, int count) {
        for (int s = 0; s < count; s += SAMPLES) {
            // The last tile may take samples once more, which gives the same sums again.
            int from = Math.min(s, count - SAMPLES);
            copy(terms, from, work);
            for (int row = 0; row < rows; row += ROWS) {
                multiply(work, terms.length, factors(row, terms.length), sums, row, from);
            }
        }
    }

    /**
     * Copies four rows side by side: the elements of the four with the same index follow one another.
     *
     * @param to receives the copies, from an index on, each of the given number of elements. Modified.
     */
    static void copyFour(double[][] rows, int first, int count, double[] to, int from, int each) {
        double[] v = rows[first], w = rows[first + 1], x = rows[first + 2], y = rows[first + 3];
        int at = from;
        for (int i = 0; i < count; i++) {
            to[at] = v[i];
            to[at + 1] = w[i];
            to[at + 2] = x[i];
            to[at + 3] = y[i];
            at += each;
        }
    }

    private static void copy(double[][] rows, int s, double[] tile) {
        for (int term = 0; term < rows.length; term++) {
            double[] row = rows[term];
            at(row, s).intoArray(tile, SAMPLES * term);
            at(row, s + 4).intoArray(tile, SAMPLES * term + 4);
        }
    }

    private static void multiply(double[] work, int terms, int factors, double[][] sums, int row, int s) {
        DoubleVector v0 = all(work[factors]), w0 = all(work[factors + 1]);
        DoubleVector x0 = all(work[factors + 2]), y0 = all(work[factors + 3]);
        DoubleVector v4 = v0, w4 = w0, x4 = x0, y4 = y0;
        for (int term = 0; term < terms; term++) {
            DoubleVector a0 = at(work, SAMPLES * term);
            DoubleVector a4 = at(work, SAMPLES * term + 4);
            int four = factors + ROWS * (term + 1);
            DoubleVector factor = all(work[four]);
            v0 = factor.fma(a0, v0);
            v4 = factor.fma(a4, v4);
            factor = all(work[four + 1]);
            w0 = factor.fma(a0, w0);
            w4 = factor.fma(a4, w4);
            factor = all(work[four + 2]);
            x0 = factor.fma(a0, x0);
            x4 = factor.fma(a4, x4);
            factor = all(work[four + 3]);
            y0 = factor.fma(a0, y0);
            y4 = factor.fma(a4, y4);
        }
        store(v0, v4, sums[row], s);
        store(w0, w4, sums[row + 1], s);
        store(x0, x4, sums[row + 2], s);
        store(y0, y4, sums[row + 3], s);
    }

    private static void store(DoubleVector first, DoubleVector second, double[] row, int s) {
        first.intoArray(row, s);
        second.intoArray(row, s + 4);
    }
}
