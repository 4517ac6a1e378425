package harness.math;

import static harness.math.FusedMultiplyAdd.fma;
import static harness.math.SimdLanes.all;
import static harness.math.SimdLanes.at;

import jdk.incubator.vector.DoubleVector;

/**
 * Sums over samples of products of rows: a vector holds the four partial sums that {@link Kernels} asks for. Several dot
 * products are made at once, because each sum alone would wait for its last addition and each element loaded then serves
 * several; two rows with four are the most that fit the sixteen registers. Twice as fast as the plain form.
 */
final class SimdDots {

    private SimdDots() {}

    /**
     * The dot products of two rows with four.
     *
     * @param others holds the four, from {@code first} on. Not modified.
     * @param sums receives those of x in its elements 0 to 3, those of y in 4 to 7; uses 32. Modified.
     */
    static void eight(double[] x, double[] y, double[][] others, int first, double[] sums, int count) {
        double[] a = others[first], b = others[first + 1], c = others[first + 2], d = others[first + 3];
        DoubleVector xa = all(0), xb = xa, xc = xa, xd = xa, ya = xa, yb = xa, yc = xa, yd = xa;
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector inX = at(x, s);
            DoubleVector inY = at(y, s);
            DoubleVector other = at(a, s);
            xa = inX.fma(other, xa);
            ya = inY.fma(other, ya);
            other = at(b, s);
            xb = inX.fma(other, xb);
            yb = inY.fma(other, yb);
            other = at(c, s);
            xc = inX.fma(other, xc);
            yc = inY.fma(other, yc);
            other = at(d, s);
            xd = inX.fma(other, xd);
            yd = inY.fma(other, yd);
        }
        // Here and not in a method, to which the vectors might be handed over as objects.
        xa.intoArray(sums, 0);
        xb.intoArray(sums, 4);
        xc.intoArray(sums, 8);
        xd.intoArray(sums, 12);
        ya.intoArray(sums, 16);
        yb.intoArray(sums, 20);
        yc.intoArray(sums, 24);
        yd.intoArray(sums, 28);
        for (int lane = 0; s + lane < count; lane++) {
            addRest(x[s + lane], a[s + lane], b[s + lane], c[s + lane], d[s + lane], sums, lane);
            addRest(y[s + lane], a[s + lane], b[s + lane], c[s + lane], d[s + lane], sums, 16 + lane);
        }
        addUp(sums, 8);
    }

    /**
     * The dot products of one row with four.
     *
     * @param others holds the four, from {@code first} on. Not modified.
     * @param sums receives them in its elements 0 to 3; uses 16. Modified.
     */
    static void four(double[] x, double[][] others, int first, double[] sums, int count) {
        double[] a = others[first], b = others[first + 1], c = others[first + 2], d = others[first + 3];
        DoubleVector xa = all(0), xb = xa, xc = xa, xd = xa;
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector inX = at(x, s);
            xa = inX.fma(at(a, s), xa);
            xb = inX.fma(at(b, s), xb);
            xc = inX.fma(at(c, s), xc);
            xd = inX.fma(at(d, s), xd);
        }
        xa.intoArray(sums, 0);
        xb.intoArray(sums, 4);
        xc.intoArray(sums, 8);
        xd.intoArray(sums, 12);
        for (int lane = 0; s + lane < count; lane++) {
            addRest(x[s + lane], a[s + lane], b[s + lane], c[s + lane], d[s + lane], sums, lane);
        }
        addUp(sums, 4);
    }

    /** The dot product of two rows. */
    static double one(double[] x, double[] y, int count) {
        DoubleVector sums = all(0);
        int s = 0;
        for (; s < count - 3; s += 4) {
            sums = at(x, s).fma(at(y, s), sums);
        }
        double sum0 = s < count ? fma(x[s], y[s], sums.lane(0)) : sums.lane(0);
        double sum1 = s < count - 1 ? fma(x[s + 1], y[s + 1], sums.lane(1)) : sums.lane(1);
        double sum2 = s < count - 2 ? fma(x[s + 2], y[s + 2], sums.lane(2)) : sums.lane(2);
        return (sum0 + sum1) + (sum2 + sums.lane(3));
    }

    private static void addRest(double x, double a, double b, double c, double d, double[] sums, int at) {
        sums[at] = fma(x, a, sums[at]);
        sums[at + 4] = fma(x, b, sums[at + 4]);
        sums[at + 8] = fma(x, c, sums[at + 8]);
        sums[at + 12] = fma(x, d, sums[at + 12]);
    }

    private static void addUp(double[] sums, int products) {
        for (int product = 0; product < products; product++) {
            int from = 4 * product;
            sums[product] = (sums[from] + sums[from + 1]) + (sums[from + 2] + sums[from + 3]);
        }
    }
}
