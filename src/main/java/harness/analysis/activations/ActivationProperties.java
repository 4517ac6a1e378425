package harness.analysis.activations;

import harness.activation.Activation;
import harness.activation.AdaptiveGrid;
import harness.math.NormalExpectation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What can be said of an activation by looking at it everywhere, found numerically from its value and derivative alone. No
 * rule has a cut-off of its own: sizes are compared with the function's, so that, the mean apart, f(bz)/c is described as f
 * is.
 *
 * @param infimum of f
 * @param supremum of f
 * @param meanOutput mean of f(z) over a standard normal z, rounded to the fifteenth digit of the mean of |f(z)|;
 *     NaN if f could not be followed where that matters
 * @param zeroCentred whether that mean is 0, but for rounding
 * @param monotonic whether f never falls, or never rises, by more than rounding
 * @param steepest the supremum of |f′|
 * @param slopeAtMinusInfinity limit of f′ at −∞, NaN if there is none; 0 where f has a limit
 * @param slopeAtZero f′(0); at a kink, the one of the two sides that the activation chose
 * @param slopeAtPlusInfinity limit of f′ at +∞, likewise
 * @param kinks where f′ (or f itself) jumps by more than 2⁻⁴⁰ of its size, ascending; empty if it is continuous.
 *     NaN comes last if there may be more, where f or f′ could not be followed
 * @param canDie whether there is a half-line on which f′ is exactly 0, so that a unit stops to learn; not if f′ only becomes
 *     too small for a double, as the sigmoid's does (see {@link Level})
 */
public record ActivationProperties(
        Extremum infimum,
        Extremum supremum,
        double meanOutput,
        boolean zeroCentred,
        boolean monotonic,
        Extremum steepest,
        double slopeAtMinusInfinity,
        double slopeAtZero,
        double slopeAtPlusInfinity,
        List<Double> kinks,
        boolean canDie) {

    /** A change of this many units in the last place is more than rounding. */
    private static final int ROUNDING_ULPS = 8;

    private static final int MEAN_DIGITS = 15;

    /** A mean is 0 if it is this share of the mean size: a few units of its last digit. */
    private static final double ZERO_MEAN = 0x1p-46;

    /** Where f could not be followed, it may have no larger share in the mean size: it would change a digit. */
    private static final double UNSURE = 0x1p-49;

    /** Whether f and f′ are continuous. */
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

    /**
     * Looks at an activation everywhere.
     *
     * @throws IllegalArgumentException if there is no octave over which its value and derivative are finite
     */
    static ActivationProperties of(Activation activation) {
        AdaptiveGrid grid = AdaptiveGrid.of(activation);
        if (grid.z().length == 0) {
            throw new IllegalArgumentException(
                    "the activation's value and derivative are nowhere finite together, so that it"
                            + " has no properties: check its formulas");
        }
        TreeSet<Double> jumps = new TreeSet<>(grid.slopeJumps());
        jumps.addAll(grid.valueJumps());
        List<Double> kinks = List.copyOf(jumps);
        SampledFunction value = SampledFunction.of(grid.z(), grid.value(), activation::value, kinks, grid.valueGaps());
        SampledFunction slope =
                SampledFunction.of(grid.z(), grid.derivative(), activation::derivative, kinks, grid.slopeGaps());
        double meanSize = NormalExpectation.of(z -> Math.abs(activation.value(z)), grid.boundaries());
        double mean = mean(activation, grid, meanSize);
        return new ActivationProperties(
                Extremum.infimum(value),
                Extremum.supremum(value),
                rounded(mean, meanSize),
                Math.abs(mean) <= ZERO_MEAN * meanSize,
                isMonotonic(grid),
                Extremum.supremum(slope.size()),
                slopeAtInfinity(slope.left(), value.left()),
                activation.derivative(0) + 0.0,
                slopeAtInfinity(slope.right(), value.right()),
                grid.hasGaps() && !kinks.isEmpty() ? andMore(kinks) : kinks,
                isFlat(slope, -1) || isFlat(slope, 1));
    }

    /** E f, or NaN if gaps have a share in it that would show. */
    private static double mean(Activation activation, AdaptiveGrid grid, double meanSize) {
        double unsure = NormalExpectation.of(
                z -> grid.valueGaps().stream().anyMatch(gap -> gap.holds(z)) ? Math.abs(activation.value(z)) : 0,
                grid.boundaries());
        return unsure <= UNSURE * meanSize ? NormalExpectation.of(activation::value, grid.boundaries()) : Double.NaN;
    }

    private static List<Double> andMore(List<Double> kinks) {
        List<Double> all = new ArrayList<>(kinks);
        all.add(Double.NaN);
        return List.copyOf(all);
    }

    /** If f has a limit, a limit of f′ can only be 0; what is left of it is rounding. */
    private static double slopeAtInfinity(double slope, double value) {
        return Double.isFinite(value) && Double.isFinite(slope) ? 0 : slope;
    }

    /**
     * Whether f only rises or only falls. It falls where the value does from a point to the next, by more than rounding, and
     * the slope does not rise at both; or where the value jumps down.
     */
    private static boolean isMonotonic(AdaptiveGrid grid) {
        boolean rises = false;
        boolean falls = false;
        for (int i = 0; i + 1 < grid.z().length; i++) {
            double change = grid.value()[i + 1] - grid.value()[i];
            double rounding = ROUNDING_ULPS * Math.max(Math.ulp(grid.value()[i]), Math.ulp(grid.value()[i + 1]));
            if (Math.abs(change) > rounding) {
                double direction = Math.signum(change);
                boolean slopes = Math.max(direction * grid.derivative()[i], direction * grid.derivative()[i + 1]) > 0;
                if (slopes || holdsOneOf(grid.valueJumps(), grid.z()[i], grid.z()[i + 1])) {
                    rises |= change > 0;
                    falls |= change < 0;
                }
            }
        }
        return !(rises && falls);
    }

    private static boolean holdsOneOf(List<Double> places, double low, double high) {
        return places.stream().anyMatch(place -> low <= place && place <= high);
    }

    /** Whether f′ is exactly 0 from some point on. */
    private static boolean isFlat(SampledFunction slope, int side) {
        double end = slope.end(side);
        return slope.limit(side) == 0
                && slope.at().applyAsDouble(end) == 0
                && !Double.isNaN(new Level(slope, end, 0).end(-side));
    }

    private static double rounded(double mean, double meanSize) {
        if (!Double.isFinite(mean) || !(meanSize > 0)) {
            return mean;
        }
        BigDecimal size = new BigDecimal(meanSize);
        int firstDigit = size.precision() - size.scale();
        return new BigDecimal(mean)
                        .setScale(MEAN_DIGITS - firstDigit, RoundingMode.HALF_EVEN)
                        .doubleValue()
                + 0.0;
    }
}
