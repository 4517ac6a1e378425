package harness.report.activations;

import harness.activation.Activation;
import harness.analysis.ActivationAnalysis;
import harness.analysis.ActivationCurve;
import harness.report.chart.SeriesStyles;
import harness.report.figure.Figure;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SeriesStyle;
import harness.report.figure.Spread;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All activations in one panel. Each curve is named where it begins, at the left, and differs from its neighbours in the
 * list by colour and markers, so that of two that coincide both are seen.
 */
final class Overlay {

    private static final int WIDEST = 920;

    /** Room for the vertical axis and margins. */
    private static final int BESIDE = 70;

    private static final int LEAST_HEIGHT = 480;
    private static final int LABEL_GAP = 20;
    private static final int LEADER = 46;

    private final List<ActivationAnalysis> activations;
    private final SeriesStyles styles;
    private final int width;
    private final double[] x;
    private final List<double[]> values;

    private Overlay(
            List<ActivationAnalysis> activations,
            Page page,
            Function<ActivationAnalysis, ActivationCurve> curve,
            Function<ActivationCurve, double[]> values) {
        this.activations = activations;
        this.width = Math.min(WIDEST, page.width() - BESIDE);
        Map<String, Activation> named = new LinkedHashMap<>();
        activations.forEach(activation -> named.put(activation.label(), activation.activation()));
        this.styles = SeriesStyles.ofActivations(named);
        this.x = curve.apply(activations.get(0)).x();
        this.values = activations.stream().map(curve.andThen(values)).toList();
    }

    /** All functions over the whole range, whatever values they take there. */
    static Figure functions(List<ActivationAnalysis> activations, Page page) {
        Overlay overlay = new Overlay(activations, page, ActivationAnalysis::curve, ActivationCurve::value);
        Scale vertical = Scale.linear(overlay.lowest(), overlay.highest(), 8);
        return overlay.figure("All activations", "f(z)", vertical, overlay::drawFunction);
    }

    /** All derivatives over the whole range. */
    static Figure derivatives(List<ActivationAnalysis> activations, Page page) {
        Overlay overlay = new Overlay(activations, page, ActivationAnalysis::curve, ActivationCurve::derivative);
        Scale vertical = Scale.linear(Math.min(0, overlay.lowest()), overlay.highest(), 8);
        return overlay.figure("Derivatives of all activations", "f′(z)", vertical, overlay::drawDerivative);
    }

    /** All functions near 0, where they differ. */
    static Figure zoom(List<ActivationAnalysis> activations, Page page) {
        Overlay overlay = new Overlay(activations, page, ActivationAnalysis::near, ActivationCurve::value);
        Scale vertical = ActivationRange.of(activations, overlay.lowest(), overlay.highest(), 1);
        return overlay.figure("All activations from -4 to 4", "f(z)", vertical, overlay::drawFunction);
    }

    private double lowest() {
        return values.stream().flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private double highest() {
        return values.stream().flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    /** Draws one curve. */
    private interface Pen {
        void draw(Plot plot, int place, Scale horizontal, Scale vertical);
    }

    private void drawFunction(Plot plot, int place, Scale horizontal, Scale vertical) {
        double[] heights = vertical.places(values.get(place));
        plot.curve(horizontal.places(x), heights, color(place), Style.CURVE);
        plot.markers(horizontal.places(x), heights, style(place), place);
    }

    private void drawDerivative(Plot plot, int place, Scale horizontal, Scale vertical) {
        Derivative.draw(plot, activations.get(place), horizontal, vertical, color(place), Style.CURVE);
    }

    private Color color(int place) {
        return style(place).color();
    }

    private SeriesStyle style(int place) {
        return styles.of(activations.get(place).label());
    }

    private Figure figure(String title, String axisTitle, Scale vertical, Pen pen) {
        double labelWidth = activations.stream()
                .mapToDouble(activation -> Text.width(activation.label(), Style.LABEL))
                .max()
                .orElseThrow();
        double room = Math.min(0.5, (labelWidth + LEADER) / width);
        Scale horizontal = Scale.linear(x[0], x[x.length - 1], 10).withRoomBelow(room);
        double start = horizontal.place(x[0]);
        Plot plot = new Plot(vertical.ticks(), horizontal.ticks());
        ZeroLines.draw(plot, horizontal, vertical);
        plot.ink((g, w, h) -> {
            // Gridlines would strike the labels through.
            g.setColor(Palette.PAPER);
            g.fill(new Rectangle2D.Double(0, 0, start * w - 1, h));
        });
        for (int place = 0; place < values.size(); place++) {
            pen.draw(plot, place, horizontal, vertical);
        }
        plot.ink((g, w, h) -> paintLabels(g, vertical, start * w, h));
        int height = Math.max(LEAST_HEIGHT, activations.size() * LABEL_GAP + 40);
        Figure figure = new Figure(title, 1, width, height);
        figure.horizontal(horizontal, "z");
        figure.vertical(vertical, axisTitle);
        figure.add(new Figure.Panel(plot, "", ""));
        figure.fixSize();
        return figure;
    }

    private void paintLabels(Graphics2D g, Scale vertical, double curveStart, double height) {
        double[] starts = values.stream()
                .mapToDouble(value -> (1 - Math.max(0, Math.min(1, vertical.place(value[0])))) * height)
                .toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, starts.length).boxed().toList());
        // Of curves that begin together, the one that is higher on the whole gets the higher label.
        order.sort(Comparator.comparingDouble((Integer place) -> Math.rint(starts[place]))
                .thenComparingDouble(place -> -Arrays.stream(values.get(place)).sum()));
        double[] wished = order.stream().mapToDouble(place -> starts[place]).toArray();
        double[] placed = Spread.apart(wished, LABEL_GAP - 1, LABEL_GAP / 2.0, height - LABEL_GAP / 2.0);
        double textEnd = curveStart - LEADER + 6;
        for (int i = 0; i < placed.length; i++) {
            int place = order.get(i);
            g.setColor(color(place));
            g.setStroke(Style.CURVE);
            g.draw(new Line2D.Double(textEnd + 4, placed[i], textEnd + 18, placed[i]));
            g.setStroke(Style.HAIRLINE);
            g.draw(new Line2D.Double(textEnd + 18, placed[i], curveStart, wished[i]));
            g.setColor(Palette.INK);
            Text.draw(g, activations.get(place).label(), Style.LABEL, textEnd, placed[i] + 5, 1);
        }
    }
}
