package harness.math;

import static harness.math.FusedMultiplyAdd.fma;

/**
 * The exponential function and e^x − 1, the project's own because {@link Math#exp} gives different bits on different
 * JVMs.
 *
 * <p>Method: x = k·ln 2 + r with |r| ≤ ½ ln 2, e^x = 2^k · (1 + p) with p = e^r − 1 = r + r²·q(r), where q is the polynomial
 * of degree 9 that begins with ½ and leaves p the smallest largest error (Remez's algorithm in 50 digits): below 0.1·2⁻⁵³,
 * and 0.3·2⁻⁵³ relative to p. Error below 1.1 ulp for e^x, which is seldom more than 1, and 2 ulp for e^x − 1; results below
 * 2⁻¹⁰²² are rounded to the denormals, not flushed.
 *
 * <p>The array forms do the arithmetic in one loop, which the just-in-time compiler vectorises, and put the exponent's bits
 * back in a second one, which it cannot.
 */
public final class Exp {

    static final double LOG2_E = 0x1.71547652b82fep0;

    /** −ln 2 to 42 binary places, so that x − k·ln 2 is exact but for the part that is in the low word. */
    static final double MINUS_LN2_HIGH = -0x1.62e42fefa38p-1;

    static final double MINUS_LN2_LOW = -0x1.ef35793c7673p-45;

    /**
     * Adding 1.5·2⁵² rounds a small number to an integer k and leaves that integer in the low bits; with the bias of the
     * exponent added as well, those bits are the exponent of 2^k.
     */
    static final double TO_EXPONENT = 0x1.8p52 + 1023;

    /** Coefficients of q. */
    static final double Q0 = 0.5;

    static final double Q1 = 0x1.5555555555559p-3;
    static final double Q2 = 0x1.5555555553c13p-5;
    static final double Q3 = 0x1.111111110f28cp-7;
    static final double Q4 = 0x1.6c16c179af6b3p-10;
    static final double Q5 = 0x1.a01a01b227d16p-13;
    static final double Q6 = 0x1.a019b48d0b691p-16;
    static final double Q7 = 0x1.71ddf1b591812p-19;
    static final double Q8 = 0x1.28967ec70f2e7p-22;
    static final double Q9 = 0x1.af6b43d1c02dap-26;

    /** For |k| up to this one 2^k and 2^k · (1 + p) are normal numbers. */
    static final double LARGEST_ORDINARY = 1021;

    private Exp() {}

    /** e^x: 0 at −∞, +∞ at +∞, NaN at NaN. */
    public static double exp(double x) {
        double shifted = shifted(x);
        return join(p(x, shifted), shifted);
    }

    /** e^x − 1 without cancellation near 0: −1 at −∞, +∞ at +∞, NaN at NaN. */
    public static double expm1(double x) {
        double shifted = shifted(x);
        return joinMinusOne(p(x, shifted), shifted);
    }

    /** The plain form of {@link Kernels#exp}. */
    static void exp(double[] x, double[] work, int count) {
        split(x, work, count);
        for (int s = 0; s < count; s++) {
            x[s] = join(work[s], x[s]);
        }
    }

    /** The plain form of {@link Kernels#expAndExpm1}. */
    static void expAndExpm1(double[] x, double[] minusOne, int count) {
        split(x, minusOne, count);
        for (int s = 0; s < count; s++) {
            double p = minusOne[s];
            double shifted = x[s];
            if (isOrdinary(shifted)) {
                double scale = scale(shifted);
                x[s] = fma(p, scale, scale);
                minusOne[s] = fma(p, scale, scale - 1);
            } else {
                x[s] = joinFarOut(p, shifted);
                minusOne[s] = joinMinusOne(p, shifted);
            }
        }
    }

    /** x ← k + {@link #TO_EXPONENT} and p ← e^r − 1. */
    private static void split(double[] x, double[] p, int count) {
        for (int s = 0; s < count; s++) {
            double shifted = shifted(x[s]);
            p[s] = p(x[s], shifted);
            x[s] = shifted;
        }
    }

    /** k + {@link #TO_EXPONENT}, where k is the integer nearest to x / ln 2. */
    private static double shifted(double x) {
        return fma(x, LOG2_E, TO_EXPONENT);
    }

    /** p = e^r − 1 for r = x − k·ln 2. The terms are grouped so that few have to wait for others. */
    private static double p(double x, double shifted) {
        double k = shifted - TO_EXPONENT;
        double r = fma(k, MINUS_LN2_LOW, fma(k, MINUS_LN2_HIGH, x));
        double r2 = r * r;
        double r4 = r2 * r2;
        double q01 = fma(Q1, r, Q0);
        double q23 = fma(Q3, r, Q2);
        double q45 = fma(Q5, r, Q4);
        double q67 = fma(Q7, r, Q6);
        double q89 = fma(Q9, r, Q8);
        double q = fma(r4, fma(r4, q89, fma(r2, q67, q45)), fma(r2, q23, q01));
        return fma(q, r2, r);
    }

    /** e^x = 2^k · (1 + p). */
    private static double join(double p, double shifted) {
        if (isOrdinary(shifted)) {
            double scale = scale(shifted);
            return fma(p, scale, scale);
        }
        return joinFarOut(p, shifted);
    }

    /** e^x − 1 = 2^k · p + (2^k − 1). */
    private static double joinMinusOne(double p, double shifted) {
        if (isOrdinary(shifted)) {
            double scale = scale(shifted);
            return fma(p, scale, scale - 1);
        }
        return shifted < TO_EXPONENT ? -1 : joinFarOut(p, shifted);
    }

    /** Whether 2^k is surely a normal number, with 2^k · (1 + p). */
    private static boolean isOrdinary(double shifted) {
        return Math.abs(shifted - TO_EXPONENT) <= LARGEST_ORDINARY;
    }

    private static double joinFarOut(double p, double shifted) {
        double k = shifted - TO_EXPONENT;
        if (k < -1080) {
            return 0;
        }
        if (k > 1024) {
            return Double.POSITIVE_INFINITY;
        }
        // In two steps, since 2^k itself is no normal number; what is left is NaN or a result at the edge.
        double half = Math.floor(k / 2);
        return (1 + p) * scale(half + TO_EXPONENT) * scale(k - half + TO_EXPONENT);
    }

    /** 2^k. */
    private static double scale(double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << 52);
    }
}
