package harness.report.chart.layers;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.GradientMeasure;
import harness.analysis.Quartiles;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.LogRange;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.series.BandPainter;
import harness.report.series.Chart;
import harness.report.series.Facets;
import harness.report.series.Footnotes;
import harness.report.series.SeriesPanels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of the gradient as networks get deeper: the layers' gradient norms, summed up, before training. Markers
 * stand where a depth was measured; between two depths alone there is no curve.
 */
public final class GradientDepthChart implements Chart {

    /** Quartiles of more series would only cover each other. */
    private static final int MOST_BANDS = 8;

    private static final int PANEL_WIDTH = 400;
    private static final int PANEL_HEIGHT = 250;
    private static final double LABEL_WIDTH = 26;

    /** Fewer depths are no curve. */
    private static final int LEAST_OF_A_CURVE = 3;

    /** How far apart the markers of two series stand, as a share of the panel, and those of all of them at most. */
    private static final double APART = 0.02;

    private static final double ALL_APART = 0.34;

    /** Nothing has exploded yet before training: all of the axis is shown. */
    private static final double NO_CEILING = 1e300;

    private record Measured(String title, GradientMeasure measure) {}

    private static final List<Measured> PANELS = List.of(
            new Measured("mean over layers", GradientMeasure.NORM_MEAN),
            new Measured("standard deviation over layers", GradientMeasure.NORM_SD),
            new Measured("smallest of the layers", GradientMeasure.NORM_MIN),
            new Measured("largest of the layers", GradientMeasure.NORM_MAX));

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
        int[] depths = facets.cells().stream()
                .mapToInt(CellAnalysis::depth)
                .sorted()
                .distinct()
                .toArray();
        boolean curves = depths.length >= LEAST_OF_A_CURVE;
        Scale horizontal = Scale.at(depths, curves ? 0.03 : 0.4, LABEL_WIDTH / PANEL_WIDTH);
        SeriesPanels plots =
                new SeriesPanels(facets, horizontal, facets.series().size() <= MOST_BANDS);
        List<BandPainter> painters = new ArrayList<>();
        Figure figure =
                new Figure("Gradient norms of the layers before training, ‖∂L/∂W‖", 2, PANEL_WIDTH, PANEL_HEIGHT);
        figure.caption(
                "Mean, standard deviation, smallest and largest of the layers' gradient norms in networks of each depth, at the"
                        + " first recorded epoch.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(horizontal, "depth (weight layers, the output layer included)");
        for (Measured panel : PANELS) {
            Scale vertical = scale(facets, panel.measure());
            Figure.Axis axis = new Figure.Axis(vertical, "gradient norm (log scale)");
            if (curves) {
                addCurves(plots, facets, panel, horizontal, axis);
            } else {
                Plot plot = points(facets, panel.measure(), horizontal, vertical, painters);
                figure.add(new Figure.Panel(plot, panel.title(), "", axis));
            }
        }
        if (curves) {
            plots.putInto(figure);
            return Optional.of(figure);
        }
        figure.legend(legend(facets));
        figure.footnote(Footnotes.of(
                facets.seeds(),
                painters.stream().anyMatch(BandPainter::leftAxis),
                painters.stream().anyMatch(BandPainter::zero)));
        return Optional.of(figure);
    }

    private static void addCurves(
            SeriesPanels plots, Facets facets, Measured panel, Scale horizontal, Figure.Axis axis) {
        Plot plot = plots.add(panel.title(), axis, series -> band(facets, series, panel.measure()));
        for (String series : facets.series()) {
            Band band = band(facets, series, panel.measure());
            double[] places = axis.scale().placesOnAxis(band.median());
            plot.points(
                    horizontal.places(band.at()), places, facets.style(series).dot());
        }
    }

    /** Median and quartiles at each depth, those of the series beside each other. */
    private static Plot points(
            Facets facets, GradientMeasure measure, Scale horizontal, Scale vertical, List<BandPainter> painters) {
        Plot plot = new Plot(vertical.ticks(), List.of());
        BandPainter painter = new BandPainter(plot, horizontal, vertical);
        painters.add(painter);
        int count = facets.series().size();
        double apart = Math.min(APART, ALL_APART / count);
        for (int i = 0; i < count; i++) {
            String series = facets.series().get(i);
            for (Band one : single(band(facets, series, measure))) {
                painter.single(one, facets.style(series).dot(), facets.color(series), (i - (count - 1) / 2.0) * apart);
            }
        }
        return plot;
    }

    /** A band of its own for each position. */
    private static List<Band> single(Band band) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < band.at().length; i++) {
            Quartiles quartiles = new Quartiles(band.lower()[i], band.median()[i], band.upper()[i]);
            bands.add(Band.of(new int[] {band.at()[i]}, List.of(quartiles)));
        }
        return bands;
    }

    private static List<Legend.Entry> legend(Facets facets) {
        return facets.series().stream()
                .filter(series -> !series.isEmpty())
                .map(series -> Legend.marker(series, facets.style(series).dot()))
                .toList();
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
        return zeros == 0 ? tight : tight.withRoomBelow((zeros + 0.7) * BandPainter.ZERO_ROW / PANEL_HEIGHT);
    }

    /** A measure of one series over depth. */
    private static Band band(Facets facets, String series, GradientMeasure measure) {
        List<CellAnalysis> cells = facets.panels().stream()
                .map(panel -> facets.cell(panel, series))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(CellAnalysis::depth))
                .toList();
        List<Quartiles> quartiles = cells.stream()
                .map(cell -> cell.gradientFlows().get(0).measures().get(measure))
                .toList();
        return Band.of(cells.stream().mapToInt(CellAnalysis::depth).toArray(), quartiles);
    }
}
