package harness.math;

import static harness.math.FusedMultiplyAdd.fma;
import static harness.math.SimdLanes.all;
import static harness.math.SimdLanes.at;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * Products with few terms: whole rows are multiplied and added up, two sums at once, four terms in a pass. Every element
 * loaded serves two sums, and each sum is loaded and stored once for four terms; more does not fit the sixteen registers.
 * Of a layer of 10 × 10 that takes three quarters of the time of the plain form.
 */
final class SimdRows {

    private SimdRows() {}

    /**
     * z = start + Σᵢ v[i]·rows[i] and y = nextStart + Σᵢ w[i]·rows[i].
     *
     * @param factors v[0], w[0], v[1], w[1] … Not modified.
     * @param rows {@code [terms][≥ count]}. Not modified.
     * @param z receives the one sum, {@code [≥ count]}. Modified.
     * @param y receives the other sum. Modified.
     * @param count number of samples
     */
    static void combine(
            double[] factors, double[][] rows, double start, double[] z, double nextStart, double[] y, int count) {
        int terms = rows.length;
        int term = terms % 4;
        switch (term) {
            case 0 -> {
                Arrays.fill(z, 0, count, start);
                Arrays.fill(y, 0, count, nextStart);
            }
            case 1 -> startWithOne(factors, rows[0], start, z, nextStart, y, count);
            case 2 -> startWithTwo(factors, rows[0], rows[1], start, z, nextStart, y, count);
            default -> {
                startWithTwo(factors, rows[0], rows[1], start, z, nextStart, y, count);
                addOne(factors[4], factors[5], rows[2], z, y, count);
            }
        }
        for (; term < terms; term += 4) {
            addFour(factors, term, rows, z, y, count);
        }
    }

    private static void startWithOne(
            double[] factors, double[] a, double start, double[] z, double nextStart, double[] y, int count) {
        DoubleVector va = all(factors[0]), wa = all(factors[1]);
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector row = at(a, s);
            va.fma(row, all(start)).intoArray(z, s);
            wa.fma(row, all(nextStart)).intoArray(y, s);
        }
        for (; s < count; s++) {
            z[s] = fma(factors[0], a[s], start);
            y[s] = fma(factors[1], a[s], nextStart);
        }
    }

    private static void startWithTwo(
            double[] factors,
            double[] a,
            double[] b,
            double start,
            double[] z,
            double nextStart,
            double[] y,
            int count) {
        DoubleVector va = all(factors[0]), wa = all(factors[1]);
        DoubleVector vb = all(factors[2]), wb = all(factors[3]);
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector row = at(a, s);
            DoubleVector sumZ = va.fma(row, all(start));
            DoubleVector sumY = wa.fma(row, all(nextStart));
            row = at(b, s);
            vb.fma(row, sumZ).intoArray(z, s);
            wb.fma(row, sumY).intoArray(y, s);
        }
        for (; s < count; s++) {
            z[s] = fma(factors[2], b[s], fma(factors[0], a[s], start));
            y[s] = fma(factors[3], b[s], fma(factors[1], a[s], nextStart));
        }
    }

    private static void addOne(double v, double w, double[] a, double[] z, double[] y, int count) {
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector row = at(a, s);
            all(v).fma(row, at(z, s)).intoArray(z, s);
            all(w).fma(row, at(y, s)).intoArray(y, s);
        }
        for (; s < count; s++) {
            z[s] = fma(v, a[s], z[s]);
            y[s] = fma(w, a[s], y[s]);
        }
    }

    private static void addFour(double[] factors, int term, double[][] rows, double[] z, double[] y, int count) {
        double[] a = rows[term], b = rows[term + 1], c = rows[term + 2], d = rows[term + 3];
        int f = 2 * term;
        DoubleVector va = all(factors[f]), wa = all(factors[f + 1]);
        DoubleVector vb = all(factors[f + 2]), wb = all(factors[f + 3]);
        DoubleVector vc = all(factors[f + 4]), wc = all(factors[f + 5]);
        DoubleVector vd = all(factors[f + 6]), wd = all(factors[f + 7]);
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector row = at(a, s);
            DoubleVector sumZ = va.fma(row, at(z, s));
            DoubleVector sumY = wa.fma(row, at(y, s));
            row = at(b, s);
            sumZ = vb.fma(row, sumZ);
            sumY = wb.fma(row, sumY);
            row = at(c, s);
            sumZ = vc.fma(row, sumZ);
            sumY = wc.fma(row, sumY);
            row = at(d, s);
            vd.fma(row, sumZ).intoArray(z, s);
            wd.fma(row, sumY).intoArray(y, s);
        }
        for (; s < count; s++) {
            z[s] = four(factors, f, a[s], b[s], c[s], d[s], z[s]);
            y[s] = four(factors, f + 1, a[s], b[s], c[s], d[s], y[s]);
        }
    }

    private static double four(double[] factors, int f, double a, double b, double c, double d, double sum) {
        return fma(factors[f + 6], d, fma(factors[f + 4], c, fma(factors[f + 2], b, fma(factors[f], a, sum))));
    }
}
