package harness.report.chart.layers;

import harness.report.figure.Palette;
import harness.report.figure.Scale;
import java.awt.Color;
import java.util.Arrays;

/**
 * Colours of a field on a log axis. Half of them go along the axis evenly, the other half go where the values are: else a
 * few layers whose gradients vanish would leave all others a single colour, or an axis cut short would leave them one.
 */
final class FieldColours {

    /** In parts of the axis. */
    private static final int BINS = 128;

    /** Share of the values below each bin, and in the end 1. */
    private final double[] below = new double[BINS + 1];

    /**
     * Colours for some values.
     *
     * @param values those off the axis do not count. Not modified.
     */
    FieldColours(double[] values, Scale scale) {
        double[] places = Arrays.stream(scale.places(values))
                .filter(place -> place >= 0 && place <= 1)
                .toArray();
        for (double place : places) {
            below[Math.min(BINS - 1, (int) (place * BINS)) + 1]++;
        }
        for (int bin = 1; bin <= BINS; bin++) {
            below[bin] = below[bin - 1] + below[bin] / Math.max(1, places.length);
        }
    }

    /** The colour at a place of the axis, 0 … 1; those beyond have the colours of its ends. */
    Color at(double place) {
        double inside = Math.max(0, Math.min(1, place));
        int bin = Math.min(BINS - 1, (int) (inside * BINS));
        double smaller = below[bin] + (inside * BINS - bin) * (below[bin + 1] - below[bin]);
        return Palette.sequential((inside + smaller) / 2);
    }
}
