package harness.report.chart;

import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.util.Arrays;
import java.util.List;

/**
 * The axis of final accuracies in one panel. Where most runs lie close together and some far below, it holds the many and
 * leaves a strip at its left where the few are counted: on one axis with them the many would all be in one place.
 *
 * @param scale the axis, the strip included
 * @param least the least accuracy that is not in the strip
 * @param strip share of the axis that the strip takes up; 0 if there is none
 * @param resolution the smallest difference between two accuracies
 */
record AccuracyAxis(Scale scale, double least, double strip, double resolution) {

    private static final double SHORTEST = 0.01;

    /** At most this share of the runs lies in the strip. */
    private static final double MOST_LEFT_OUT = 0.4;

    /** The axis without them is at most this share of what it would be. */
    private static final double WORTHWHILE = 0.4;

    /** The gap above them is at least this share of the axis without them. */
    private static final double CLEAR_GAP = 0.5;

    /** And never less than this. */
    private static final double FAR = 0.1;

    /** Between two ticks, whatever their labels, and between two labels; in logical pixels. */
    private static final double FEWEST_PIXELS = 45;

    private static final double LABEL_GAP = 14;

    /** Accuracies that differ by less are equal, but for rounding. */
    private static final double SAME = 1e-9;

    /**
     * The axis for some accuracies.
     *
     * @param accuracies 0 … 1, at least one, in any order. Not modified.
     * @param width of the panel in logical pixels
     * @param stripWidth of the strip, if there has to be one
     */
    static AccuracyAxis of(double[] accuracies, double width, double stripWidth) {
        double[] sorted = accuracies.clone();
        Arrays.sort(sorted);
        int first = firstShown(sorted);
        double low = sorted[first];
        double high = sorted[sorted.length - 1];
        if (high - low < SHORTEST) {
            high = Math.min(1, (low + high + SHORTEST) / 2);
            low = Math.min(low, high - SHORTEST);
        }
        double strip = first == 0 ? 0 : stripWidth / width;
        Scale scale = scale(low, high, width * (1 - strip));
        return new AccuracyAxis(
                strip == 0 ? scale : scale.withRoomBelow(strip), sorted[first], strip, resolution(sorted));
    }

    /** As many ticks as have room for their labels. */
    private static Scale scale(double low, double high, double width) {
        int wished = Math.max(2, (int) (width / FEWEST_PIXELS));
        Scale scale = Scale.linear(low, high, wished);
        while (wished > 2 && !keepApart(scale.ticks(), width)) {
            wished--;
            scale = Scale.linear(low, high, wished);
        }
        return scale;
    }

    private static boolean keepApart(List<Scale.Tick> ticks, double width) {
        if (ticks.size() < 2) {
            return true;
        }
        double label = ticks.stream()
                .mapToDouble(tick -> Text.width(tick.label(), Style.SMALL))
                .max()
                .orElse(0);
        return (ticks.get(1).place() - ticks.get(0).place()) * width >= label + LABEL_GAP;
    }

    /** The place of the first accuracy that the axis holds. */
    private static int firstShown(double[] sorted) {
        double greatest = sorted[sorted.length - 1];
        for (int first = 1; first <= MOST_LEFT_OUT * sorted.length; first++) {
            double shown = greatest - sorted[first];
            boolean clear = sorted[first] - sorted[first - 1] >= Math.max(FAR, CLEAR_GAP * shown);
            if (clear && shown <= WORTHWHILE * (greatest - sorted[0])) {
                return first;
            }
        }
        return 0;
    }

    private static double resolution(double[] sorted) {
        double smallest = 1;
        for (int i = 1; i < sorted.length; i++) {
            double difference = sorted[i] - sorted[i - 1];
            smallest = difference > SAME ? Math.min(smallest, difference) : smallest;
        }
        return smallest;
    }

    /** Whether an accuracy is only counted, in the strip. */
    boolean leavesOut(double accuracy) {
        return accuracy < least;
    }
}
