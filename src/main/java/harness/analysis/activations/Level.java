package harness.analysis.activations;

/**
 * The stretch around a point over which a function keeps a value, and whether the stretch really ends where the numbers
 * leave the value: a saturating function such as the sigmoid differs from its limit by less than rounding from some point
 * on, but never reaches it.
 *
 * <p>A real end is a kink, or else the function leaves the value like a power of the distance from it. So the places where
 * it differs by 2⁻⁴², 2⁻³² and 2⁻²² of its size lie further and further apart, and tell where the end itself is. For a
 * function that comes near its value exponentially, they lie equally far apart; for one like 1/z, the other way round.
 */
final class Level {

    /** Values as near to each other as this, in units of the last place, are the same but for rounding. */
    private static final int ULPS = 8;

    private static final double FIRST = 0x1p-42;
    private static final double SECOND = 0x1p-32;
    private static final double THIRD = 0x1p-22;

    /** How much further apart the second two places have to be: for the tenth power of the distance twice. */
    private static final double SPREADS = 2;

    /** The end cannot lie further out than the last number that has the value, to this share of the first distance. */
    private static final double ACCURACY = 0x1p-8;

    /** A place that is as small a share of what it was computed from is 0, but for rounding. */
    private static final double ZERO = 0x1p-16;

    /** The size of a function of which nothing but 0 is seen on this side of the end: above the smallest doubles. */
    private static final double LEAST_SIZE = 0x1p-958;

    private final SampledFunction function;
    private final double inside;
    private final double value;
    private final double tolerance;

    /**
     * A level of a function.
     *
     * @param inside a point where the function has the value
     */
    Level(SampledFunction function, double inside, double value) {
        this.function = function;
        this.inside = inside;
        this.value = value;
        tolerance = ULPS * Math.ulp(value);
    }

    /** Whether two numbers are the same but for rounding. */
    static boolean isSame(double one, double other) {
        return one == other || Math.abs(one - other) <= ULPS * Math.min(Math.ulp(one), Math.ulp(other));
    }

    /**
     * Where the level really ends.
     *
     * @param side 1 to go right, −1 to go left
     * @return ±∞ if the function keeps the value as far as the points go, NaN if the level ends only by rounding
     */
    double end(int side) {
        double last = crossing(side, Math.nextUp(tolerance));
        if (Double.isInfinite(last)) {
            return last;
        }
        for (double kink : function.kinks()) {
            if (Math.abs(kink - last) <= 2 * ULPS * Math.ulp(last)) {
                return kink;
            }
        }
        double size = size(last);
        double first = crossing(side, FIRST * size);
        double second = crossing(side, SECOND * size);
        double third = crossing(side, THIRD * size);
        if (first == second) {
            return first == last ? last : Double.NaN;
        }
        double spread = (third - second) / (second - first);
        if (!(spread > SPREADS) || Double.isInfinite(spread)) {
            return Double.NaN;
        }
        double end = first - (second - first) / (spread - 1);
        if ((end - last) * side > ACCURACY * Math.abs(second - first)) {
            return Double.NaN;
        }
        return Math.abs(end) <= ZERO * Math.abs(second - first) ? 0 : end;
    }

    /** Where the function has left the level by 2⁻³² of its size; ±∞ if nowhere. */
    double shoulder(int side) {
        return crossing(side, SECOND * size(inside));
    }

    /** Of what rounding errors are a share: the value, or the function between there and 0. */
    private double size(double place) {
        double size = Math.max(LEAST_SIZE, Math.abs(value));
        for (int i = 0; i < function.z().length; i++) {
            double z = function.z()[i];
            boolean between = z * Math.signum(place) > 0 && Math.abs(z) <= Math.abs(place);
            size = between ? Math.max(size, Math.abs(function.values()[i])) : size;
        }
        return size;
    }

    /** The last double before the function differs by so much, seen from inside; ±∞ if it never does. */
    private double crossing(int side, double difference) {
        double[] z = function.z();
        double on = inside;
        int i = side > 0 ? 0 : z.length - 1;
        while (i >= 0 && i < z.length) {
            if ((z[i] - inside) * side > 0) {
                if (Math.abs(function.values()[i] - value) >= difference) {
                    return bisected(on, z[i], difference);
                }
                on = z[i];
            }
            i += side;
        }
        return side * Double.POSITIVE_INFINITY;
    }

    private double bisected(double inside, double outside, double difference) {
        double on = inside;
        double off = outside;
        double middle = on / 2 + off / 2;
        while (middle != on && middle != off) {
            if (Math.abs(function.at().applyAsDouble(middle) - value) >= difference) {
                off = middle;
            } else {
                on = middle;
            }
            middle = on / 2 + off / 2;
        }
        return on;
    }
}
