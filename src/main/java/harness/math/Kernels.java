package harness.math;

import java.util.Arrays;

/**
 * The few array operations that cost time. Arrays of activations are feature-major, {@code double[units][samples]}, and
 * each row is an array of its own, because HotSpot vectorises loops over separate arrays with one shared index and does
 * not vectorise offsets into one shared array.
 *
 * <p>The order of every summation is part of the contract, so that any implementation gives the same bits:
 *
 * <ul>
 *   <li>over units (the products): terms in ascending order of the unit, each added with {@link Math#fma} to what is
 *       there;
 *   <li>over samples, of products: one partial sum of the even samples and one of the odd, each in ascending order with
 *       {@code fma}, then even + odd;
 *   <li>over samples, of single terms: four partial sums, of the samples s with s mod 4 = 0, 1, 2 and 3, each in
 *       ascending order, then (0 + 1) + (2 + 3).
 * </ul>
 *
 * <p>Loops end at {@code s < count - 1} rather than {@code s + 1 < count}: HotSpot takes only the former for a counted
 * loop, and the latter runs at half the speed.
 */
public final class Kernels {

    private Kernels() {}

    /**
     * The affine map Z = W·A + b.
     *
     * @param weights W, {@code [units][inputs]}. Not modified.
     * @param biases b, {@code [units]}. Not modified.
     * @param inputs A, {@code [inputs][≥ count]}. Not modified.
     * @param outputs receives Z, {@code [units][≥ count]}. Modified.
     * @param count number of samples
     */
    public static void affine(double[][] weights, double[] biases, double[][] inputs, double[][] outputs, int count) {
        for (int unit = 0; unit < outputs.length; unit++) {
            combine(weights[unit], inputs, biases[unit], outputs[unit], count);
        }
    }

    /**
     * The product with the transposed weights, Wᵀ·D, which takes a layer's delta to the gradient of its inputs.
     *
     * @param weights W, {@code [units][inputs]}. Not modified.
     * @param delta D, {@code [units][≥ count]}. Not modified.
     * @param gradients receives Wᵀ·D, {@code [inputs][≥ count]}. Modified.
     * @param column room for a column of W, {@code [units]}. Modified.
     * @param count number of samples
     */
    public static void transposedProduct(
            double[][] weights, double[][] delta, double[][] gradients, double[] column, int count) {
        for (int input = 0; input < gradients.length; input++) {
            for (int unit = 0; unit < column.length; unit++) {
                column[unit] = weights[unit][input];
            }
            combine(column, delta, 0, gradients[input], count);
        }
    }

    /**
     * Adds D·Aᵀ, the gradient of the weights, to what is there: G[j][i] += Σₛ D[j][s]·A[i][s].
     *
     * @param delta D, {@code [units][≥ count]}. Not modified.
     * @param inputs A, {@code [inputs][≥ count]}. Not modified.
     * @param gradients G, {@code [units][inputs]}. Modified.
     * @param count number of samples
     */
    public static void addOuterProduct(double[][] delta, double[][] inputs, double[][] gradients, int count) {
        int unit = 0;
        for (; unit < delta.length - 1; unit += 2) {
            int input = 0;
            for (; input < inputs.length - 1; input += 2) {
                addDots(delta, inputs, gradients, unit, input, count);
            }
            if (input < inputs.length) {
                gradients[unit][input] += dot(delta[unit], inputs[input], count);
                gradients[unit + 1][input] += dot(delta[unit + 1], inputs[input], count);
            }
        }
        if (unit < delta.length) {
            int input = 0;
            for (; input < inputs.length - 1; input += 2) {
                addTwoDots(delta[unit], inputs[input], inputs[input + 1], gradients[unit], input, count);
            }
            if (input < inputs.length) {
                gradients[unit][input] += dot(delta[unit], inputs[input], count);
            }
        }
    }

    /** Σ x[s]·y[s] over the first {@code count} samples. */
    public static double dot(double[] x, double[] y, int count) {
        double even = 0;
        double odd = 0;
        int s = 0;
        for (; s < count - 1; s += 2) {
            even = Math.fma(x[s], y[s], even);
            odd = Math.fma(x[s + 1], y[s + 1], odd);
        }
        if (s < count) {
            even = Math.fma(x[s], y[s], even);
        }
        return even + odd;
    }

    /** Σ x[s] over the first {@code count} samples. */
    public static double sum(double[] x, int count) {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        int s = 0;
        for (; s < count - 3; s += 4) {
            sum0 += x[s];
            sum1 += x[s + 1];
            sum2 += x[s + 2];
            sum3 += x[s + 3];
        }
        sum0 += s < count ? x[s] : 0;
        sum1 += s + 1 < count ? x[s + 1] : 0;
        sum2 += s + 2 < count ? x[s + 2] : 0;
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Σ (x[s] − center)² over the first {@code count} samples. */
    public static double squaredDeviations(double[] x, double center, int count) {
        double even = 0;
        double odd = 0;
        int s = 0;
        for (; s < count - 1; s += 2) {
            double first = x[s] - center;
            double second = x[s + 1] - center;
            even = Math.fma(first, first, even);
            odd = Math.fma(second, second, odd);
        }
        if (s < count) {
            double last = x[s] - center;
            even = Math.fma(last, last, even);
        }
        return even + odd;
    }

    /** Element by element, x ← x·y over the first {@code count} samples. */
    public static void multiply(double[] x, double[] y, int count) {
        for (int s = 0; s < count; s++) {
            x[s] *= y[s];
        }
    }

    /**
     * z = start + Σᵢ w[i]·rows[i]. The terms that do not fill a pass of four come first, because the first pass has to
     * set z anyway.
     */
    private static void combine(double[] w, double[][] rows, double start, double[] z, int count) {
        int i = w.length % 4;
        switch (i) {
            case 0 -> Arrays.fill(z, 0, count, start);
            case 1 -> setOne(z, start, rows[0], w[0], count);
            case 2 -> setTwo(z, start, rows[0], rows[1], w[0], w[1], count);
            default -> setThree(z, start, rows, w, count);
        }
        for (; i < w.length; i += 4) {
            addFour(z, rows, i, w, count);
        }
    }

    private static void setOne(double[] z, double start, double[] a, double w, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = Math.fma(w, a[s], start);
        }
    }

    private static void setTwo(double[] z, double start, double[] a, double[] b, double w0, double w1, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = Math.fma(w1, b[s], Math.fma(w0, a[s], start));
        }
    }

    private static void setThree(double[] z, double start, double[][] rows, double[] w, int count) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double w0 = w[0], w1 = w[1], w2 = w[2];
        for (int s = 0; s < count; s++) {
            z[s] = Math.fma(w2, c[s], Math.fma(w1, b[s], Math.fma(w0, a[s], start)));
        }
    }

    /** Four terms in a pass: the row is loaded and stored once for the four. */
    private static void addFour(double[] z, double[][] rows, int first, double[] w, int count) {
        double[] a = rows[first];
        double[] b = rows[first + 1];
        double[] c = rows[first + 2];
        double[] d = rows[first + 3];
        double w0 = w[first], w1 = w[first + 1], w2 = w[first + 2], w3 = w[first + 3];
        for (int s = 0; s < count; s++) {
            z[s] = Math.fma(w3, d[s], Math.fma(w2, c[s], Math.fma(w1, b[s], Math.fma(w0, a[s], z[s]))));
        }
    }

    /** Two dot products at once, of one unit with two inputs: four independent sums, which hide the latency of the fma. */
    private static void addTwoDots(double[] x, double[] a, double[] b, double[] gradients, int input, int count) {
        double aEven = 0, aOdd = 0, bEven = 0, bOdd = 0;
        int s = 0;
        for (; s < count - 1; s += 2) {
            aEven = Math.fma(x[s], a[s], aEven);
            aOdd = Math.fma(x[s + 1], a[s + 1], aOdd);
            bEven = Math.fma(x[s], b[s], bEven);
            bOdd = Math.fma(x[s + 1], b[s + 1], bOdd);
        }
        if (s < count) {
            aEven = Math.fma(x[s], a[s], aEven);
            bEven = Math.fma(x[s], b[s], bEven);
        }
        gradients[input] += aEven + aOdd;
        gradients[input + 1] += bEven + bOdd;
    }

    /**
     * Four dot products at once, of two units with two inputs: each element loaded serves two of them, and the eight
     * independent sums hide the latency of the fma. Twice as fast as one {@link #dot} after the other.
     */
    private static void addDots(
            double[][] delta, double[][] inputs, double[][] gradients, int unit, int input, int count) {
        double[] x = delta[unit];
        double[] y = delta[unit + 1];
        double[] a = inputs[input];
        double[] b = inputs[input + 1];
        double xaEven = 0, xaOdd = 0, xbEven = 0, xbOdd = 0;
        double yaEven = 0, yaOdd = 0, ybEven = 0, ybOdd = 0;
        int s = 0;
        for (; s < count - 1; s += 2) {
            xaEven = Math.fma(x[s], a[s], xaEven);
            xaOdd = Math.fma(x[s + 1], a[s + 1], xaOdd);
            xbEven = Math.fma(x[s], b[s], xbEven);
            xbOdd = Math.fma(x[s + 1], b[s + 1], xbOdd);
            yaEven = Math.fma(y[s], a[s], yaEven);
            yaOdd = Math.fma(y[s + 1], a[s + 1], yaOdd);
            ybEven = Math.fma(y[s], b[s], ybEven);
            ybOdd = Math.fma(y[s + 1], b[s + 1], ybOdd);
        }
        if (s < count) {
            xaEven = Math.fma(x[s], a[s], xaEven);
            xbEven = Math.fma(x[s], b[s], xbEven);
            yaEven = Math.fma(y[s], a[s], yaEven);
            ybEven = Math.fma(y[s], b[s], ybEven);
        }
        gradients[unit][input] += xaEven + xaOdd;
        gradients[unit][input + 1] += xbEven + xbOdd;
        gradients[unit + 1][input] += yaEven + yaOdd;
        gradients[unit + 1][input + 1] += ybEven + ybOdd;
    }
}
