package harness.analysis;

import harness.activation.Activation;
import harness.activation.Slopes;
import harness.math.Exp;
import java.util.List;

/**
 * What can be said of an activation by looking at it everywhere, found numerically.
 *
 * @param infimum of f
 * @param supremum of f
 * @param meanOutput mean of f(z) over a standard normal z
 * @param monotonic whether f never falls, or never rises
 * @param steepest the supremum of |f′|
 * @param slopeAtMinusInfinity limit of f′ at −∞
 * @param slopeAtZero f′(0); at a kink, the one of the two sides that the activation chose
 * @param slopeAtPlusInfinity limit of f′ at +∞
 * @param kinks where f′ jumps, ascending, to six decimals; empty if it is continuous
 * @param canDie whether f′ is exactly 0 on a whole side of 0 at sizes from 4 to 8, where a unit stops to learn
 */
public record ActivationProperties(
        Extremum infimum,
        Extremum supremum,
        double meanOutput,
        boolean monotonic,
        Extremum steepest,
        double slopeAtMinusInfinity,
        double slopeAtZero,
        double slopeAtPlusInfinity,
        List<Double> kinks,
        boolean canDie) {

    private static final double[] GRID = Slopes.everyScale();

    /** A mean smaller than this is 0, but for rounding. */
    private static final double ZERO_MEAN = 1e-6;

    /** So much below 0 may a slope be by rounding, as a share of the largest. */
    private static final double ROUNDING = 1e-12;

    private static final double NEAR = 4;
    private static final double FAR = 8;

    /** Whether outputs have mean 0 when inputs are standard normal. */
    public boolean zeroCentred() {
        return Math.abs(meanOutput) < ZERO_MEAN;
    }

    /** Whether f′ is continuous. */
    public boolean smooth() {
        return kinks.isEmpty();
    }

    /** Whether f′ vanishes at −∞. */
    public boolean saturatesLeft() {
        return slopeAtMinusInfinity == 0;
    }

    /** Whether f′ vanishes at +∞. */
    public boolean saturatesRight() {
        return slopeAtPlusInfinity == 0;
    }

    /** Looks at an activation everywhere. */
    public static ActivationProperties of(Activation activation) {
        ActivationCurve curve = ActivationCurve.of(activation, GRID);
        double left = Limits.at(activation::value, -1);
        double right = Limits.at(activation::value, 1);
        double slopeLeft = Limits.at(activation::derivative, -1);
        double slopeRight = Limits.at(activation::derivative, 1);
        double[] steepness = new double[GRID.length];
        for (int i = 0; i < GRID.length; i++) {
            steepness[i] = Math.abs(curve.derivative()[i]);
        }
        Extremum steepest = Extremum.supremum(
                GRID, steepness, z -> Math.abs(activation.derivative(z)), Math.abs(slopeLeft), Math.abs(slopeRight));
        return new ActivationProperties(
                Extremum.infimum(GRID, curve.value(), activation::value, left, right),
                Extremum.supremum(GRID, curve.value(), activation::value, left, right),
                meanOutput(activation),
                isMonotonic(curve, ROUNDING * steepest.value()),
                steepest,
                slopeLeft,
                activation.derivative(0) + 0.0,
                slopeRight,
                Kinks.of(activation, curve),
                isFlat(curve, -FAR, -NEAR) || isFlat(curve, NEAR, FAR));
    }

    private static boolean isMonotonic(ActivationCurve curve, double rounding) {
        boolean rises = false;
        boolean falls = false;
        for (double slope : curve.derivative()) {
            rises |= slope > rounding;
            falls |= slope < -rounding;
        }
        return !(rises && falls);
    }

    private static boolean isFlat(ActivationCurve curve, double from, double to) {
        boolean flat = true;
        for (int i = 0; i < GRID.length; i++) {
            flat &= GRID[i] < from || GRID[i] > to || curve.derivative()[i] == 0;
        }
        return flat;
    }

    /** ∫ f(z)·φ(z) dz by the trapezoidal rule, good to many digits for a smooth f and to 1e-7 for one with kinks. */
    private static double meanOutput(Activation activation) {
        int side = 12 * 1024;
        double step = 1.0 / 1024;
        double[] z = new double[2 * side + 1];
        for (int i = 0; i < z.length; i++) {
            z[i] = (i - side) * step;
        }
        double[] value = ActivationCurve.of(activation, z).value();
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double weight = Exp.exp(-z[i] * z[i] / 2);
            weights += weight;
            sum = Math.fma(weight, value[i], sum);
        }
        return sum / weights + 0.0;
    }
}
