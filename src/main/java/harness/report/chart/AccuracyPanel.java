package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.chart.AccuracyRow.Seed;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Style;
import harness.report.series.Facets;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The final accuracies of one panel.
 *
 * @param axis of all rows
 * @param rows from the highest to the lowest; null where there is nothing to show
 */
record AccuracyPanel(AccuracyAxis axis, List<AccuracyRow> rows) {

    /** The rows of the series of a panel of the given width. */
    static AccuracyPanel of(Facets facets, String panel, double width) {
        double[] known = facets.cells(panel).stream()
                .flatMap(cell -> AccuracyRow.seeds(cell).stream())
                .mapToDouble(Seed::accuracy)
                .toArray();
        AccuracyAxis axis = AccuracyAxis.of(known.length == 0 ? new double[] {0, 1} : known, width, AccuracyRow.STRIP);
        List<AccuracyRow> rows = new ArrayList<>();
        for (String series : facets.series()) {
            CellAnalysis cell = facets.cell(panel, series);
            List<Seed> seeds = cell == null ? List.of() : AccuracyRow.seeds(cell);
            rows.add(seeds.isEmpty() ? null : new AccuracyRow(seeds, axis, facets.color(series), facets.seeds() > 1));
        }
        return new AccuracyPanel(axis, rows);
    }

    /** The largest radius of dots with which every row that has room for its dots at all has room. */
    double radius(double width, double rowHeight) {
        return rows.stream()
                .filter(Objects::nonNull)
                .mapToDouble(row -> row.radius(width, rowHeight))
                .filter(radius -> radius > 0)
                .min()
                .orElse(AccuracyRow.LARGEST_RADIUS);
    }

    /** Whether a row has no room for a dot for each seed. */
    boolean hasBars(double width, double rowHeight) {
        double radius = radius(width, rowHeight);
        return rows.stream().filter(Objects::nonNull).anyMatch(row -> row.radiusIn(radius, width, rowHeight) == 0);
    }

    /** Whether a row has a dot for each seed. */
    boolean hasDots(double width, double rowHeight) {
        double radius = radius(width, rowHeight);
        return rows.stream().filter(Objects::nonNull).anyMatch(row -> row.radiusIn(radius, width, rowHeight) > 0);
    }

    /** Draws it, with dots of the given radius. */
    Plot plot(double radius) {
        Plot plot = new Plot(List.of(), axis.scale().ticks());
        plot.ink(this::paintLines);
        for (int place = 0; place < rows.size(); place++) {
            AccuracyRow row = rows.get(place);
            double top = (double) place / rows.size();
            if (row != null) {
                plot.ink((g, w, h) -> row.paint(g, w, top * h, h / rows.size(), radius));
            }
        }
        return plot;
    }

    private void paintLines(Graphics2D g, double width, double height) {
        g.setStroke(Style.THIN);
        g.setColor(Palette.GRIDLINE);
        for (int row = 1; row < rows.size(); row++) {
            double y = Plot.pixel(row * height / rows.size());
            g.draw(new Line2D.Double(0, y, width, y));
        }
        if (axis.strip() > 0) {
            double x = Plot.pixel(axis.strip() * width);
            g.setColor(Palette.FRAME);
            g.draw(new Line2D.Double(x, 0, x, height));
        }
    }
}
