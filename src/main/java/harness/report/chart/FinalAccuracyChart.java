package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.analysis.SeedStatistics;
import harness.report.chart.AccuracyRow.Kind;
import harness.report.chart.AccuracyRow.Seed;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
import harness.report.series.Chart;
import harness.report.series.Facets;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Final test accuracy: every seed, and the median with its interval. The rows have one order in all panels of all
 * figures of a study, by the mean of the medians, best first, so that a reader can compare along a row.
 */
final class FinalAccuracyChart implements Chart {

    private static final int HIGHEST_ROW = 50;
    private static final int LOWEST_ROW = 34;

    /** Height of titles, legend and footnote. */
    private static final int AROUND = 240;

    private static final int WIDEST_PANEL = 620;
    private static final int NARROWEST_PANEL = 170;
    private static final double WIDEST_NAME = 240;

    @Override
    public String name() {
        return "final_accuracy";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        List<Facets> figures = Facets.of(cells);
        boolean numbers = !figures.isEmpty() && figures.get(0).seriesAxis().isNumeric();
        return numbers
                ? figures
                : figures.stream()
                        .map(facets -> facets.sorted(bestFirst(figures)))
                        .toList();
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        boolean known = facets.cells().stream()
                .anyMatch(cell -> !AccuracyRow.seeds(cell).isEmpty());
        if (!known || !facets.trained()) {
            return Optional.empty();
        }
        List<String> names = facets.series().stream()
                .map(series -> String.join("\n", Text.wrap(series, Style.SMALL, WIDEST_NAME, 2)))
                .toList();
        double gutter = Text.width(names.stream().flatMap(String::lines).toList(), Style.SMALL);
        int available = (int) (facets.page().width() - gutter - 50);
        int columns = Math.min(columnsFor(facets.panels().size()), Math.max(1, available / NARROWEST_PANEL));
        int rows = (facets.panels().size() + columns - 1) / columns;
        int width = Math.min(WIDEST_PANEL, available / columns - Style.PANEL_GAP);
        int rowHeight =
                Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, (facets.page().height() - AROUND) / rows / names.size()));

        List<AccuracyPanel> panels = facets.panels().stream()
                .map(panel -> AccuracyPanel.of(facets, panel, width))
                .toList();
        Figure figure = new Figure("Final test accuracy", columns, width, names.size() * rowHeight);
        figure.fixSize();
        figure.caption("Accuracy on the test part after training: " + drawn(facets));
        figure.subtitle(facets.fixedText());
        figure.horizontal(Scale.plain(0, 1), "test accuracy after training");
        figure.vertical(Scale.names(names), "");
        for (int place = 0; place < panels.size(); place++) {
            AccuracyPanel panel = panels.get(place);
            figure.add(new Figure.Panel(
                    panel.plot(panel.radius(width, rowHeight)),
                    facets.panels().get(place),
                    "",
                    "",
                    null,
                    panel.axis().scale(),
                    List.of()));
        }
        boolean bars = panels.stream().anyMatch(panel -> panel.hasBars(width, rowHeight));
        boolean dots = panels.stream().anyMatch(panel -> panel.hasDots(width, rowHeight));
        figure.legend(key(facets, dots, bars));
        figure.footnote(footnote(
                facets, bars, panels.stream().anyMatch(panel -> panel.axis().strip() > 0)));
        return Optional.of(figure);
    }

    private static int columnsFor(int panels) {
        return panels <= 4 ? Math.max(1, panels) : panels <= 6 ? 3 : 4;
    }

    private static List<String> bestFirst(List<Facets> figures) {
        List<String> order =
                new ArrayList<>(figures.isEmpty() ? List.of() : figures.get(0).series());
        order.sort(Comparator.comparingDouble((String series) -> -meanOfMedians(figures, series)));
        return order;
    }

    private static double meanOfMedians(List<Facets> figures, String series) {
        return figures.stream()
                .flatMap(facets -> facets.panels().stream().map(panel -> facets.cell(panel, series)))
                .filter(Objects::nonNull)
                .map(AccuracyRow::seeds)
                .filter(seeds -> !seeds.isEmpty())
                .mapToDouble(seeds -> SeedStatistics.of(
                                seeds.stream().mapToDouble(Seed::accuracy).toArray())
                        .quartiles()
                        .median())
                .average()
                .orElse(-1);
    }

    private static List<Legend.Entry> key(Facets facets, boolean dots, boolean bars) {
        Color color = Palette.QUIET_INK;
        List<Legend.Entry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean there = facets.cells().stream()
                    .flatMap(cell -> AccuracyRow.seeds(cell).stream())
                    .anyMatch(seed -> seed.kind() == kind);
            if (there && (dots || kind != Kind.ALIVE)) {
                entries.add(Legend.marker(kind.meaning(), kind.dot(2.7, color)));
            }
        }
        if (bars) {
            entries.add(Legend.area("number of seeds", Palette.translucent(color, 190)));
        }
        if (facets.seeds() > 1) {
            entries.add(medianKey(facets.seeds() >= SeedStatistics.FEWEST_FOR_INTERVAL));
        }
        return entries;
    }

    private static Legend.Entry medianKey(boolean withInterval) {
        Dot dot = Dot.disc(3, Palette.INK, Palette.PAPER);
        if (!withInterval) {
            return Legend.marker("median", dot);
        }
        return new Legend.Entry(
                "median and its 95 % interval",
                (g, x, middle, width) -> {
                    g.setColor(Palette.INK);
                    g.setStroke(Style.CURVE);
                    g.draw(new Line2D.Double(x, middle, x + width, middle));
                    dot.paint(g, x + width / 2, middle, 0);
                });
    }

    private static String drawn(Facets facets) {
        if (facets.seeds() == 1) {
            return "the one seed.";
        }
        return "each seed, and below the seeds their median"
                + (facets.seeds() < SeedStatistics.FEWEST_FOR_INTERVAL ? "." : " and its 95 % interval.");
    }

    private static boolean sorted(Facets facets) {
        return facets.series().size() > 1 && !facets.seriesAxis().isNumeric();
    }

    private static String footnote(Facets facets, boolean bars, boolean leftOut) {
        long unknown = facets.cells().stream()
                .mapToLong(cell -> cell.finalTestAccuracy().length
                        - AccuracyRow.seeds(cell).size())
                .sum();
        String interval = facets.seeds() < SeedStatistics.FEWEST_FOR_INTERVAL
                ? facets.seeds() == 1 ? "" : " An interval of the median takes six seeds."
                : " The interval of the median is from order statistics.";
        return (facets.seeds() == 1 ? "One seed." : facets.seeds() + " seeds.")
                + interval
                + (bars
                        ? " Where there is no room for dots, bars show how many seeds end there, on a scale of its own in"
                                + " each row, and numbers beside marks how many are near."
                        : "")
                + (leftOut ? " Left of the line: how many runs end far below the others." : "")
                + (!sorted(facets)
                        ? ""
                        : facets.seeds() == 1
                                ? " Sorted by the mean of all accuracies of the study."
                                : " Sorted by the mean of all medians of the study.")
                + (unknown == 0 ? "" : " Runs without a final accuracy, not shown: " + unknown + ".");
    }
}
