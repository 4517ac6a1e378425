package harness.report;

import harness.analysis.ActivationAnalysis;
import harness.analysis.ActivationCurve;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All activations in one panel. Each curve is named where it begins, at the left, and differs from its neighbours in the
 * list by colour and dashes, so that of two that coincide both are seen.
 */
final class Overlay {

    private static final int WIDTH = 920;
    private static final int LEAST_HEIGHT = 480;
    private static final int LABEL_GAP = 20;
    private static final int LEADER = 46;
    private static final double UPWARDS = 2;

    private static final BasicStroke[] STROKES = {
        Style.CURVE, dashed(9, 5), dashed(3, 4),
    };

    private final List<ActivationAnalysis> activations;
    private final List<ActivationCurve> curves;
    private final List<double[]> drawn;

    private Overlay(
            List<ActivationAnalysis> activations,
            Function<ActivationAnalysis, ActivationCurve> curve,
            Function<ActivationCurve, double[]> values) {
        this.activations = activations;
        curves = activations.stream().map(curve).toList();
        drawn = curves.stream().map(values).toList();
    }

    private static BasicStroke dashed(float dash, float gap) {
        return new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {dash, gap}, 0);
    }

    /** All functions over the whole range, whatever values they take there. */
    static Figure functions(List<ActivationAnalysis> activations) {
        Overlay overlay = new Overlay(activations, ActivationAnalysis::curve, ActivationCurve::value);
        return overlay.figure("All activations", Scale.linear(overlay.lowest(), overlay.highest(), 8), "f(z)");
    }

    /** All derivatives over the whole range. */
    static Figure derivatives(List<ActivationAnalysis> activations) {
        Overlay overlay = new Overlay(activations, ActivationAnalysis::curve, ActivationCurve::derivative);
        Scale values = Scale.linear(Math.min(0, overlay.lowest()), overlay.highest(), 8);
        return overlay.figure("Derivatives of all activations", values, "f′(z)");
    }

    /** All functions near 0, where they differ. */
    static Figure zoom(List<ActivationAnalysis> activations) {
        Overlay overlay = new Overlay(activations, ActivationAnalysis::near, ActivationCurve::value);
        Scale values = ActivationRange.of(activations, overlay.lowest(), overlay.highest(), UPWARDS);
        return overlay.figure("All activations from −4 to 4", values, "f(z)");
    }

    private double lowest() {
        return drawn.stream().flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private double highest() {
        return drawn.stream().flatMapToDouble(Arrays::stream).max().orElseThrow();
    }

    private Figure figure(String title, Scale values, String axisTitle) {
        double[] x = curves.get(0).x();
        double labelWidth = activations.stream()
                .mapToDouble(activation -> Text.width(activation.label(), Style.LABEL))
                .max()
                .orElseThrow();
        double room = Math.min(0.5, (labelWidth + LEADER) / WIDTH);
        Scale horizontal = Scale.linear(x[0], x[x.length - 1], 10).withRoomBelow(room);
        int height = Math.max(LEAST_HEIGHT, activations.size() * LABEL_GAP + 40);
        Plot plot = new Plot(values.ticks(), horizontal.ticks());
        ZeroLines.draw(plot, horizontal, values);
        for (int i = 0; i < drawn.size(); i++) {
            plot.curve(horizontal.places(x), values.places(drawn.get(i)), Palette.series(i), stroke(i));
        }
        double start = horizontal.place(x[0]);
        plot.ink((g, w, h) -> paintLabels(g, values, start * w, h));
        Figure figure = new Figure(title, 1, WIDTH, height);
        figure.horizontal(horizontal, "z");
        figure.vertical(values, axisTitle);
        figure.add(new Figure.Panel(plot, "", ""));
        return figure;
    }

    private static BasicStroke stroke(int place) {
        return STROKES[place % STROKES.length];
    }

    private void paintLabels(Graphics2D g, Scale values, double curveStart, double height) {
        double[] heights = drawn.stream()
                .mapToDouble(value -> (1 - onPanel(values.place(value[0]))) * height)
                .toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, heights.length).boxed().toList());
        // Of curves that begin together, the one that is higher on the whole gets the higher label.
        order.sort(Comparator.comparingDouble((Integer i) -> Math.rint(heights[i]))
                .thenComparingDouble(i -> -Arrays.stream(drawn.get(i)).sum()));
        double[] wished = order.stream().mapToDouble(i -> heights[i]).toArray();
        double[] placed = Spread.apart(wished, LABEL_GAP - 1, LABEL_GAP / 2.0, height - LABEL_GAP / 2.0);
        for (int i = 0; i < placed.length; i++) {
            int curve = order.get(i);
            Color color = Palette.series(curve);
            double textEnd = curveStart - LEADER + 6;
            g.setColor(color);
            g.setStroke(stroke(curve));
            g.draw(new Line2D.Double(textEnd + 4, placed[i], textEnd + 18, placed[i]));
            g.setStroke(Style.HAIRLINE);
            g.draw(new Line2D.Double(textEnd + 18, placed[i], curveStart, wished[i]));
            g.setColor(Palette.INK);
            Text.draw(g, activations.get(curve).label(), Style.LABEL, textEnd, placed[i] + 5, 1);
        }
    }

    private static double onPanel(double place) {
        return Math.max(0, Math.min(1, place));
    }
}
