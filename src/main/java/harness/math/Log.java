package harness.math;

import static harness.math.FusedMultiplyAdd.fma;

/**
 * The logarithm of 1 + y, the project's own because {@link Math#log1p} gives different bits on different JVMs and costs
 * more than an activation.
 */
public final class Log {

    private static final double LN2 = 0x1.62e42fefa39efp-1;

    private Log() {}

    /**
     * ln(1 + y) for 0 ≤ y ≤ 1, where the stable cross-entropy and softplus need it. Error below 2 ulp, also for denormal
     * y; NaN at NaN.
     *
     * <p>Method: ln(1 + y) = 2 artanh(t) with t = y/(2 + y) ≤ 1/3, artanh(t) = t + t³·p(t²), where p is the polynomial of
     * degree 9 with the smallest largest error (Remez's algorithm in 50 digits), below 7·10⁻¹⁷ with its coefficients
     * rounded. Without a branch, so that a loop over it can be vectorised.
     */
    public static double log1p(double y) {
        double t = y / (2 + y);
        double square = t * t;
        double p = 0x1.4b8594ca1326fp-4;
        p = fma(p, square, 0x1.67ff17e39de04p-5);
        p = fma(p, square, 0x1.ebaa0b1003aa4p-5);
        p = fma(p, square, 0x1.10ab05037a9p-4);
        p = fma(p, square, 0x1.3b18cab494b6ap-4);
        p = fma(p, square, 0x1.745cefc3a4f68p-4);
        p = fma(p, square, 0x1.c71c72766156ap-4);
        p = fma(p, square, 0x1.24924923cd38bp-3);
        p = fma(p, square, 0x1.999999999a455p-3);
        p = fma(p, square, 0x1.5555555555555p-2);
        // 2·artanh(t) = y − t·(y − 2·t²·p): the leading term is y itself, so that a tiny y keeps all its digits.
        return y - t * fma(-2 * square, p, y);
    }

    /**
     * ln(1 + y) for any finite y ≥ 0, the same bits as {@link #log1p} up to ½. Error below 3 ulp; NaN at NaN.
     *
     * <p>Method: 1 + y = 2^e · (1 + f) with 0 ≤ f ≤ 1, ln(1 + y) = e·ln 2 + ln(1 + f).
     */
    public static double log1pOfAny(double y) {
        int e = Math.getExponent(1 + y);
        double scale = Math.scalb(1.0, -e);
        // Not (1 + y)·2^−e − 1, which would lose the digits of a small y.
        double f = fma(y, scale, scale - 1);
        return fma(e, LN2, log1p(f));
    }
}
