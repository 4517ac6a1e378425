package harness.analysis.activations;

import harness.activation.AdaptiveGrid;
import java.util.List;

/** Limits at infinity, judged by the two outermost stretches of a grid, each of two octaves. */
final class Limits {

    /** From the end of a stretch to its beginning. */
    private static final double STRETCH = 0.25;

    /** What changes by no more than this share over the last stretch has arrived, but for rounding. */
    private static final double ARRIVED = 0x1p-46;

    /** What goes to a limit changes less from one stretch to the next: z^−1/4 by 0.71, a logarithm by 1. */
    private static final double SHRINKS = 0.85;

    private Limits() {}

    /**
     * The limit of a function. It is the last value if the function has stopped to change; 0 if what is left of it still
     * shrinks; ±∞ if it only rises or only falls, and from stretch to stretch not by less, which even a logarithm does; NaN
     * if it is none of these, because it oscillates, goes to a limit so slowly that no digits of it are known, or has no points
     * on that side. Over a gap only ±∞ counts, a direction that all points agree on.
     *
     * @param z points over many octaves, ascending
     * @param values the function there
     * @param gaps where the points are too few to tell the function's shape
     * @param side 1 for the limit at +∞, −1 for that at −∞
     */
    static double at(double[] z, double[] values, List<AdaptiveGrid.Gap> gaps, int side) {
        int end = side > 0 ? z.length - 1 : 0;
        if (!(z[end] * side > 0)) {
            return Double.NaN;
        }
        int middle = inwards(z, end, side);
        int begin = inwards(z, middle, side);
        double limit = at(values, end, middle, begin, side);
        double low = Math.min(z[begin], z[end]);
        double high = Math.max(z[begin], z[end]);
        boolean isKnown = gaps.stream().noneMatch(gap -> gap.low() < high && gap.high() > low);
        return isKnown || Double.isInfinite(limit) ? limit : Double.NaN;
    }

    private static double at(double[] values, int end, int middle, int begin, int side) {
        double last = values[end];
        double change = spread(values, middle, end);
        if (change <= ARRIVED * Math.abs(last)) {
            return last;
        }
        boolean shrinks = change <= SHRINKS * spread(values, begin, middle);
        if (shrinks) {
            return Math.abs(last) <= SHRINKS * Math.abs(values[middle]) ? 0 : Double.NaN;
        }
        double direction = Math.signum(last - values[middle]);
        for (int i = middle; i != end; i += side) {
            if ((values[i + side] - values[i]) * direction < 0) {
                return Double.NaN;
            }
        }
        return direction * Double.POSITIVE_INFINITY;
    }

    private static int inwards(double[] z, int from, int side) {
        int index = from;
        int first = side > 0 ? 0 : z.length - 1;
        while (index != first && Math.abs(z[index]) > STRETCH * Math.abs(z[from]) && z[index] * side > 0) {
            index -= side;
        }
        return index;
    }

    private static double spread(double[] values, int one, int other) {
        double least = values[one];
        double most = values[one];
        for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        return most - least;
    }
}
