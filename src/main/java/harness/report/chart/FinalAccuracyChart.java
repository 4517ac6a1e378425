package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
import harness.training.Outcome;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Final test accuracy: every seed as a dot, the median as a line. The rows have one order in all panels, by the mean of
 * the panels' medians, best first, so that a reader can compare across panels along a row.
 */
final class FinalAccuracyChart implements Chart {

    private static final int ROW_HEIGHT = 28;
    private static final int TALL_ROW_HEIGHT = 35;
    private static final int WISHED_WIDTH = 1000;
    private static final double WIDEST_NAME = 240;

    @Override
    public String name() {
        return "final_accuracy";
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        double[] all = facets.cells().stream()
                .flatMapToDouble(cell -> Arrays.stream(cell.finalTestAccuracy()))
                .filter(Double::isFinite)
                .toArray();
        if (all.length == 0 || !facets.trained()) {
            return Optional.empty();
        }
        List<String> order = bestFirst(facets);
        List<String> names = order.stream()
                .map(series -> String.join("\n", Text.wrap(series, Style.SMALL, WIDEST_NAME, 2)))
                .toList();
        int columns = columnsFor(facets.panels().size());
        int panelWidth = panelWidth(names, columns);
        Scale accuracy = Scale.linear(
                Math.min(0.98, Arrays.stream(all).min().getAsDouble()),
                Math.max(1, Arrays.stream(all).max().getAsDouble()),
                panelWidth / 60);
        boolean tall = names.stream().anyMatch(name -> name.contains("\n"));
        int panelHeight = Math.max(2, order.size()) * (tall ? TALL_ROW_HEIGHT : ROW_HEIGHT);

        Figure figure = new Figure("Final test accuracy", columns, panelWidth, panelHeight);
        figure.caption("Accuracy on the test part after training: a dot for each seed, a line at the median.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(accuracy, "test accuracy after training");
        figure.vertical(Scale.names(names), "");
        for (String panel : facets.panels()) {
            figure.add(new Figure.Panel(plot(facets, panel, order, accuracy), panel, ""));
        }
        figure.legend(key(facets));
        figure.footnote(footnote(facets));
        return Optional.of(figure);
    }

    private static int panelWidth(List<String> names, int columns) {
        double gutter = names.stream()
                .mapToDouble(name -> Text.width(name.lines().toList(), Style.SMALL))
                .max()
                .orElse(0);
        int fitting = (int) ((WISHED_WIDTH - gutter - 40) / columns) - Style.PANEL_GAP;
        return Math.max(150, Math.min(620, fitting));
    }

    private static int columnsFor(int panels) {
        return panels <= 4 ? Math.max(1, panels) : panels <= 6 ? 3 : 4;
    }

    private static List<String> bestFirst(Facets facets) {
        List<String> order = new ArrayList<>(facets.series());
        order.sort(Comparator.comparingDouble((String series) -> -meanOfMedians(facets, series)));
        return order;
    }

    private static double meanOfMedians(Facets facets, String series) {
        return facets.panels().stream()
                .map(panel -> facets.cell(panel, series))
                .filter(Objects::nonNull)
                .mapToDouble(cell -> Swarm.median(cell.finalTestAccuracy()))
                .filter(Double::isFinite)
                .average()
                .orElse(-1);
    }

    private static Plot plot(Facets facets, String panel, List<String> order, Scale accuracy) {
        Plot plot = new Plot(List.of(), accuracy.ticks());
        for (int row = 0; row < order.size(); row++) {
            CellAnalysis cell = facets.cell(panel, order.get(row));
            if (cell != null) {
                Color color = facets.color(order.get(row));
                double middle = (row + 0.5) / order.size();
                double rowShare = 1.0 / order.size();
                plot.ink((g, w, h) -> Swarm.paint(g, cell, accuracy, color, w, middle * h, rowShare * h));
            }
        }
        return plot;
    }

    private static List<Legend.Entry> key(Facets facets) {
        Color color = Palette.QUIET_INK;
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.marker("one seed", Swarm.dot(Outcome.CONVERGED, color)));
        if (any(facets, List.of(Outcome.DEAD, Outcome.VANISHED))) {
            entries.add(Legend.marker("dead or vanished gradient", Swarm.dot(Outcome.DEAD, color)));
        }
        if (any(facets, List.of(Outcome.DIVERGED))) {
            entries.add(Legend.marker("diverged", Swarm.dot(Outcome.DIVERGED, color)));
        }
        entries.add(new Legend.Entry("median", 10, (g, x, middle, width) -> {
            g.setColor(Palette.INK);
            g.setStroke(Style.CURVE);
            g.draw(new Line2D.Double(x + width / 2, middle - 8, x + width / 2, middle + 8));
        }));
        return entries;
    }

    private static boolean any(Facets facets, List<Outcome> outcomes) {
        return facets.cells().stream().flatMap(cell -> cell.outcomes().stream()).anyMatch(outcomes::contains);
    }

    private static String footnote(Facets facets) {
        long unknown = facets.cells().stream()
                .flatMapToDouble(cell -> Arrays.stream(cell.finalTestAccuracy()))
                .filter(value -> !Double.isFinite(value))
                .count();
        String left = unknown == 0 ? "" : " Runs without a final accuracy, not shown: " + unknown + ".";
        String seeds = facets.seeds() == 1 ? "One seed." : facets.seeds() + " seeds.";
        String dots =
                facets.seeds() > Swarm.MOST_DOTS ? " Dots of the first " + Swarm.MOST_DOTS + ", medians of all." : "";
        return seeds + dots + (facets.series().size() > 1 ? " Sorted by the mean of the medians." : "") + left;
    }
}
