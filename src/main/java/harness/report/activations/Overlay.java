package harness.report.activations;

import harness.activation.Activation;
import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationCurve;
import harness.report.figure.Figure;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SeriesStyle;
import harness.report.figure.Style;
import harness.report.series.SeriesStyles;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All activations over each other, in one panel if they are few, else each kind in a panel of its own with the others in
 * grey. Each curve is named where it is farthest from the others.
 */
final class Overlay {

    private static final int WIDEST = 920;

    /** Room for the vertical axis and margins. */
    private static final int BESIDE = 76;

    /** Two panels side by side would be too narrow for names in them. */
    private static final int NARROWEST_PAIR = 700;

    /** Height of a panel as a share of its width. */
    private static final double HEIGHT = 0.58;

    private static final double HEIGHT_OF_HALF = 0.7;

    /** Points of a curve that its name is kept clear of. */
    private static final int LABEL_POINTS = 160;

    /** Difference, as a share of the panel's height, that hides a curve behind another. */
    private static final double COINCIDENT = 0.006;

    /** How much wider a curve is than one above it that coincides with it, so that both are seen. */
    private static final float WIDER = 1.8f;

    /** Of more curves over each other markers tell which are there. */
    private static final int MOST_ABOVE = 3;

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
        return overlay.figure("All activations from −4 to 4", "f(z)", vertical, overlay::drawFunction);
    }

    private double lowest() {
        return values.stream().flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private double highest() {
        return values.stream().flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    /** Draws one curve. */
    private interface Pen {
        void draw(Plot plot, int place, Scale horizontal, Scale vertical, Color color, BasicStroke stroke);
    }

    private void drawFunction(Plot plot, int place, Scale horizontal, Scale vertical, Color color, BasicStroke stroke) {
        plot.curve(horizontal.places(x), vertical.places(values.get(place)), color, stroke);
    }

    private void drawDerivative(
            Plot plot, int place, Scale horizontal, Scale vertical, Color color, BasicStroke stroke) {
        Derivative.draw(plot, activations.get(place), horizontal, vertical, color, stroke);
    }

    private SeriesStyle style(int place) {
        return styles.of(activations.get(place).label());
    }

    private Figure figure(String title, String axisTitle, Scale vertical, Pen pen) {
        List<CurveGroups.Group> groups = CurveGroups.of(activations);
        boolean alone = groups.size() == 1;
        int columns = alone || width < NARROWEST_PAIR ? 1 : 2;
        int panelWidth = (width - (columns - 1) * Style.PANEL_GAP) / columns;
        Scale horizontal = Scale.linear(x[0], x[x.length - 1], columns == 1 ? 10 : 6);
        Figure figure =
                new Figure(title, columns, panelWidth, (int) (panelWidth * (columns == 1 ? HEIGHT : HEIGHT_OF_HALF)));
        for (CurveGroups.Group group : groups) {
            figure.add(new Figure.Panel(plot(group.places(), horizontal, vertical, pen), group.title(), ""));
        }
        figure.horizontal(horizontal, "z");
        figure.vertical(vertical, axisTitle);
        figure.footnote(alone ? "" : "Grey: the other activations.");
        figure.caption(
                "Each curve is named where it parts from the others" + (alone ? "." : "; a panel shows those alike."));
        return figure;
    }

    private Plot plot(List<Integer> group, Scale horizontal, Scale vertical, Pen pen) {
        Plot plot = new Plot(vertical.ticks(), horizontal.ticks());
        ZeroLines.draw(plot, horizontal, vertical);
        List<Integer> others = IntStream.range(0, values.size())
                .filter(place -> !group.contains(place))
                .boxed()
                .toList();
        others.forEach(place -> pen.draw(plot, place, horizontal, vertical, Palette.CONTEXT, Style.THIN));
        for (int row = 0; row < group.size(); row++) {
            int place = group.get(row);
            int above = Math.min(MOST_ABOVE, above(group.subList(row, group.size()), vertical));
            float stroke = Style.CURVE.getLineWidth() + WIDER * above;
            pen.draw(
                    plot,
                    place,
                    horizontal,
                    vertical,
                    style(place).color(),
                    new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        for (int row = 0; row < group.size(); row++) {
            int place = group.get(row);
            plot.markers(horizontal.places(x), vertical.places(values.get(place)), style(place), row);
        }
        plot.ink((g, w, h) -> CurveLabels.paint(
                g,
                CurveLabels.place(
                        group.stream()
                                .map(place -> curve(place, horizontal, vertical, w, h))
                                .toList(),
                        others.stream()
                                .map(place -> curve(place, horizontal, vertical, w, h))
                                .toList(),
                        w,
                        h)));
        return plot;
    }

    /** How many curves lie over the first, each over the one before. */
    private int above(List<Integer> places, Scale vertical) {
        double[] lowest = values.get(places.get(0));
        return IntStream.range(1, places.size())
                .filter(row -> coincide(lowest, values.get(places.get(row)), vertical))
                .map(row -> 1 + above(places.subList(row, places.size()), vertical))
                .max()
                .orElse(0);
    }

    /** Whether one of two curves hides most of the other. */
    private static boolean coincide(double[] one, double[] other, Scale vertical) {
        double[] first = vertical.places(one);
        double[] second = vertical.places(other);
        long close = IntStream.range(0, first.length)
                .filter(i -> Math.abs(first[i] - second[i]) < COINCIDENT)
                .count();
        return close > 0.6 * first.length;
    }

    /** A curve in pixels, thinned. */
    private CurveLabels.Curve curve(int place, Scale horizontal, Scale vertical, double width, double height) {
        int step = Math.max(1, x.length / LABEL_POINTS);
        int[] kept = IntStream.range(0, x.length).filter(i -> i % step == 0).toArray();
        return new CurveLabels.Curve(
                activations.get(place).label(),
                style(place).color(),
                IntStream.of(kept)
                        .mapToDouble(i -> horizontal.place(x[i]) * width)
                        .toArray(),
                IntStream.of(kept)
                        .mapToDouble(i -> vertical.place(values.get(place)[i]))
                        .map(share -> share < 0 || share > 1 ? Double.NaN : (1 - share) * height)
                        .toArray());
    }
}
