package harness.report.chart;

import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import java.util.OptionalDouble;

/** The line that a run has to reach to count as converged, where its metric is what is drawn. */
final class Thresholds {

    private Thresholds() {}

    static OptionalDouble of(Measured measured, Facets facets, String panel) {
        return OptionalDouble.empty();
    }

    /** Draws the line; false if it lies off the axis. */
    static boolean paint(Plot plot, Scale values, double threshold) {
        double place = values.fraction(threshold);
        if (place < 0 || place > 1) {
            return false;
        }
        plot.curve(new double[] {0, 1}, new double[] {place, place}, Palette.QUIET_INK, Style.THIN);
        return true;
    }
}
