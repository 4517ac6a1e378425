package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.data.Part;
import harness.report.figure.Figure;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.series.BandPainter;
import harness.report.series.Chart;
import harness.report.series.Facets;
import harness.report.series.SeriesPanels;
import harness.training.Metric;
import harness.training.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Loss and accuracy of every part over epochs, all series in one panel each: the overview. */
final class LearningCurvesChart implements Chart {

    /** Of all panels of a row together. */
    private static final int WIDTH = 820;

    private static final int PANEL_HEIGHT = 240;

    /** With more series than this, bands would hide the curves. */
    private static final int MOST_BANDS = 4;

    @Override
    public String name() {
        return "learning_curves";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.ofSeries(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        if (!facets.trained()) {
            return Optional.empty();
        }
        boolean validated = facets.cells().stream()
                .anyMatch(cell -> cell.learningCurves().has(new Metric(Part.VALIDATION, Quantity.LOSS)));
        int columns = validated ? 3 : 2;
        Scale epochs = BandPainter.epochScale(Measured.LOSS.bands(facets.cells()), 4);
        boolean withBands = facets.series().size() <= MOST_BANDS;
        SeriesPanels plots = new SeriesPanels(facets, epochs, withBands);
        Thresholds thresholds = new Thresholds();
        CurveEnds.Seen seen = new CurveEnds.Seen();
        Figure figure = new Figure("Learning curves", columns, WIDTH / columns, PANEL_HEIGHT);
        figure.caption("Loss and accuracy on each part of the data, over epochs.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(epochs, "epoch");
        for (Measured measured : Measured.values()) {
            List<CellAnalysis> cells = facets.cells();
            List<Band> bands = measured.bands(cells);
            Scale values = measured.scale(
                    withBands ? bands : bands.stream().map(Band::withoutSpread).toList(),
                    Thresholds.of(measured, cells));
            for (Metric metric : validated ? measured.metrics() : List.of(measured.train(), measured.test())) {
                Plot plot = plots.add(
                        name(metric.part()) + " " + measured.word(),
                        new Figure.Axis(values, measured.axisTitle()),
                        series -> facets.band(
                                "", series, cell -> cell.learningCurves().band(metric)));
                thresholds.paint(plot, values, List.of(metric), cells);
                markEnds(facets, measured, metric, new CurveEnds(plot, epochs, values, seen));
            }
        }
        plots.putInto(figure);
        figure.legend(Stream.concat(figure.legend().entries().stream(), thresholds.legend().stream())
                .toList());
        figure.addFootnote((thresholds.text() + seen.text(facets.seeds())).strip());
        return Optional.of(figure);
    }

    private static String name(Part part) {
        return part == Part.TRAIN ? "training" : part.label();
    }

    private static void markEnds(Facets facets, Measured measured, Metric metric, CurveEnds ends) {
        for (String series : facets.series()) {
            CellAnalysis cell = facets.cell("", series);
            if (cell != null && cell.learningCurves().has(metric)) {
                boolean counted = measured == Measured.LOSS && facets.series().size() <= MOST_BANDS;
                ends.add(
                        cell.learningCurves(), cell.learningCurves().band(metric), facets.color(series), true, counted);
            }
        }
        ends.paint();
    }
}
