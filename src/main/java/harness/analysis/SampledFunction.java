package harness.analysis;

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
 */
record SampledFunction(
        double[] z, double[] values, DoubleUnaryOperator at, double left, double right, List<Double> kinks) {

    static SampledFunction of(double[] z, double[] values, DoubleUnaryOperator at, List<Double> kinks) {
        return new SampledFunction(z, values, at, Limits.at(z, values, -1), Limits.at(z, values, 1), kinks);
    }

    /** The function's negative. */
    SampledFunction negated() {
        return new SampledFunction(z, each(value -> 0 - value), x -> -at.applyAsDouble(x), 0 - left, 0 - right, kinks);
    }

    /** The function's size. */
    SampledFunction size() {
        return new SampledFunction(
                z, each(Math::abs), x -> Math.abs(at.applyAsDouble(x)), Math.abs(left), Math.abs(right), kinks);
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
