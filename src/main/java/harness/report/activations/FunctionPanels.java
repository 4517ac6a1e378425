package harness.report.activations;

import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationCurve;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** One small panel for each activation: the function and its derivative. */
final class FunctionPanels {

    private static final Color FUNCTION = Palette.series(0);
    private static final Color DERIVATIVE = Palette.series(1);

    /** Thinner than the function's, so that both are seen where they coincide. */
    private static final BasicStroke SLOPE = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** How many times as high as the highest bound an unbounded function is shown. */
    private static final double UPWARDS = 1.5;

    /** More would make a figure of one column of a journal higher than a page; three stand side by side then. */
    private static final int MOST_IN_TWO_COLUMNS = 8;

    private static final int NARROWEST = 126;

    private FunctionPanels() {}

    static Figure figure(List<ActivationAnalysis> activations, Page page) {
        List<String> labels =
                activations.stream().map(ActivationAnalysis::label).toList();
        int narrowest = page.width() < SmallMultiples.IN_SEQUENCE * 4 && labels.size() > MOST_IN_TWO_COLUMNS
                ? NARROWEST
                : SmallMultiples.IN_SEQUENCE;
        SmallMultiples layout = new SmallMultiples(labels, List.of(""), page, narrowest);
        double[] x = activations.get(0).curve().x();
        Scale horizontal = Scale.linear(x[0], x[x.length - 1], Math.max(2, layout.panelWidth() / 40));
        double[] all = activations.stream()
                .map(ActivationAnalysis::curve)
                .flatMapToDouble(
                        curve -> DoubleStream.concat(Arrays.stream(curve.value()), Arrays.stream(curve.derivative())))
                .toArray();
        Scale vertical = ActivationRange.of(
                activations,
                Arrays.stream(all).min().orElseThrow(),
                Arrays.stream(all).max().orElseThrow(),
                UPWARDS);
        int panelHeight = Math.max(140, Math.min(230, layout.panelWidth() * 4 / 5));
        Figure figure = layout.figure(
                "Activations and their derivatives",
                panelHeight,
                (panel, label) -> plot(activations.get(labels.indexOf(label)), horizontal, vertical),
                (panel, label) ->
                        Formulas.typeset(activations.get(labels.indexOf(label)).formula()));
        figure.caption(
                "Each function with its derivative; above them its formula. What has no bound leaves its panel.");
        figure.horizontal(horizontal, "z");
        figure.vertical(vertical, "");
        figure.legend(List.of(Legend.line("f(z)", FUNCTION, Style.CURVE), Legend.line("f′(z)", DERIVATIVE, SLOPE)));
        return figure;
    }

    private static Plot plot(ActivationAnalysis activation, Scale horizontal, Scale vertical) {
        Plot plot = new Plot(vertical.ticks(), horizontal.ticks());
        ZeroLines.draw(plot, horizontal, vertical);
        ActivationCurve curve = activation.curve();
        plot.curve(horizontal.places(curve.x()), vertical.places(curve.value()), FUNCTION, Style.CURVE);
        Derivative.draw(plot, activation, horizontal, vertical, DERIVATIVE, SLOPE);
        return plot;
    }
}
