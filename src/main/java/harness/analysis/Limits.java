package harness.analysis;

import java.util.function.DoubleUnaryOperator;

/** Limits at infinity, judged by three points far out. */
final class Limits {

    private static final double OUT = 0x1p40;
    private static final double FURTHER = 0x1p50;
    private static final double FURTHEST = 0x1p60;

    /** A limit nearer to 0 than this is 0. */
    private static final double ZERO = 1e-9;

    private Limits() {}

    /**
     * The limit of a function, ±∞ if it grows or falls without end: if it still changes as much from 2⁵⁰ to 2⁶⁰ as from
     * 2⁴⁰ to 2⁵⁰, which even a logarithm does.
     *
     * @param side 1 for the limit at +∞, −1 for that at −∞
     */
    static double at(DoubleUnaryOperator function, int side) {
        double out = function.applyAsDouble(side * OUT);
        double further = function.applyAsDouble(side * FURTHER);
        double furthest = function.applyAsDouble(side * FURTHEST);
        double change = furthest - further;
        if (Math.abs(change) > ZERO && Math.abs(change) > 0.5 * Math.abs(further - out)) {
            return Math.copySign(Double.POSITIVE_INFINITY, change);
        }
        return Math.abs(furthest) < ZERO ? 0 : furthest;
    }
}
