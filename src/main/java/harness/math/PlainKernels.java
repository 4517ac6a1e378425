package harness.math;

import static harness.math.FusedMultiplyAdd.fma;

import java.util.Arrays;

/**
 * The {@link Kernels} in loops that HotSpot's compiler vectorises by itself where it can, that is all but the sums.
 *
 * <p>Loops end at {@code s < count - 1} rather than {@code s + 1 < count}: HotSpot takes only the former for a counted
 * loop, and the latter runs at half the speed.
 */
final class PlainKernels implements Kernels {

    @Override
    public double[][] work(int units, int inputs, int count) {
        return PlainOuterRows.pays(units, inputs)
                ? PlainOuterRows.work(units, inputs, count)
                : new double[][] {new double[Math.max(2, units)]};
    }

    @Override
    public void affine(
            double[][] weights, double[] biases, double[][] inputs, double[][] outputs, double[][] work, int count) {
        for (int unit = 0; unit < outputs.length; unit++) {
            combine(weights[unit], inputs.length, inputs, biases[unit], outputs[unit], count);
        }
    }

    @Override
    public void transposedProduct(
            double[][] weights, double[][] delta, double[][] gradients, double[][] work, int count) {
        double[] factors = work[0];
        for (int input = 0; input < gradients.length; input++) {
            for (int unit = 0; unit < delta.length; unit++) {
                factors[unit] = weights[unit][input];
            }
            combine(factors, delta.length, delta, 0, gradients[input], count);
        }
    }

    @Override
    public void addOuterProduct(double[][] delta, double[][] inputs, double[][] gradients, double[][] work, int count) {
        if (PlainOuterRows.pays(delta.length, inputs.length)) {
            PlainOuterRows.add(delta, inputs, gradients, work, count);
        } else {
            addDots(delta, inputs, gradients, work[0], count);
        }
    }

    private static void addDots(double[][] delta, double[][] inputs, double[][] gradients, double[] dots, int count) {
        int input = 0;
        for (; input < inputs.length - 1; input += 2) {
            for (int unit = 0; unit < delta.length; unit++) {
                twoDots(delta[unit], inputs[input], inputs[input + 1], dots, count);
                gradients[unit][input] += dots[0];
                gradients[unit][input + 1] += dots[1];
            }
        }
        if (input < inputs.length) {
            int unit = 0;
            for (; unit < delta.length - 1; unit += 2) {
                twoDots(inputs[input], delta[unit], delta[unit + 1], dots, count);
                gradients[unit][input] += dots[0];
                gradients[unit + 1][input] += dots[1];
            }
            if (unit < delta.length) {
                gradients[unit][input] += dotOf(delta[unit], inputs[input], count);
            }
        }
    }

    @Override
    public double dot(double[] x, double[] y, int count) {
        return dotOf(x, y, count);
    }

    private static double dotOf(double[] x, double[] y, int count) {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        int s = 0;
        for (; s < count - 3; s += 4) {
            sum0 = fma(x[s], y[s], sum0);
            sum1 = fma(x[s + 1], y[s + 1], sum1);
            sum2 = fma(x[s + 2], y[s + 2], sum2);
            sum3 = fma(x[s + 3], y[s + 3], sum3);
        }
        sum0 = s < count ? fma(x[s], y[s], sum0) : sum0;
        sum1 = s < count - 1 ? fma(x[s + 1], y[s + 1], sum1) : sum1;
        sum2 = s < count - 2 ? fma(x[s + 2], y[s + 2], sum2) : sum2;
        return (sum0 + sum1) + (sum2 + sum3);
    }

    @Override
    public double sum(double[] x, int count) {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        int s = 0;
        for (; s < count - 3; s += 4) {
            sum0 += x[s];
            sum1 += x[s + 1];
            sum2 += x[s + 2];
            sum3 += x[s + 3];
        }
        sum0 += s < count ? x[s] : 0;
        sum1 += s < count - 1 ? x[s + 1] : 0;
        sum2 += s < count - 2 ? x[s + 2] : 0;
        return (sum0 + sum1) + (sum2 + sum3);
    }

    @Override
    public double squaredDeviations(double[] x, double center, int count) {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        int s = 0;
        for (; s < count - 3; s += 4) {
            double d0 = x[s] - center, d1 = x[s + 1] - center, d2 = x[s + 2] - center, d3 = x[s + 3] - center;
            sum0 = fma(d0, d0, sum0);
            sum1 = fma(d1, d1, sum1);
            sum2 = fma(d2, d2, sum2);
            sum3 = fma(d3, d3, sum3);
        }
        double d0 = s < count ? x[s] - center : 0;
        double d1 = s < count - 1 ? x[s + 1] - center : 0;
        double d2 = s < count - 2 ? x[s + 2] - center : 0;
        return (fma(d0, d0, sum0) + fma(d1, d1, sum1)) + (fma(d2, d2, sum2) + sum3);
    }

    @Override
    public void multiply(double[] x, double[] y, int count) {
        for (int s = 0; s < count; s++) {
            x[s] *= y[s];
        }
    }

    @Override
    public double multiplyAndSum(double[] x, double[] y, int count) {
        multiply(x, y, count);
        return sum(x, count);
    }

    @Override
    public void exp(double[] x, double[] work, int count) {
        Exp.exp(x, work, count);
    }

    @Override
    public void expAndExpm1(double[] x, double[] minusOne, int count) {
        Exp.expAndExpm1(x, minusOne, count);
    }

    /**
     * z = start + Σᵢ w[i]·rows[i] over a number of terms. Those that do not fill a pass of four come first, because the first
     * pass has to set z anyway.
     */
    static void combine(double[] w, int terms, double[][] rows, double start, double[] z, int count) {
        int i = terms % 4;
        switch (i) {
            case 0 -> Arrays.fill(z, 0, count, start);
            case 1 -> setOne(z, start, rows[0], w[0], count);
            case 2 -> setTwo(z, start, rows[0], rows[1], w[0], w[1], count);
            default -> setThree(z, start, rows, w, count);
        }
        for (; i < terms; i += 4) {
            addFour(z, rows, i, w, count);
        }
    }

    private static void setOne(double[] z, double start, double[] a, double w, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = fma(w, a[s], start);
        }
    }

    private static void setTwo(double[] z, double start, double[] a, double[] b, double w0, double w1, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = fma(w1, b[s], fma(w0, a[s], start));
        }
    }

    private static void setThree(double[] z, double start, double[][] rows, double[] w, int count) {
        double[] a = rows[0];
        double[] b = rows[1];
        double[] c = rows[2];
        double w0 = w[0], w1 = w[1], w2 = w[2];
        for (int s = 0; s < count; s++) {
            z[s] = fma(w2, c[s], fma(w1, b[s], fma(w0, a[s], start)));
        }
    }

    /** Four terms in a pass: the row is loaded and stored once for the four. */
    static void addFour(double[] z, double[][] rows, int first, double[] w, int count) {
        double[] a = rows[first];
        double[] b = rows[first + 1];
        double[] c = rows[first + 2];
        double[] d = rows[first + 3];
        double w0 = w[first], w1 = w[first + 1], w2 = w[first + 2], w3 = w[first + 3];
        for (int s = 0; s < count; s++) {
            z[s] = fma(w3, d[s], fma(w2, c[s], fma(w1, b[s], fma(w0, a[s], z[s]))));
        }
    }

    /**
     * Σ x·a and Σ x·b at once: eight independent sums, which hide the latency of the fma. More sums than that do not fit
     * the registers.
     *
     * @param dots receives the two sums. Modified.
     */
    private static void twoDots(double[] x, double[] a, double[] b, double[] dots, int count) {
        double a0 = 0, a1 = 0, a2 = 0, a3 = 0;
        double b0 = 0, b1 = 0, b2 = 0, b3 = 0;
        int s = 0;
        for (; s < count - 3; s += 4) {
            double x0 = x[s], x1 = x[s + 1], x2 = x[s + 2], x3 = x[s + 3];
            a0 = fma(x0, a[s], a0);
            b0 = fma(x0, b[s], b0);
            a1 = fma(x1, a[s + 1], a1);
            b1 = fma(x1, b[s + 1], b1);
            a2 = fma(x2, a[s + 2], a2);
            b2 = fma(x2, b[s + 2], b2);
            a3 = fma(x3, a[s + 3], a3);
            b3 = fma(x3, b[s + 3], b3);
        }
        if (s < count) {
            a0 = fma(x[s], a[s], a0);
            b0 = fma(x[s], b[s], b0);
        }
        if (s < count - 1) {
            a1 = fma(x[s + 1], a[s + 1], a1);
            b1 = fma(x[s + 1], b[s + 1], b1);
        }
        if (s < count - 2) {
            a2 = fma(x[s + 2], a[s + 2], a2);
            b2 = fma(x[s + 2], b[s + 2], b2);
        }
        dots[0] = (a0 + a1) + (a2 + a3);
        dots[1] = (b0 + b1) + (b2 + b3);
    }
}
