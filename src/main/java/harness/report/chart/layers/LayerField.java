package harness.report.chart.layers;

import harness.analysis.Band;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What every layer measured at every recorded epoch as a field of colours, layers upwards, each recorded epoch half-way to
 * its neighbours.
 *
 * @param bands one a layer, whose medians are shown
 * @param epochs the horizontal axis
 * @param layers the vertical axis, on which layer k reaches from k − ½ to k + ½
 */
record LayerField(List<Band> bands, Scale epochs, Scale layers) {

    /** Below this share of the largest layer's, a layer hardly learns: a run that ends so has vanished. */
    private static final double VANISHED = 1e-3;

    /** In pixels. */
    private static final double OVERLAP = 1;

    private static final BasicStroke CASING = stroke(3.4f);
    private static final BasicStroke LINE = stroke(1.4f);

    /**
     * The field in a panel of its own.
     *
     * @param color of a median
     * @param contour whether a line parts off what is below a thousandth of the largest layer's at the same epoch
     */
    Plot plot(DoubleFunction<Color> color, boolean contour) {
        Plot plot = new Plot(List.of(), List.of());
        plot.ink((g, width, height) -> {
            for (int layer = bands.size(); layer >= 1; layer--) {
                paintLayer(g, layer, color, width, height);
            }
            if (contour) {
                paintContour(g, width, height);
            }
        });
        return plot;
    }

    /**
     * Each colour fills all below its upper edge and a little more than its width, and is painted over by those that
     * follow: between two rectangles that only touch, a viewer that smooths edges would let the paper shine through.
     */
    private void paintLayer(Graphics2D g, int layer, DoubleFunction<Color> color, double width, double height) {
        double top = Plot.pixel(top(layer, height));
        double[] medians = bands.get(layer - 1).median();
        int start = 0;
        for (int i = 1; i <= medians.length; i++) {
            Color here = color.apply(medians[start]);
            if (i == medians.length || !color.apply(medians[i]).equals(here)) {
                double left = Plot.pixel(left(start, width));
                double right = Math.min(width, Plot.pixel(left(i, width)) + OVERLAP);
                g.setColor(here);
                g.fill(new Rectangle2D.Double(left, top, Plot.pixel(right - left), height - top));
                start = i;
            }
        }
    }

    private double top(int layer, double height) {
        return (1 - layers.place(layer + 0.5)) * height;
    }

    private double left(int index, double width) {
        int[] at = bands.get(0).at();
        if (index == 0) {
            return 0;
        }
        return index == at.length ? width : epochs.place((at[index - 1] + at[index]) / 2.0) * width;
    }

    private void paintContour(Graphics2D g, double width, double height) {
        Path2D line = contour(width, height);
        g.setColor(Palette.PAPER);
        g.setStroke(CASING);
        g.draw(line);
        g.setColor(Palette.INK);
        g.setStroke(LINE);
        g.draw(line);
    }

    /** Along the edges between what has vanished and what has not. */
    private Path2D contour(double width, double height) {
        boolean[][] vanished = vanished();
        Path2D path = new Path2D.Double();
        int count = vanished[0].length;
        for (int layer = 1; layer < bands.size(); layer++) {
            int start = -1;
            for (int i = 0; i <= count; i++) {
                boolean edge = i < count && parts(layer, i, layer + 1, i, vanished);
                if (edge && start < 0) {
                    start = i;
                } else if (!edge && start >= 0) {
                    line(path, left(start, width), top(layer, height), left(i, width), top(layer, height));
                    start = -1;
                }
            }
        }
        for (int i = 1; i < count; i++) {
            for (int layer = 1; layer <= bands.size(); layer++) {
                if (parts(layer, i - 1, layer, i, vanished)) {
                    line(path, left(i, width), top(layer - 1, height), left(i, width), top(layer, height));
                }
            }
        }
        return path;
    }

    /** Whether the edge between two neighbours is one between vanished and not; where runs diverged there is none. */
    private boolean parts(int layer, int i, int otherLayer, int other, boolean[][] vanished) {
        return vanished[layer - 1][i] != vanished[otherLayer - 1][other]
                && Double.isFinite(bands.get(layer - 1).median()[i])
                && Double.isFinite(bands.get(otherLayer - 1).median()[other]);
    }

    /** Whether it is exactly 0 or below a thousandth of the largest layer's, {@code [layer][epoch]}. */
    private boolean[][] vanished() {
        boolean[][] vanished = new boolean[bands.size()][bands.get(0).at().length];
        for (int i = 0; i < vanished[0].length; i++) {
            int place = i;
            double largest = bands.stream()
                    .mapToDouble(band -> band.median()[place])
                    .filter(value -> value < Double.POSITIVE_INFINITY)
                    .max()
                    .orElse(0);
            for (int layer = 0; layer < vanished.length; layer++) {
                double median = bands.get(layer).median()[i];
                vanished[layer][i] = median == 0 || median < VANISHED * largest;
            }
        }
        return vanished;
    }

    private static void line(Path2D path, double x1, double y1, double x2, double y2) {
        path.moveTo(Plot.pixel(x1), Plot.pixel(y1));
        path.lineTo(Plot.pixel(x2), Plot.pixel(y2));
    }

    /** Whether a contour would show anything. */
    boolean hasContour() {
        return !contour(1, 1).getPathIterator(null).isDone();
    }

    /** What the contour looks like in a legend. */
    static void paintSample(Graphics2D g, double x, double middle, double width) {
        Path2D line = new Path2D.Double();
        line(line, x, middle, x + width, middle);
        g.setColor(Palette.INK);
        g.setStroke(LINE);
        g.draw(line);
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    }
}
