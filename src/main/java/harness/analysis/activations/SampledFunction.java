package harness.analysis.activations;

import harness.activation.AdaptiveGrid;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number with what is known of it.
 *
 * @param z points over the whole range of doubles, ascending
 * @param values the function there
 * @param at the function
 * @param left its limit at −∞, NaN if there is none
 * @param right its limit at +∞
 * @param kinks where the function or its slope jumps, ascending
 * @param gaps where the points are too few to tell the function's shape, ascending
 */
record SampledFunction(
        double[] z,
        double[] values,
        DoubleUnaryOperator at,
        double left,
        double right,
        List<Double> kinks,
        List<AdaptiveGrid.Gap> gaps) {

    static SampledFunction of(
            double[] z, double[] values, DoubleUnaryOperator at, List<Double> kinks, List<AdaptiveGrid.Gap> gaps) {
        return new SampledFunction(
                z, values, at, Limits.at(z, values, gaps, -1), Limits.at(z, values, gaps, 1), kinks, gaps);
    }

    /** Whether the function is known about a point of the grid. */
    boolean isKnownAt(int index) {
        boolean isFirst = index == 0;
        boolean isLast = index == z.length - 1;
        return gaps.stream()
                .noneMatch(gap ->
                        gap.holds(z[index]) || isFirst && gap.low() == z[index] || isLast && gap.high() == z[index]);
    }

    /** The function's negative. */
    SampledFunction negated() {
        return new SampledFunction(
                z, each(value -> 0 - value), x -> -at.applyAsDouble(x), 0 - left, 0 - right, kinks, gaps);
    }

    /** The function's size. */
    SampledFunction size() {
        return new SampledFunction(
                z, each(Math::abs), x -> Math.abs(at.applyAsDouble(x)), Math.abs(left), Math.abs(right), kinks, gaps);
    }

    private double[] each(DoubleUnaryOperator change) {
        double[] changed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            changed[i] = change.applyAsDouble(values[i]);
        }
        return changed;
    }

    /** The limit on a side, which is −1 or 1. */
    double limit(int side) {
        return side < 0 ? left : right;
    }

    /** The outermost point of a side. */
    double end(int side) {
        return z[side < 0 ? 0 : z.length - 1];
    }
}
