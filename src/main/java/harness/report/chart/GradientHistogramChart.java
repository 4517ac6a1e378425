package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.analysis.GradientSpread;
import harness.report.figure.Figure;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How large the single weights' gradients are in each layer, at the first or the last recorded epoch: one small panel for
 * each series, one curve for each layer. Only where histograms were asked for.
 */
final class GradientHistogramChart implements Chart {

    /** Bins that hold a smaller share do not show, and do not make the axis longer. */
    private static final double SMALLEST_SHOWN = 2e-3;

    /** Sizes below this share of the largest would make all curves look like needles. */
    private static final int MOST_OCTAVES = 150;

    private final boolean last;

    /** The chart of the last recorded epoch, or of the first. */
    GradientHistogramChart(boolean last) {
        this.last = last;
    }

    @Override
    public String name() {
        return last ? "gradient_histogram_last" : "gradient_histogram";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.ofOneDepth(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        List<GradientSpread> spreads = facets.cells().stream()
                .map(this::spread)
                .filter(Objects::nonNull)
                .toList();
        TreeMap<Integer, Double> largest = new TreeMap<>();
        for (GradientSpread spread : spreads) {
            for (Map<Integer, Double> layer : spread.layers()) {
                layer.forEach((exponent, share) -> largest.merge(exponent, share, Math::max));
            }
        }
        largest.values().removeIf(share -> share < SMALLEST_SHOWN);
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        int layers = spreads.stream()
                .mapToInt(spread -> spread.layers().size())
                .max()
                .orElse(0);
        int highest = largest.lastKey() + 1;
        int lowest = Math.max(largest.firstKey(), highest - MOST_OCTAVES);
        SmallMultiples layout = new SmallMultiples(facets.series(), facets.panels(), facets.page());
        Scale sizes = Scale.logarithmic(
                Math.scalb(1.0, lowest), Math.scalb(1.0, highest), Math.max(2, layout.panelWidth() / 55));
        Scale shares = Scale.linear(
                0, largest.values().stream().mapToDouble(share -> share).max().orElse(1), 3);
        int height = Math.max(90, Math.min(220, layout.panelWidth() * 3 / 4));
        Figure figure = layout.figure(
                "Size of the weights' gradients, epoch " + spreads.get(0).epoch(), height, (panel, series) -> {
                    CellAnalysis cell = facets.cell(panel, series);
                    GradientSpread spread = cell == null ? null : spread(cell);
                    return spread == null ? null : plot(spread, layers, sizes, shares);
                });
        figure.caption("How the sizes of the gradients of a layer's weights are distributed; a curve for each layer.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(sizes, "|∂L/∂w| (log scale)");
        figure.vertical(shares, "share of the layer's weights");
        figure.legend(LayerKey.of(layers));
        figure.footnote((facets.seeds() == 1 ? "One seed." : "All weights of " + facets.seeds() + " seeds.")
                + " Bins are powers of two. Gradients that are exactly zero have no place on a log axis.");
        return Optional.of(figure);
    }

    /** The cell's spread at this chart's epoch, null if it has none. */
    private GradientSpread spread(CellAnalysis cell) {
        int index = last ? 1 : 0;
        return cell.gradientSpreads().size() > index ? cell.gradientSpreads().get(index) : null;
    }

    private static Plot plot(GradientSpread spread, int layers, Scale sizes, Scale shares) {
        Plot plot = new Plot(List.of(), sizes.ticks());
        for (int layer = 1; layer <= spread.layers().size(); layer++) {
            SortedMap<Integer, Double> ofLayer = spread.layers().get(layer - 1);
            if (!ofLayer.isEmpty()) {
                curve(plot, ofLayer, sizes, shares, layer, layers);
            }
        }
        return plot;
    }

    /** From an empty bin on the left over all bins to an empty one on the right. */
    private static void curve(
            Plot plot, SortedMap<Integer, Double> ofLayer, Scale sizes, Scale shares, int layer, int layers) {
        int first = ofLayer.firstKey() - 1;
        double[] x = new double[ofLayer.lastKey() + 2 - first];
        double[] y = new double[x.length];
        for (int bin = 0; bin < x.length; bin++) {
            x[bin] = sizes.place(Math.scalb(Math.sqrt(2), first + bin));
            y[bin] = shares.place(ofLayer.getOrDefault(first + bin, 0.0));
        }
        plot.curve(x, y, Palette.ofLayer(layer, layers), Style.THIN);
    }
}
