package harness.config;

import harness.catalogue.Parameter;
import harness.catalogue.Ranges;

/**
 * Points at equal distances.
 *
 * @param from the first
 * @param to the last
 * @param points how many
 */
public record RangeConfig(
        @Parameter(meaning = "the first point", byDefault = "-5", min = -1_000_000, max = 1_000_000)
        double from,

        @Parameter(meaning = "the last point", byDefault = "5", min = -1_000_000, max = 1_000_000)
        double to,

        @Parameter(meaning = "number of points, both ends among them", byDefault = "1000", min = 2, max = 100_000)
        int points) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the last point is not above the first
     */
    public RangeConfig {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "\"to\" must be above \"from\", found " + Ranges.number(from) + " to " + Ranges.number(to));
        }
    }

    /** The points, ascending; both ends are exact. */
    public double[] values() {
        double[] values = new double[points];
        int steps = points - 1;
        for (int i = 0; i <= steps; i++) {
            values[i] = ((steps - i) * from + i * to) / steps;
        }
        return values;
    }
}
