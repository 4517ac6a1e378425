package harness.math;

/**
 * The exponential function and e^x − 1, the project's own because {@link Math#exp} gives different bits on different
 * JVMs.
 *
 * <p>Method: x = k·ln 2 + r with |r| ≤ ½ ln 2, e^x = 2^k · (1 + p) with p = e^r − 1 from its Taylor series to r¹³, whose
 * remainder is below 5·10⁻¹⁸. Error below 1 ulp for e^x and 2 ulp for e^x − 1; results below 2⁻¹⁰²² are rounded to the
 * denormals, not flushed.
 *
 * <p>The array forms do the arithmetic in one loop, which the just-in-time compiler vectorises, and put the exponent's bits
 * back in a second one, which it cannot.
 */
public final class Exp {

    private static final double LOG2_E = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    /** Adding 1.5·2⁵² rounds a small number to an integer and leaves that integer in the low bits. */
    private static final double TO_INTEGER = 0x1.8p52;

    /** The exponents between which 2^k and 2^k · (1 + p) are normal numbers. */
    private static final double SMALLEST_NORMAL = -1021;

    private static final double LARGEST_NORMAL = 1023;

    private Exp() {}

    /** e^x: 0 at −∞, +∞ at +∞, NaN at NaN. */
    public static double exp(double x) {
        double k = exponent(x);
        return join(remainder(x, k), k);
    }

    /** e^x − 1 without cancellation near 0: −1 at −∞, +∞ at +∞, NaN at NaN. */
    public static double expm1(double x) {
        double k = exponent(x);
        return joinMinusOne(remainder(x, k), k);
    }

    /**
     * x ← e^x.
     *
     * @param x on entry exponents, on return their exponentials. Modified.
     * @param work of at least the same length. Modified.
     * @param count number of elements
     */
    public static void exp(double[] x, double[] work, int count) {
        split(x, work, count);
        int s = 0;
        for (; s < count - 1; s += 2) {
            double k = x[s];
            double nextK = x[s + 1];
            if (areOrdinary(k, nextK)) {
                x[s] = (1 + work[s]) * powerOfTwo(k);
                x[s + 1] = (1 + work[s + 1]) * powerOfTwo(nextK);
            } else {
                x[s] = join(work[s], k);
                x[s + 1] = join(work[s + 1], nextK);
            }
        }
        if (s < count) {
            x[s] = join(work[s], x[s]);
        }
    }

    /**
     * x ← e^x and at once e^x − 1.
     *
     * @param x on entry exponents, on return their exponentials. Modified.
     * @param minusOne receives e^x − 1. Modified.
     * @param count number of elements
     */
    public static void expAndExpm1(double[] x, double[] minusOne, int count) {
        split(x, minusOne, count);
        int s = 0;
        for (; s < count - 1; s += 2) {
            double p = minusOne[s];
            double k = x[s];
            double nextP = minusOne[s + 1];
            double nextK = x[s + 1];
            if (areOrdinary(k, nextK)) {
                double scale = powerOfTwo(k);
                double nextScale = powerOfTwo(nextK);
                x[s] = (1 + p) * scale;
                x[s + 1] = (1 + nextP) * nextScale;
                minusOne[s] = Math.fma(p, scale, scale - 1);
                minusOne[s + 1] = Math.fma(nextP, nextScale, nextScale - 1);
            } else {
                x[s] = join(p, k);
                x[s + 1] = join(nextP, nextK);
                minusOne[s] = joinMinusOne(p, k);
                minusOne[s + 1] = joinMinusOne(nextP, nextK);
            }
        }
        if (s < count) {
            double p = minusOne[s];
            minusOne[s] = joinMinusOne(p, x[s]);
            x[s] = join(p, x[s]);
        }
    }

    /** x ← k and p ← e^r − 1. */
    private static void split(double[] x, double[] p, int count) {
        for (int s = 0; s < count; s++) {
            double k = exponent(x[s]);
            p[s] = remainder(x[s], k);
            x[s] = k;
        }
    }

    /** e^x = 2^k · (1 + p). */
    private static double join(double p, double k) {
        return k >= SMALLEST_NORMAL && k <= LARGEST_NORMAL ? (1 + p) * powerOfTwo(k) : joinFarOut(p, k);
    }

    /** e^x − 1 = 2^k · p + (2^k − 1). */
    private static double joinMinusOne(double p, double k) {
        if (k >= SMALLEST_NORMAL && k <= LARGEST_NORMAL) {
            double scale = powerOfTwo(k);
            return Math.fma(p, scale, scale - 1);
        }
        return k < 0 ? -1 : joinFarOut(p, k);
    }

    /** Whether 2^k is surely a normal number for both: one comparison where four would cost as much as the rest. */
    private static boolean areOrdinary(double k, double otherK) {
        return Math.abs(k) + Math.abs(otherK) <= LARGEST_NORMAL - 2;
    }

    private static double joinFarOut(double p, double k) {
        if (k < -1080) {
            return 0;
        }
        if (k > 1024) {
            return Double.POSITIVE_INFINITY;
        }
        // In two steps, since 2^k itself is no normal number; what is left is NaN or a result at the edge.
        double half = Math.floor(k / 2);
        return (1 + p) * powerOfTwo(half) * powerOfTwo(k - half);
    }

    /** k, the integer nearest to x / ln 2. */
    private static double exponent(double x) {
        return Math.fma(x, LOG2_E, TO_INTEGER) - TO_INTEGER;
    }

    /** p = e^r − 1 for r = x − k·ln 2. */
    private static double remainder(double x, double k) {
        double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
        double p = 1.0 / 6227020800.0;
        p = Math.fma(p, r, 1.0 / 479001600.0);
        p = Math.fma(p, r, 1.0 / 39916800.0);
        p = Math.fma(p, r, 1.0 / 3628800.0);
        p = Math.fma(p, r, 1.0 / 362880.0);
        p = Math.fma(p, r, 1.0 / 40320.0);
        p = Math.fma(p, r, 1.0 / 5040.0);
        p = Math.fma(p, r, 1.0 / 720.0);
        p = Math.fma(p, r, 1.0 / 120.0);
        p = Math.fma(p, r, 1.0 / 24.0);
        p = Math.fma(p, r, 1.0 / 6.0);
        p = Math.fma(p, r, 1.0 / 2.0);
        return Math.fma(p, r * r, r);
    }

    private static double powerOfTwo(double k) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(k + TO_INTEGER) + 1023) << 52);
    }
}
