package harness.analysis.activations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * The supremum of a function of one number, and where it is: at a point, on a whole interval, or only in the limit. A place
 * that is a kink has all its digits, any other seven.
 *
 * @param value the supremum, perhaps infinite
 * @param from the lower end of the interval
 * @param to its upper end; the same as {@code from} for a point, and both infinite with the same sign for a limit that is
 *     never reached; all three NaN if the function may be larger where it could not be followed
 */
public record Extremum(double value, double from, double to) {

    /** How many of the highest points of the grid are looked at more closely. */
    private static final int PEAKS = 32;

    /** Peaks that differ by less than this share may turn out as high as each other. */
    private static final double NEARLY = 0x1p-10;

    /** Brent's method finds a place to this share of it, which is enough for all digits of the value. */
    private static final double TOLERANCE = 1e-10;

    /** The share of a peak's width by which a plateau has to be wider than a point. */
    private static final double WIDE = 0x1p-8;

    /** The share of a peak's width that is 0 as a place. */
    private static final double ZERO = 0x1p-12;

    private static final MathContext DIGITS = new MathContext(7);

    /**
     * Finds a supremum numerically: on the grid, in the two limits, and between the grid's highest points by Brent's method.
     * Of several places with the same value it is the one nearest to 0, and a limit comes first.
     */
    static Extremum supremum(SampledFunction function) {
        UnivariatePointValuePair peak = highest(function).stream()
                .map(index -> refined(function, index))
                .reduce((best, next) -> isBetter(next, best) ? next : best)
                .orElse(new UnivariatePointValuePair(Double.NaN, Double.NEGATIVE_INFINITY));
        double limit = Math.max(
                Double.isNaN(function.left()) ? Double.NEGATIVE_INFINITY : function.left(),
                Double.isNaN(function.right()) ? Double.NEGATIVE_INFINITY : function.right());
        if (limit != Double.POSITIVE_INFINITY && mayBeLarger(function, Math.max(limit, peak.getValue()))) {
            return new Extremum(Double.NaN, Double.NaN, Double.NaN);
        }
        return limit >= peak.getValue() || Level.isSame(limit, peak.getValue())
                ? outside(function, limit)
                : inside(function, peak.getPoint(), peak.getValue());
    }

    /** Whether the few points in its gaps show that a function is larger there. */
    private static boolean mayBeLarger(SampledFunction function, double supremum) {
        return IntStream.range(0, function.z().length)
                .filter(index -> function.values()[index] > supremum && !function.isKnownAt(index))
                .anyMatch(index -> !Level.isSame(function.values()[index], supremum));
    }

    /** Minus the supremum of the negated function. */
    static Extremum infimum(SampledFunction function) {
        Extremum supremum = supremum(function.negated());
        return new Extremum(0 - supremum.value, supremum.from, supremum.to);
    }

    /** The highest peaks of the grid; of those that are nearly as high as each other the ones nearest to 0. */
    private static List<Integer> highest(SampledFunction function) {
        int[] known = IntStream.range(0, function.z().length)
                .filter(function::isKnownAt)
                .toArray();
        double best = Arrays.stream(known)
                .mapToDouble(index -> function.values()[index])
                .max()
                .orElseThrow();
        double share = Math.max(NEARLY * Math.abs(best), Double.MIN_VALUE);
        return Arrays.stream(known)
                .filter(index -> isPeak(function.values(), index))
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer index) -> Math.rint((best - function.values()[index]) / share))
                        .thenComparingDouble(index -> Math.abs(function.z()[index])))
                .limit(PEAKS)
                .toList();
    }

    private static boolean isPeak(double[] values, int index) {
        return (index == 0 || values[index] > values[index - 1])
                && (index == values.length - 1 || values[index] >= values[index + 1]);
    }

    private static UnivariatePointValuePair refined(SampledFunction function, int index) {
        double low = function.z()[Math.max(index - 1, 0)];
        double high = function.z()[Math.min(index + 1, function.z().length - 1)];
        double onGrid = function.values()[index];
        UnivariatePointValuePair found = new BrentOptimizer(
                        TOLERANCE, Math.max(TOLERANCE * (high - low), Double.MIN_NORMAL))
                .optimize(
                        new MaxEval(1000),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(function.at()::applyAsDouble),
                        new SearchInterval(low, high));
        boolean better = found.getValue() > onGrid && !Level.isSame(found.getValue(), onGrid);
        return better ? found : new UnivariatePointValuePair(function.z()[index], onGrid);
    }

    private static boolean isBetter(UnivariatePointValuePair one, UnivariatePointValuePair other) {
        return Level.isSame(one.getValue(), other.getValue())
                ? Math.abs(one.getPoint()) < Math.abs(other.getPoint())
                : one.getValue() > other.getValue();
    }

    /** A supremum that is a limit, and perhaps the function's value from some point on. */
    private static Extremum outside(SampledFunction function, double limit) {
        int reached = 0;
        for (int side : new int[] {-1, 1}) {
            if (function.limit(side) == limit) {
                reached = side;
                double end = Double.isInfinite(limit)
                        ? Double.NaN
                        : new Level(function, function.end(side), limit).end(-side);
                if (!Double.isNaN(end)) {
                    double infinity = side * Double.POSITIVE_INFINITY;
                    double other = place(function, end);
                    return new Extremum(limit, Math.min(infinity, other), Math.max(infinity, other));
                }
            }
        }
        double infinity = reached * Double.POSITIVE_INFINITY;
        return new Extremum(limit, infinity, infinity);
    }

    /** A supremum that is reached at a point or on a bounded interval. */
    private static Extremum inside(SampledFunction function, double peak, double value) {
        Level level = new Level(function, peak, value);
        double low = level.end(-1);
        double high = level.end(1);
        double from = level.shoulder(-1);
        double to = level.shoulder(1);
        if (high - low > WIDE * (to - from)) {
            return new Extremum(value, place(function, low), place(function, high));
        }
        double at = from / 2 + to / 2;
        if (function.kinks().contains(low)) {
            at = low;
        } else if (function.kinks().contains(high)) {
            at = high;
        } else if (!Double.isFinite(at)) {
            at = peak;
        } else if (Math.abs(at) < ZERO * (to - from)) {
            at = 0;
        }
        // The largest of many values at a flat peak has rounded up; the one in its middle is right on average.
        double middle = function.at().applyAsDouble(at);
        double rounded = place(function, at);
        return new Extremum(Level.isSame(middle, value) ? middle : value, rounded, rounded);
    }

    private static double place(SampledFunction function, double place) {
        return Double.isInfinite(place) || function.kinks().contains(place)
                ? place
                : new BigDecimal(place).round(DIGITS).doubleValue() + 0.0;
    }
}
