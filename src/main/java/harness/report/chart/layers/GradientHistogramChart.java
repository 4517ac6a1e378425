package harness.report.chart.layers;

import harness.analysis.CellAnalysis;
import harness.analysis.GradientSpread;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import harness.report.series.Chart;
import harness.report.series.Facets;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How large the single weights' gradients are in each layer, at the first or the last recorded epoch: one small panel for
 * each series, one curve for each layer, and where some are exactly 0, a strip with their shares. Only where histograms
 * were asked for.
 */
public final class GradientHistogramChart implements Chart {

    /** Bins that hold a smaller share do not show, and do not make the axis longer. */
    private static final double SMALLEST_SHOWN = 2e-3;

    /** Sizes below this share of the largest would make all curves look like needles. */
    private static final int MOST_OCTAVES = 150;

    /** Share of a panel's width where gradients of exactly 0 are. */
    private static final double STRIP = 0.18;

    private static final double DOT = 2.4;

    private final boolean last;

    /** The chart of the last recorded epoch, or of the first. */
    public GradientHistogramChart(boolean last) {
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

    /** The axes of all panels. */
    private record Axes(int layers, Scale sizes, Scale shares, boolean strip) {}

    @Override
    public Optional<Figure> figure(Facets facets) {
        List<GradientSpread> spreads = facets.cells().stream()
                .map(this::spread)
                .filter(Objects::nonNull)
                .toList();
        if (spreads.isEmpty()) {
            return Optional.empty();
        }
        SmallMultiples layout = new SmallMultiples(facets.series(), facets.panels(), facets.page());
        Axes axes = axes(spreads, layout.panelWidth());
        int height = Math.max(110, Math.min(240, layout.panelWidth() * 3 / 4));
        Figure figure = layout.figure(
                "Size of the weights' gradients, epoch " + spreads.get(0).epoch(), height, (panel, series) -> {
                    CellAnalysis cell = facets.cell(panel, series);
                    GradientSpread spread = cell == null ? null : spread(cell);
                    return spread == null ? null : plot(spread, axes);
                });
        figure.caption("How the sizes of the gradients of a layer's weights are distributed; a curve for each layer.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(axes.sizes(), "|∂L/∂w| (log scale)");
        figure.vertical(axes.shares(), "share of the layer's weights");
        figure.legend(LayerKey.of(axes.layers()));
        figure.footnote((facets.seeds() == 1 ? "One seed." : "All weights of " + facets.seeds() + " seeds.")
                + " Bins are powers of two."
                + (axes.strip()
                        ? " Dots at 0: share of the gradients that are exactly zero, the first layer's leftmost; no dot, none."
                        : "")
                + notFinite(facets));
        return Optional.of(figure);
    }

    /** The cell's spread at this chart's epoch, null if it has none. */
    private GradientSpread spread(CellAnalysis cell) {
        int index = last ? 1 : 0;
        return cell.gradientSpreads().size() > index ? cell.gradientSpreads().get(index) : null;
    }

    private static Axes axes(List<GradientSpread> spreads, int panelWidth) {
        TreeMap<Integer, Double> largest = new TreeMap<>();
        for (GradientSpread spread : spreads) {
            for (Map<Integer, Double> layer : spread.layers()) {
                layer.forEach((exponent, share) -> largest.merge(exponent, share, Math::max));
            }
        }
        largest.values().removeIf(share -> share < SMALLEST_SHOWN);
        int highest = largest.isEmpty() ? 1 : largest.lastKey() + 1;
        int lowest = largest.isEmpty() ? 0 : Math.max(largest.firstKey(), highest - MOST_OCTAVES);
        List<Double> zeros =
                spreads.stream().flatMap(spread -> spread.zeros().stream()).toList();
        boolean strip = zeros.stream().anyMatch(share -> share > 0);
        Scale sizes =
                Scale.logarithmic(Math.scalb(1.0, lowest), Math.scalb(1.0, highest), Math.max(2, panelWidth / 55));
        double most = Stream.concat(largest.values().stream(), zeros.stream())
                .mapToDouble(share -> share)
                .max()
                .orElse(1);
        int layers = spreads.stream()
                .mapToInt(spread -> spread.layers().size())
                .max()
                .orElse(0);
        return new Axes(layers, strip ? withStrip(sizes) : sizes, Scale.linear(0, most, 3), strip);
    }

    /** The same axis right of a strip, which has a tick of its own. */
    private static Scale withStrip(Scale sizes) {
        Scale moved = sizes.withRoomBelow(STRIP);
        List<Scale.Tick> ticks = new ArrayList<>(List.of(new Scale.Tick(STRIP * 0.4, "0")));
        ticks.addAll(moved.ticks());
        return new Scale(moved.minimum(), moved.maximum(), true, ticks);
    }

    private static Plot plot(GradientSpread spread, Axes axes) {
        List<Scale.Tick> gridlines = axes.sizes().ticks();
        Plot plot = new Plot(List.of(), axes.strip() ? gridlines.subList(1, gridlines.size()) : gridlines);
        for (int layer = 1; layer <= spread.layers().size(); layer++) {
            SortedMap<Integer, Double> ofLayer = spread.layers().get(layer - 1);
            if (!ofLayer.isEmpty()) {
                curve(plot, ofLayer, axes, layer);
            }
        }
        if (axes.strip()) {
            strip(plot, spread.zeros(), axes);
        }
        return plot;
    }

    /** From an empty bin on the left over all bins to an empty one on the right. */
    private static void curve(Plot plot, SortedMap<Integer, Double> ofLayer, Axes axes, int layer) {
        int first = ofLayer.firstKey() - 1;
        double[] x = new double[ofLayer.lastKey() + 2 - first];
        double[] y = new double[x.length];
        for (int bin = 0; bin < x.length; bin++) {
            x[bin] = axes.sizes().place(Math.scalb(Math.sqrt(2), first + bin));
            y[bin] = axes.shares().place(ofLayer.getOrDefault(first + bin, 0.0));
            if (axes.strip() && x[bin] < STRIP) {
                y[bin] = Double.NaN;
            }
        }
        plot.curve(x, y, Palette.ordered(layer, axes.layers()), Style.THIN);
    }

    /** A dot a layer, the first layer's leftmost. */
    private static void strip(Plot plot, List<Double> zeros, Axes axes) {
        plot.ink((g, width, height) -> {
            g.setColor(Palette.FRAME);
            g.setStroke(Style.THIN);
            double edge = Plot.pixel(0.9 * STRIP * width);
            g.draw(new Line2D.Double(edge, 0, edge, height));
        });
        for (int layer = 1; layer <= zeros.size(); layer++) {
            if (zeros.get(layer - 1) == 0) {
                continue;
            }
            double place = STRIP * (0.1 + 0.6 * (layer - 0.5) / axes.layers());
            plot.points(
                    new double[] {place},
                    new double[] {axes.shares().place(zeros.get(layer - 1))},
                    Dot.disc(DOT, Palette.ordered(layer, axes.layers()), Palette.ordered(layer, axes.layers())));
        }
    }

    /** Says so where some gradients have no place at all. */
    private String notFinite(Facets facets) {
        double most = facets.cells().stream()
                .map(this::spread)
                .filter(Objects::nonNull)
                .flatMap(spread -> spread.notFinite().stream())
                .mapToDouble(share -> share)
                .max()
                .orElse(0);
        return most == 0
                ? ""
                : " Not shown: gradients that are not finite, up to " + (int) Math.ceil(100 * most) + " % of a layer.";
    }
}
