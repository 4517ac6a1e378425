package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.GradientMeasure;
import harness.analysis.Quartiles;
import harness.report.figure.Figure;
import harness.report.figure.LogRange;
import harness.report.figure.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of the gradient as networks get deeper: the layers' gradient norms, summed up, before training. */
final class GradientDepthChart implements Chart {

    private static final int PANEL_WIDTH = 400;
    private static final int PANEL_HEIGHT = 250;
    private static final int ZERO_ROW = 12;

    /** Nothing has exploded yet before training: all of the axis is shown. */
    private static final double NO_CEILING = 1e300;

    private record Shown(String title, GradientMeasure measure) {}

    private static final List<Shown> PANELS = List.of(
            new Shown("mean over layers", GradientMeasure.NORM_MEAN),
            new Shown("standard deviation over layers", GradientMeasure.NORM_SD),
            new Shown("smallest of the layers", GradientMeasure.NORM_MIN),
            new Shown("largest of the layers", GradientMeasure.NORM_MAX));

    @Override
    public String name() {
        return "gradient_depth";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.overDepth(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        int[] depths =
                facets.cells().stream().mapToInt(CellAnalysis::depth).sorted().toArray();
        Scale horizontal = Scale.whole(depths[0], depths[depths.length - 1], 8);
        SeriesPanels plots = new SeriesPanels(facets, horizontal, true);
        Figure figure = new Figure("Gradient norms of the layers before training", 2, PANEL_WIDTH, PANEL_HEIGHT);
        figure.caption(
                "Mean, standard deviation, smallest and largest of the layers' gradient norms in networks of each depth, at the"
                        + " first recorded epoch.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(horizontal, "depth (weight layers, the output layer included)");
        for (Shown panel : PANELS) {
            Scale vertical = scale(facets, panel.measure());
            plots.add(
                    panel.title(),
                    new Figure.Axis(vertical, "gradient norm (log scale)"),
                    series -> band(facets, series, panel.measure()));
        }
        plots.putInto(figure);
        return Optional.of(figure);
    }

    private static Scale scale(Facets facets, GradientMeasure measure) {
        LogRange range = new LogRange();
        range.includeStart(1);
        int zeros = 0;
        for (String series : facets.series()) {
            LogRange own = new LogRange();
            Band band = band(facets, series, measure);
            range.include(band);
            own.include(band);
            zeros += own.zero() ? 1 : 0;
        }
        Scale tight = range.scale(NO_CEILING, 6);
        return zeros == 0 ? tight : tight.withRoomBelow((zeros + 0.7) * ZERO_ROW / PANEL_HEIGHT);
    }

    /** A measure of one series over depth. */
    private static Band band(Facets facets, String series, GradientMeasure measure) {
        List<CellAnalysis> cells = new ArrayList<>(facets.panels().stream()
                .map(panel -> facets.cell(panel, series))
                .filter(Objects::nonNull)
                .toList());
        cells.sort(Comparator.comparingInt(CellAnalysis::depth));
        List<Quartiles> quartiles = cells.stream()
                .map(cell -> cell.gradientFlows().get(0).measures().get(measure))
                .toList();
        return Band.of(cells.stream().mapToInt(CellAnalysis::depth).toArray(), quartiles);
    }
}
