package harness.report.series;

import harness.analysis.Band;
import harness.report.figure.Dot;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SeriesStyle;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Draws bands over seeds into a plot: quartiles as an area, the median as a curve. What lies off the axis is marked:
 * triangles where a curve leaves it, "0" where a log axis has no place for a zero.
 */
public final class BandPainter {

    /** Columns of points a curve is thinned to: more than a panel has pixels. */
    private static final int MAXIMUM_COLUMNS = 500;

    private static final double MARK_SIZE = 5;

    /** Height of the marks of the zeros of one curve, in logical pixels. */
    public static final int ZERO_ROW = 12;

    private final Plot plot;
    private final Scale x;
    private final Scale y;
    private boolean leftAxis;
    private boolean zero;

    /** Curves with markers so far. */
    private int marked;

    /** A painter of bands into a plot that has these scales. */
    public BandPainter(Plot plot, Scale x, Scale y) {
        this.plot = plot;
        this.x = x;
        this.y = y;
    }

    /** Whether a mark was needed for a curve that leaves the axis. */
    public boolean leftAxis() {
        return leftAxis;
    }

    /** Whether a mark was needed for a zero on a log axis. */
    public boolean zero() {
        return zero;
    }

    /** Says in a legend what the areas are; nothing for one seed, which has none. */
    public static List<Legend.Entry> key(int seeds, Color color) {
        return seeds > 1
                ? List.of(Legend.area("quartiles", Palette.translucent(color, 2 * Style.BAND_ALPHA)))
                : List.of();
    }

    /** The quartiles of a band. */
    public void quartiles(Band band, Color color) {
        double[] lower = y.places(band.lower());
        double[] upper = y.places(band.upper());
        for (int i = 0; i < upper.length; i++) {
            // Where both quartiles are zero, or both infinite, there is no area to fill.
            if (upper[i] == Double.NEGATIVE_INFINITY || lower[i] == Double.POSITIVE_INFINITY) {
                upper[i] = Double.NaN;
            }
        }
        int[] kept = keep(lower, upper);
        plot.band(
                pick(x.places(band.at()), kept),
                pick(lower, kept),
                pick(upper, kept),
                Palette.translucent(color, Style.BAND_ALPHA));
    }

    /** The median of a band without any marks, for context. */
    public void context(Band band) {
        double[] places = y.places(band.median());
        int[] kept = keep(places, places);
        plot.curve(pick(x.places(band.at()), kept), pick(places, kept), Palette.CONTEXT, Style.THIN);
    }

    /**
     * The median of a band.
     *
     * @param row zeros of curves that share a panel are marked in rows of their own; 0 is the lowest
     */
    public void median(Band band, Color color, BasicStroke stroke, int row) {
        double[] places = y.places(band.median());
        int[] kept = keep(places, places);
        plot.curve(pick(x.places(band.at()), kept), pick(places, kept), color, stroke);
        // Before training most series start off the axis at one place, where only the last one's colour would show.
        mark(x.places(band.at()), places, color, band.at()[0] == 0 ? Palette.QUIET_INK : color, row);
    }

    /**
     * The median of a band in the look of a series.
     *
     * @param row zeros of curves that share a panel are marked in rows of their own; 0 is the lowest
     */
    public void median(Band band, SeriesStyle style, BasicStroke stroke, int row) {
        median(band, style.color(), stroke, row);
        plot.markers(x.places(band.at()), y.places(band.median()), style, style.isMarked() ? marked++ : 0);
    }

    /** Median and quartiles of a band at a single position, beside those of other bands. */
    public void single(Band band, Dot dot, Color color, double shift) {
        if (band.at().length == 0) {
            return;
        }
        double place = x.place(band.at()[0]) + shift;
        double[] both = {place, place};
        double[] quartiles = {y.place(band.lower()[0]), y.place(band.upper()[0])};
        double median = y.place(band.median()[0]);
        plot.curve(both, quartiles, Palette.translucent(color, 150), Style.CURVE);
        plot.points(new double[] {place}, new double[] {median}, dot);
        mark(new double[] {place}, new double[] {median}, color, color, 0);
    }

    /** Marks the start of each stretch that is off the axis, and both ends of each stretch of zeros. */
    private void mark(double[] places, double[] values, Color color, Color ofFirst, int row) {
        Side before = null;
        for (int i = 0; i < values.length; i++) {
            Side side = Side.of(values[i]);
            double place = places[i];
            if (side != before && side == Side.ZERO) {
                markZeros(places, values, i, color, row);
            } else if (side != before && (side == Side.ABOVE || side == Side.BELOW)) {
                leftAxis = true;
                Color ink = i == 0 ? ofFirst : color;
                plot.overlay((g, w, h) ->
                        triangle(g, place * w, side == Side.ABOVE ? 1 : h - 1, side == Side.ABOVE ? 1 : -1, ink));
            }
            before = side;
        }
    }

    /** Where a value lies as seen from the axis. */
    private enum Side {
        BELOW,
        ON_AXIS,
        ABOVE,
        ZERO,
        UNKNOWN;

        static Side of(double place) {
            if (Double.isNaN(place)) {
                return UNKNOWN;
            }
            if (place == Double.NEGATIVE_INFINITY) {
                return ZERO;
            }
            return place > 1 ? ABOVE : place < 0 ? BELOW : ON_AXIS;
        }
    }

    private void markZeros(double[] places, double[] values, int start, Color color, int row) {
        zero = true;
        int end = start;
        while (end + 1 < values.length && Side.of(values[end + 1]) == Side.ZERO) {
            end++;
        }
        double from = places[start];
        double to = places[end];
        plot.ink((g, w, h) -> {
            double baseline = h - 4 - row * (double) ZERO_ROW;
            g.setColor(color);
            g.setStroke(Style.THIN);
            if ((to - from) * w > 16) {
                g.draw(new Line2D.Double(from * w + 6, baseline - 4.5, to * w - 6, baseline - 4.5));
                Text.draw(g, "0", Style.PANEL_TITLE, to * w, baseline, 0.5);
            }
            Text.draw(g, "0", Style.PANEL_TITLE, from * w, baseline, 0.5);
        });
    }

    private static void triangle(Graphics2D g, double tipX, double tipY, int direction, Color color) {
        Path2D path = new Path2D.Double();
        path.moveTo(tipX, tipY);
        path.lineTo(tipX - MARK_SIZE, tipY + direction * 1.7 * MARK_SIZE);
        path.lineTo(tipX + MARK_SIZE, tipY + direction * 1.7 * MARK_SIZE);
        path.closePath();
        g.setColor(color);
        g.fill(path);
        g.setColor(Palette.PAPER);
        g.setStroke(Style.HAIRLINE);
        g.draw(path);
    }

    /**
     * The points that show: of each column of pixels the first, the last, the lowest of one curve, the highest of the
     * other, and one without a place, so that gaps stay gaps.
     */
    private static int[] keep(double[] lower, double[] upper) {
        int length = lower.length;
        if (length <= 3 * MAXIMUM_COLUMNS) {
            return IntStream.range(0, length).toArray();
        }
        TreeSet<Integer> kept = new TreeSet<>();
        for (int column = 0; column < MAXIMUM_COLUMNS; column++) {
            int start = (int) ((long) column * length / MAXIMUM_COLUMNS);
            int end = (int) ((long) (column + 1) * length / MAXIMUM_COLUMNS);
            kept.addAll(List.of(start, end - 1));
            kept.addAll(extremes(lower, upper, start, end));
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> extremes(double[] lower, double[] upper, int start, int end) {
        int lowest = start;
        int highest = start;
        List<Integer> found = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (!Double.isFinite(lower[i]) || !Double.isFinite(upper[i])) {
                found = new ArrayList<>(List.of(i));
            } else {
                lowest = lower[i] < lower[lowest] ? i : lowest;
                highest = upper[i] > upper[highest] ? i : highest;
            }
        }
        found.addAll(List.of(lowest, highest));
        return found;
    }

    private static double[] pick(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }

    /** The axis of epochs that holds all bands, with about that number of ticks. */
    public static Scale epochScale(List<Band> bands, int wishedTicks) {
        int first = bands.stream().mapToInt(band -> band.at()[0]).min().orElse(0);
        int last = bands.stream()
                .mapToInt(band -> band.at()[band.at().length - 1])
                .max()
                .orElse(0);
        return Scale.whole(first, last, wishedTicks);
    }
}
