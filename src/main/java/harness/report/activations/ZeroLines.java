package harness.report.activations;

import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;

/** The lines on which one of the two coordinates is 0. */
final class ZeroLines {

    private ZeroLines() {}

    /** Draws those that lie inside the panel. */
    static void draw(Plot plot, Scale horizontal, Scale vertical) {
        double x = horizontal.place(0);
        double y = vertical.place(0);
        if (x > 0 && x < 1) {
            plot.curve(new double[] {x, x}, new double[] {0, 1}, Palette.AXIS, Style.THIN);
        }
        if (y > 0 && y < 1) {
            plot.curve(new double[] {0, 1}, new double[] {y, y}, Palette.AXIS, Style.THIN);
        }
    }
}
