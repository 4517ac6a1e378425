package harness.activation;

import static harness.math.FusedMultiplyAdd.fma;

/**
 * The derivative of a non-monotonic activation near its own zero, where the closed form is a difference of nearly equal
 * numbers: there the Taylor series about the zero keeps the digits that the difference loses.
 *
 * @param high the zero, rounded to a double
 * @param low what that rounding lost
 * @param coefficients of h, h², h³ … with h = z − zero
 */
record DerivativeZero(double high, double low, double... coefficients) {

    /** Beyond this distance the closed form is good to 1e-14, and the series still is to 1e-16. */
    private static final double RADIUS = 1.0 / 32;

    /**
     * Puts the series in the place of the closed form where it is better.
     *
     * @param z pre-activations. Not modified.
     * @param derivative f′(z) in closed form. Modified near the zero.
     * @param count number of elements
     */
    void refine(double[] z, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            if (Math.abs(z[s] - high) < RADIUS) {
                derivative[s] = series((z[s] - high) - low);
            }
        }
    }

    private double series(double h) {
        double sum = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            sum = fma(sum, h, coefficients[power]);
        }
        return sum * h;
    }
}
