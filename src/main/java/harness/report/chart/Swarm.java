package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.figure.Dot;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.training.Outcome;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** One row of a strip plot: a dot for each seed, moved off its neighbours, and a line at the median. */
final class Swarm {

    /** More dots, of the first seeds, hide each other, and to move each off all others would take minutes. */
    static final int MOST_DOTS = 1000;

    private static final double RADIUS = 2.7;
    private static final double TALLEST = 28;

    private Swarm() {}

    /** Paints the seeds' final accuracy around a middle height. */
    static void paint(
            Graphics2D g, CellAnalysis cell, Scale accuracy, Color color, double width, double middle, double height) {
        double[] values = cell.finalTestAccuracy();
        int[] byValue = IntStream.range(0, Math.min(values.length, MOST_DOTS))
                .filter(seed -> Double.isFinite(values[seed]))
                .boxed()
                .sorted(Comparator.comparingDouble(seed -> values[seed]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = Arrays.stream(byValue)
                .mapToDouble(seed -> accuracy.place(values[seed]) * width)
                .toArray();
        double[] offsets = offsets(x, Math.min(height, TALLEST) / 2 - RADIUS - 1);
        for (int i = 0; i < x.length; i++) {
            Outcome outcome =
                    byValue[i] < cell.outcomes().size() ? cell.outcomes().get(byValue[i]) : Outcome.STALLED;
            dot(outcome, color).paint(g, x[i], middle + offsets[i], 0);
        }
        if (x.length > 0) {
            double median = Plot.pixel(accuracy.place(median(values)) * width);
            double reach = Math.min(height, TALLEST) * 0.36;
            g.setColor(Palette.INK);
            g.setStroke(Style.CURVE);
            g.draw(new Line2D.Double(median, middle - reach, median, middle + reach));
        }
    }

    /**
     * Moves dots off each other, by as little as can be.
     *
     * @param x places of the dots, in increasing order
     * @param reach how far a dot may be moved; where that is not enough, dots overlap
     * @return how far each is moved
     */
    public static double[] offsets(double[] x, double reach) {
        double[] offsets = new double[x.length];
        double step = RADIUS / 4;
        for (int i = 0; i < x.length; i++) {
            double widest = -1;
            for (int attempt = 0; attempt * step <= 2 * reach && widest < 2 * RADIUS; attempt++) {
                double offset = (attempt % 2 == 0 ? 1 : -1) * ((attempt + 1) / 2) * step;
                double distance = distanceToOthers(x, offsets, i, offset);
                if (distance > widest) {
                    widest = distance;
                    offsets[i] = offset;
                }
            }
        }
        return offsets;
    }

    private static double distanceToOthers(double[] x, double[] offsets, int dot, double offset) {
        double nearest = 2 * RADIUS;
        for (int other = dot - 1; other >= 0 && x[dot] - x[other] < 2 * RADIUS; other--) {
            nearest = Math.min(nearest, Math.hypot(x[dot] - x[other], offset - offsets[other]));
        }
        return nearest;
    }

    static Dot dot(Outcome outcome, Color color) {
        return switch (outcome) {
            case DIVERGED -> Dot.cross(RADIUS, color);
            case DEAD, VANISHED -> Dot.disc(RADIUS - 0.3, Palette.PAPER, color);
            case CONVERGED, STALLED -> Dot.disc(RADIUS, Palette.translucent(color, 190), Palette.PAPER);
        };
    }

    static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
