package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.analysis.SeedStatistics;
import harness.report.chart.AccuracyRow.Kind;
import harness.report.chart.AccuracyRow.Seed;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
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

    private static final int HIGHEST_ROW = 44;
    private static final int LOWEST_ROW = 34;

    /** What is left of the height of a screen below titles and legend. */
    private static final int SCREEN = 760;

    private static final int WISHED_WIDTH = 1000;
    private static final int NARROWEST_PANEL = 170;
    private static final double WIDEST_NAME = 240;

    @Override
    public String name() {
        return "final_accuracy";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        List<Facets> figures = Facets.of(cells);
        return figures.stream().map(facets -> facets.sorted(bestFirst(figures))).toList();
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
        int columns = columnsFor(facets.panels().size());
        int rows = (facets.panels().size() + columns - 1) / columns;
        int panelWidth = panelWidth(names, columns);
        int fitting = SCREEN / rows / names.size();
        int panelHeight = names.size() * Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, fitting));

        Figure figure = new Figure("Final test accuracy", columns, panelWidth, panelHeight);
        figure.subtitle(facets.fixedText());
        figure.horizontal(Scale.plain(0, 1), "test accuracy after training");
        figure.vertical(Scale.names(names), "");
        boolean leftOut = false;
        for (String panel : facets.panels()) {
            double[] known2 = accuracies(facets, panel);
            AccuracyAxis axis =
                    AccuracyAxis.of(known2.length == 0 ? new double[] {0, 1} : known2, panelWidth, AccuracyRow.STRIP);
            leftOut |= axis.strip() > 0;
            figure.add(new Figure.Panel(plot(facets, panel, axis), panel, "", null, axis.scale()));
        }
        figure.legend(key(facets, leftOut));
        figure.footnote(footnote(facets, leftOut));
        return Optional.of(figure);
    }

    private static int panelWidth(List<String> names, int columns) {
        double gutter = names.stream()
                .mapToDouble(name -> Text.width(name.lines().toList(), Style.SMALL))
                .max()
                .orElse(0);
        int fitting = (int) ((WISHED_WIDTH - gutter - 40) / columns) - Style.PANEL_GAP;
        return Math.max(NARROWEST_PANEL, Math.min(620, fitting));
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

    private static double[] accuracies(Facets facets, String panel) {
        return facets.series().stream()
                .map(series -> facets.cell(panel, series))
                .filter(Objects::nonNull)
                .flatMap(cell -> AccuracyRow.seeds(cell).stream())
                .mapToDouble(Seed::accuracy)
                .toArray();
    }

    private static Plot plot(Facets facets, String panel, AccuracyAxis axis) {
        Plot plot = new Plot(List.of(), axis.scale().ticks());
        int rows = facets.series().size();
        plot.ink((g, w, h) -> {
            g.setStroke(Style.THIN);
            for (int row = 1; row < rows; row++) {
                double y = Plot.pixel(row * h / rows);
                g.setColor(Palette.GRIDLINE);
                g.draw(new Line2D.Double(0, y, w, y));
            }
            if (axis.strip() > 0) {
                g.setColor(Palette.FRAME);
                g.draw(new Line2D.Double(axis.strip() * w, 0, axis.strip() * w, h));
            }
        });
        for (int place = 0; place < rows; place++) {
            int row = place;
            CellAnalysis cell = facets.cell(panel, facets.series().get(row));
            List<Seed> seeds = cell == null ? List.of() : AccuracyRow.seeds(cell);
            if (!seeds.isEmpty()) {
                AccuracyRow painted = new AccuracyRow(
                        seeds, axis, facets.color(facets.series().get(row)));
                plot.ink((g, w, h) -> painted.paint(g, w, row * h / rows, h / rows));
            }
        }
        return plot;
    }

    private static List<Legend.Entry> key(Facets facets, boolean leftOut) {
        Color color = Palette.QUIET_INK;
        List<Legend.Entry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean there = facets.cells().stream()
                    .flatMap(cell -> AccuracyRow.seeds(cell).stream())
                    .anyMatch(seed -> seed.kind() == kind);
            if (there) {
                entries.add(Legend.marker(kind.meaning(), kind.dot(2.7, color)));
            }
        }
        String interval =
                facets.seeds() < SeedStatistics.FEWEST_FOR_INTERVAL ? "median" : "median and its 95 % interval";
        entries.add(new Legend.Entry(interval, (g, x, middle, width) -> {
            g.setColor(Palette.INK);
            g.setStroke(Style.CURVE);
            if (facets.seeds() >= SeedStatistics.FEWEST_FOR_INTERVAL) {
                g.draw(new Line2D.Double(x, middle, x + width, middle));
            }
            Dot.disc(3, Palette.INK, Palette.PAPER).paint(g, x + width / 2, middle, 0);
        }));
        return entries;
    }

    private static String footnote(Facets facets, boolean leftOut) {
        long unknown = facets.cells().stream()
                .mapToLong(cell -> cell.finalTestAccuracy().length
                        - AccuracyRow.seeds(cell).size())
                .sum();
        String interval = facets.seeds() < SeedStatistics.FEWEST_FOR_INTERVAL
                ? facets.seeds() == 1 ? "" : " An interval of the median takes six seeds."
                : " The interval of the median is from order statistics.";
        return (facets.seeds() == 1 ? "One seed." : facets.seeds() + " seeds.")
                + interval
                + " Bars, where dots have no room: numbers of seeds, on a scale of its own in each row."
                + (leftOut ? " Left of the axis: numbers of runs far below the others." : "")
                + (facets.series().size() > 1 ? " Sorted by the mean of all medians of the study." : "")
                + (unknown == 0 ? "" : " Runs without a final accuracy, not shown: " + unknown + ".");
    }
}
