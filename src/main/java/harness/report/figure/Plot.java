package harness.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The inside of one panel: gridlines, bands, curves and dots, painted by XChart without any of its decoration, so that
 * the plot fills exactly the rectangle it is given and the panels of a figure line up. All coordinates are places of a
 * {@link Scale}: 0 … 1 from the left and from below.
 */
public final class Plot {

    /** Pixels between two ticks. */
    private static final int NO_TICKS = 100_000;

    /** On one curve. */
    private static final int MARKERS = 8;

    private final XYChart chart = new XYChart(100, 100, ChartTheme.Matlab);
    private double width;
    private double height;
    private int seriesCount;

    /** Curves that are still to be added. */
    private final List<Ink> dashed = new ArrayList<>();

    /** Markers that are still to be added, above these. */
    private final List<Runnable> markers = new ArrayList<>();

    /** Marks that are still to be added, above all else. */
    private final List<Ink> overlays = new ArrayList<>();

    /** Something XChart cannot draw; it paints in pixels, the origin at the panel's upper left corner. */
    public interface Ink {
        /** Paints. */
        void paint(Graphics2D g, double width, double height);
    }

    /** A plot with gridlines at the given places, if any. */
    public Plot(List<Scale.Tick> horizontalGridlines, List<Scale.Tick> verticalGridlines) {
        chart.getStyler()
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false)
                .setPlotMargin(0)
                // XChart would work out ticks that nobody sees.
                .setXAxisTickMarkSpacingHint(NO_TICKS)
                .setYAxisTickMarkSpacingHint(NO_TICKS)
                .setXAxisMin(0.0)
                .setXAxisMax(1.0)
                .setYAxisMin(0.0)
                .setYAxisMax(1.0);
        chart.getStyler()
                .setChartPadding(0)
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1)
                .setChartBackgroundColor(Palette.PAPER)
                .setPlotBackgroundColor(Palette.PAPER);
        horizontalGridlines.forEach(tick -> gridline(new double[] {0, 1}, new double[] {tick.place(), tick.place()}));
        verticalGridlines.forEach(tick -> gridline(new double[] {tick.place(), tick.place()}, new double[] {0, 1}));
    }

    private void gridline(double[] x, double[] y) {
        XYSeries series = add(x, y, XYSeriesRenderStyle.Line);
        series.setLineColor(Palette.GRIDLINE);
        series.setLineStyle(Style.THIN);
    }

    /** Fills between two edges, wherever both of them have a place; values off the axis fill to the panel's edge. */
    public void band(double[] x, double[] lower, double[] upper, Color color) {
        int start = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(lower[i]) || Double.isNaN(upper[i])) {
                if (i - start > 1) {
                    fill(x, lower, upper, start, i, color);
                }
                start = i + 1;
            }
        }
    }

    private void fill(double[] x, double[] lower, double[] upper, int start, int end, Color color) {
        int length = end - start;
        double[] outlineX = new double[2 * length];
        double[] outlineY = new double[2 * length];
        for (int i = 0; i < length; i++) {
            outlineX[i] = x[start + i];
            outlineY[i] = onPaper(upper[start + i]);
            outlineX[2 * length - 1 - i] = x[start + i];
            outlineY[2 * length - 1 - i] = onPaper(lower[start + i]);
        }
        XYSeries series = add(outlineX, outlineY, XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(color);
    }

    private static double onPaper(double place) {
        return Math.max(-0.25, Math.min(1.25, place));
    }

    /**
     * Draws a curve, interrupted where it has no place. Dashed ones come last, over all else: a solid line over one would
     * hide it, while it lets a solid line be seen through its gaps.
     */
    public void curve(double[] x, double[] y, Color color, BasicStroke stroke) {
        // XChart draws each segment as a line of its own: dashes would start anew at every point.
        Ink curve = (g, w, h) -> {
            Path2D path = new Path2D.Double();
            boolean penDown = false;
            for (int i = 0; i < x.length; i++) {
                boolean drawn = Double.isFinite(y[i]);
                if (drawn && penDown) {
                    path.lineTo(pixel(x[i] * w), pixel((1 - y[i]) * h));
                } else if (drawn) {
                    path.moveTo(pixel(x[i] * w), pixel((1 - y[i]) * h));
                }
                penDown = drawn;
            }
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(path);
        };
        if (stroke.getDashArray() == null) {
            ink(curve);
        } else {
            dashed.add(curve);
        }
    }

    /**
     * Puts the markers of a series, if it has any, along a curve, above all curves: of two that coincide, both show if
     * the one with markers is drawn first.
     *
     * @param x places, ascending. Not modified.
     * @param row of curves that share a panel: markers of each stand a little further on, so that they miss each other
     */
    public void markers(double[] x, double[] y, SeriesStyle style, int row) {
        if (!style.isMarked() || x.length == 0) {
            return;
        }
        int[] marked = IntStream.range(0, x.length).toArray();
        if (x.length > MARKERS) {
            double step = (x[x.length - 1] - x[0]) / MARKERS;
            double shift = (0.25 + 0.3 * row) % 1;
            marked = IntStream.range(0, MARKERS)
                    .map(mark -> nearest(x, x[0] + (mark + shift) * step))
                    .distinct()
                    .toArray();
        }
        double[] placesX = Arrays.stream(marked).mapToDouble(i -> x[i]).toArray();
        double[] placesY = Arrays.stream(marked)
                .mapToDouble(i -> y[i] >= 0 && y[i] <= 1 ? y[i] : Double.NaN)
                .toArray();
        markers.add(() -> points(placesX, placesY, style.dot()));
    }

    private static int nearest(double[] ascending, double wished) {
        int found = Arrays.binarySearch(ascending, wished);
        return Math.min(ascending.length - 1, found < 0 ? -found - 1 : found);
    }

    /** Adds marks above all curves, the dashed ones too. */
    public void overlay(Ink ink) {
        overlays.add(ink);
    }

    /** Rounded to hundredths: finer digits only lengthen vector files. */
    public static double pixel(double exact) {
        return Math.round(exact * 100) / 100.0;
    }

    /** Puts a marker at each point that has a place. */
    public void points(double[] x, double[] y, Marker marker) {
        List<double[]> placed = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                placed.add(new double[] {x[i], y[i]});
            }
        }
        if (!placed.isEmpty()) {
            XYSeries series = add(
                    placed.stream().mapToDouble(point -> point[0]).toArray(),
                    placed.stream().mapToDouble(point -> point[1]).toArray(),
                    XYSeriesRenderStyle.Scatter);
            series.setMarker(marker);
        }
    }

    /** Adds what XChart cannot draw, above all that was added before: a series of one point with a marker of its own. */
    public void ink(Ink ink) {
        XYSeries series = add(new double[] {0.5}, new double[] {0.5}, XYSeriesRenderStyle.Scatter);
        series.setMarker(new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                ink.paint(g, width, height);
            }
        });
    }

    private XYSeries add(double[] x, double[] y, XYSeriesRenderStyle renderStyle) {
        XYSeries series = chart.addSeries(Integer.toString(seriesCount++), x, y);
        series.setXYSeriesRenderStyle(renderStyle);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Paints into the rectangle from the origin to the given size. */
    void paint(Graphics2D g, int paintedWidth, int paintedHeight) {
        width = paintedWidth;
        height = paintedHeight;
        dashed.forEach(this::ink);
        dashed.clear();
        markers.forEach(Runnable::run);
        markers.clear();
        overlays.forEach(this::ink);
        overlays.clear();
        chart.paint(g, paintedWidth, paintedHeight);
    }
}
