package harness.analysis;

import java.util.Arrays;

/**
 * Quartiles of one value a seed. A value that is not a number belongs to a run that diverged and counts as +∞, the worst
 * loss there is: runs are counted, never dropped.
 *
 * @param lower first quartile
 * @param median median
 * @param upper third quartile
 */
public record Quartiles(double lower, double median, double upper) {

    /**
     * Quartiles by linear interpolation between order statistics (Hyndman &amp; Fan's type 7, the default of NumPy and R).
     *
     * @param values at least one. Not modified.
     */
    public static Quartiles of(double[] values) {
        double[] sorted = sorted(values);
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /** Ascending, what is not a number as +∞ at the end. */
    static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? Double.POSITIVE_INFINITY : value)
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        double fraction = position - below;
        // Between two infinite values nothing is to be interpolated: their difference is not a number.
        return fraction == 0 || sorted[below] == sorted[below + 1]
                ? sorted[below]
                : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }
}
