package harness.analysis;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The supremum of a function of one number, and where it is: at a point, on a whole interval, or only in the limit.
 *
 * @param value the supremum, perhaps infinite
 * @param from the lower end of the interval, to six decimals
 * @param to its upper end; the same as {@code from} for a point, and both infinite for a limit that is never reached
 */
public record Extremum(double value, double from, double to) {

    /** Values that differ by no more than this share may be the same but for rounding. */
    private static final double ROUNDING = 1e-13;

    private static final int BISECTIONS = 60;

    /**
     * Finds a supremum numerically: on a grid, in the two limits, and between the grid's points by Brent's method.
     *
     * @param grid ascending points
     * @param values the function there
     * @param function the function
     * @param left its limit at −∞
     * @param right its limit at +∞
     */
    static Extremum supremum(double[] grid, double[] values, DoubleUnaryOperator function, double left, double right) {
        int best = best(grid, values);
        double limit = Math.max(left, right);
        if (limit > values[best]) {
            double side = left > right ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return new Extremum(limit, left == right ? Double.NEGATIVE_INFINITY : side, side);
        }
        int low = best;
        while (low > 0 && values[low - 1] == values[best]) {
            low--;
        }
        int high = best;
        while (high < grid.length - 1 && values[high + 1] == values[best]) {
            high++;
        }
        if (low < high) {
            return plateau(grid, values, function, low, high);
        }
        return peak(grid, values[best], function, best);
    }

    /** Minus the supremum of the negated function. */
    static Extremum infimum(double[] grid, double[] values, DoubleUnaryOperator function, double left, double right) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        Extremum supremum = supremum(grid, negated, z -> -function.applyAsDouble(z), -left, -right);
        return new Extremum(0 - supremum.value, supremum.from, supremum.to);
    }

    /** Of equally large values the one nearest to 0. */
    private static int best(double[] grid, double[] values) {
        int best = 0;
        for (int i = 1; i < grid.length; i++) {
            boolean nearer = values[i] == values[best] && Math.abs(grid[i]) < Math.abs(grid[best]);
            best = values[i] > values[best] || nearer ? i : best;
        }
        return best;
    }

    private static Extremum plateau(double[] grid, double[] values, DoubleUnaryOperator function, int low, int high) {
        int last = grid.length - 1;
        double from = low == 0 ? Double.NEGATIVE_INFINITY : edge(function, grid[low], grid[low - 1]);
        double to = high == last ? Double.POSITIVE_INFINITY : edge(function, grid[high], grid[high + 1]);
        if (high == last && low > 0 && isRounding(values[low], values[low - 1])) {
            from = to;
        }
        if (low == 0 && high < last && isRounding(values[high], values[high + 1])) {
            to = from;
        }
        return new Extremum(values[low], from, to);
    }

    private static boolean isRounding(double supremum, double before) {
        return supremum - before < ROUNDING * Math.max(1, Math.abs(supremum));
    }

    /** Where a plateau ends that holds {@code inside} and not {@code outside}. */
    private static double edge(DoubleUnaryOperator function, double inside, double outside) {
        double supremum = function.applyAsDouble(inside);
        double on = inside;
        double off = outside;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (on + off) / 2;
            if (function.applyAsDouble(middle) == supremum) {
                on = middle;
            } else {
                off = middle;
            }
        }
        return sixDecimals(on);
    }

    private static Extremum peak(double[] grid, double onGrid, DoubleUnaryOperator function, int best) {
        var found = new BrentOptimizer(1e-10, 1e-14)
                .optimize(
                        new MaxEval(200),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(function::applyAsDouble),
                        new SearchInterval(grid[Math.max(best - 1, 0)], grid[Math.min(best + 1, grid.length - 1)]));
        boolean better = found.getValue() - onGrid > ROUNDING * Math.abs(onGrid);
        double at = sixDecimals(better ? found.getPoint() : grid[best]);
        return new Extremum(better ? found.getValue() : onGrid, at, at);
    }

    static double sixDecimals(double place) {
        return Math.rint(place * 1e6) / 1e6 + 0.0;
    }
}
