package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.series.BandPainter;
import harness.report.series.Facets;
import harness.report.series.Footnotes;
import harness.report.series.PartStrokes;
import harness.training.Metric;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Figures of a measurement over epochs, on every part of the data. One panel holds only a few series, because more cannot
 * be told apart with two curves and two bands each. More series are split into columns of panels; every panel then shows
 * the others' test medians in grey, so that each can be compared with all. Where that would be higher than a screen, each
 * panel has the test medians of all series instead. The panels of one dataset share an axis.
 */
final class EpochCurves {

    private final Facets facets;
    private final Measured measured;
    private final Scale epochs;
    private final EpochGrid grid;
    private final Thresholds thresholds = new Thresholds();
    private final CurveEnds.Seen seen = new CurveEnds.Seen();
    private boolean leftAxis;
    private boolean zero;

    EpochCurves(Facets facets, Measured measured) {
        this.facets = facets;
        this.measured = measured;
        this.epochs = BandPainter.epochScale(measured.bands(facets.cells()), 4);
        this.grid = new EpochGrid(facets.series(), facets.panels().size(), has(measured.validation()));
    }

    private boolean has(Metric metric) {
        return facets.cells().stream().anyMatch(cell -> cell.learningCurves().has(metric));
    }

    /** Draws the figure; empty if nothing was trained. */
    Optional<Figure> figure(String title) {
        if (!facets.trained()) {
            return Optional.empty();
        }
        Figure figure = new Figure(title, grid.columns(), grid.panelWidth(), grid.panelHeight());
        figure.caption(parts() + (grid.mediansOnly() ? "" : Footnotes.bands(facets.seeds())));
        figure.subtitle(facets.fixedText());
        figure.horizontal(epochs, "epoch");
        figure.vertical(Scale.plain(0, 1), measured.axisTitle());
        for (String panel : facets.panels()) {
            List<CellAnalysis> cells = facets.cells(panel);
            Scale values = measured.scale(shown(cells), Thresholds.of(measured, cells));
            for (List<String> group : grid.groups()) {
                boolean first = group == grid.groups().get(0);
                Figure.Axis axis = first ? new Figure.Axis(values, "") : null;
                figure.add(new Figure.Panel(plot(panel, group, values), first ? panel : "", "", axis));
            }
        }
        explain(figure);
        return Optional.of(figure);
    }

    private String parts() {
        if (grid.mediansOnly()) {
            return "On the test part, over epochs.";
        }
        return has(measured.validation())
                ? "On the training part (solid), the test part (dashed) and the validation part (dotted), over epochs."
                : "On the training part (solid) and the test part (dashed), over epochs.";
    }

    /** The bands that decide about the axis. */
    private List<Band> shown(List<CellAnalysis> cells) {
        return grid.mediansOnly()
                ? cells.stream()
                        .map(cell -> cell.learningCurves().band(measured.test()).withoutSpread())
                        .toList()
                : measured.bands(cells);
    }

    private Plot plot(String panel, List<String> group, Scale values) {
        Plot plot = new Plot(values.ticks(), List.of());
        BandPainter curves = new BandPainter(plot, epochs, values);
        facets.series().stream()
                .filter(series -> !group.contains(series))
                .map(series -> facets.cell(panel, series))
                .filter(Objects::nonNull)
                .forEach(cell -> curves.context(cell.learningCurves().band(measured.test())));
        thresholds.paint(plot, values, measured.metrics(), facets.cells(panel));
        drawCurves(new CurveEnds(plot, epochs, values, seen), curves, panel, group);
        leftAxis |= curves.leftAxis();
        zero |= curves.zero();
        return plot;
    }

    /** The dashed and dotted curves last: where two coincide, both show. */
    private void drawCurves(CurveEnds ends, BandPainter curves, String panel, List<String> group) {
        if (!grid.mediansOnly()) {
            for (Metric metric : measured.metrics()) {
                drawn(panel, group, metric, (series, cell, band) -> curves.quartiles(band, color(series)));
            }
        }
        List<Metric> metrics = grid.mediansOnly() ? List.of(measured.test()) : measured.metrics();
        for (Metric metric : metrics) {
            drawn(panel, group, metric, (series, cell, band) -> {
                if (metric == metrics.get(0)) {
                    curves.median(band, facets.style(series), PartStrokes.of(metric.part()), group.indexOf(series));
                } else {
                    curves.median(
                            band,
                            color(series),
                            PartStrokes.shifted(PartStrokes.of(metric.part()), group.indexOf(series)),
                            0);
                }
                ends.add(
                        cell.learningCurves(),
                        band,
                        color(series),
                        metric == metrics.get(0),
                        metric == measured.test());
            });
        }
        ends.paint();
    }

    /** Draws one curve. */
    private interface Drawn {
        void draw(String series, CellAnalysis cell, Band band);
    }

    private void drawn(String panel, List<String> group, Metric metric, Drawn drawn) {
        for (String series : facets.drawnInOrder(group)) {
            CellAnalysis cell = facets.cell(panel, series);
            if (cell != null && cell.learningCurves().has(metric)) {
                drawn.draw(series, cell, cell.learningCurves().band(metric));
            }
        }
    }

    private Color color(String series) {
        return facets.color(series);
    }

    private void explain(Figure figure) {
        List<Legend.Entry> key = new ArrayList<>();
        if (grid.split()) {
            grid.groups().forEach(group -> figure.columnLegend(seriesEntries(group)));
        } else {
            key.addAll(seriesEntries(facets.series()));
        }
        key.addAll(keyEntries());
        figure.legend(key);
        String drawn = grid.mediansOnly()
                ? Footnotes.ofMedians(facets.seeds(), leftAxis, zero)
                        + " Of the test part alone: more would not fit on a screen."
                : Footnotes.of(facets.seeds(), leftAxis, zero);
        figure.footnote(drawn + thresholds.text() + seen.text(facets.seeds()));
    }

    private List<Legend.Entry> seriesEntries(List<String> group) {
        return group.stream()
                .filter(series -> !series.isEmpty())
                .map(series -> Legend.series(series, facets.style(series), PartStrokes.TRAIN))
                .toList();
    }

    private List<Legend.Entry> keyEntries() {
        Color color = facets.keyColor();
        List<Legend.Entry> entries = new ArrayList<>();
        for (Metric metric : grid.mediansOnly() ? List.of(measured.test()) : measured.metrics()) {
            if (has(metric)) {
                entries.add(Legend.line(metric.part().label(), color, PartStrokes.of(metric.part())));
            }
        }
        if (!grid.mediansOnly()) {
            entries.addAll(BandPainter.key(facets.seeds(), color));
        }
        if (grid.split()) {
            entries.add(Legend.line(
                    facets.seeds() == 1 ? "test curves of the other columns" : "test medians of the other columns",
                    Palette.CONTEXT,
                    Style.THIN));
        }
        entries.addAll(thresholds.legend());
        return entries;
    }
}
