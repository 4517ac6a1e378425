package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.ColourBar;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.LogRange;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gradient norm of every layer over epochs as colours: where gradients vanish, and which networks recover. Only of deep
 * networks that were trained; shallow ones have their curves.
 */
final class GradientHeatmapChart implements Chart {

    private static final String PROBE = "gradient_norm";

    private static final int LEAST_LAYERS = 5;
    private static final int HEIGHT_OF_LAYER = 9;

    /** More than this above the greatest norm before training is an explosion, and has the last colour. */
    private static final double EXPLODED = 1e3;

    @Override
    public String name() {
        return "gradient_heatmap";
    }

    @Override
    public Set<String> probes() {
        return Set.of(PROBE);
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.ofOneDepth(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        List<CellAnalysis> deep = facets.cells().stream()
                .filter(cell -> cell.depth() >= LEAST_LAYERS)
                .toList();
        if (!facets.trained() || deep.isEmpty()) {
            return Optional.empty();
        }
        int depth = deep.stream().mapToInt(CellAnalysis::depth).max().orElse(0);
        List<Band> bands =
                deep.stream().flatMap(cell -> cell.probe(PROBE).stream()).toList();
        LogRange range = new LogRange();
        for (Band band : bands) {
            range.includeMedian(band);
            range.includeStart(band.median()[0]);
        }
        Scale norms = range.scale(EXPLODED, 5);
        SmallMultiples layout = new SmallMultiples(
                facets.series().stream()
                        .filter(series ->
                                facets.panels().stream().anyMatch(panel -> deep.contains(facets.cell(panel, series))))
                        .toList(),
                facets.panels(),
                facets.page());
        int last = bands.stream()
                .mapToInt(band -> band.at()[band.at().length - 1])
                .max()
                .orElse(1);
        Scale epochs = Scale.whole(0, last, last / 200.0, Math.max(2, layout.panelWidth() / 70));
        Scale layers = Scale.whole(1, depth, 0.5, depth < 8 ? depth : 4);
        int height = Math.max(100, Math.min(240, depth * HEIGHT_OF_LAYER));
        Figure figure = layout.figure("Gradient norm of each layer during training", height, (panel, series) -> {
            CellAnalysis cell = facets.cell(panel, series);
            return !deep.contains(cell) ? null : plot(cell.probe(PROBE), epochs, layers, norms);
        });
        figure.caption("Euclidean norm of the gradient of each layer's weights, over epochs.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(epochs, "epoch");
        figure.vertical(layers, "layer (1 = first hidden)");
        figure.legend(key(bands, norms));
        figure.footnote(facets.seeds() == 1 ? "One seed." : "Medians over " + facets.seeds() + " seeds.");
        return Optional.of(figure);
    }

    private static Plot plot(List<Band> bands, Scale epochs, Scale layers, Scale norms) {
        Plot plot = new Plot(List.of(), List.of());
        plot.ink((g, w, h) -> {
            for (int layer = 1; layer <= bands.size(); layer++) {
                double top = (1 - layers.place(layer + 0.5)) * h;
                double bottom = (1 - layers.place(layer - 0.5)) * h;
                paintLayer(g, bands.get(layer - 1), epochs, norms, w, top, bottom);
            }
        });
        return plot;
    }

    /** Each recorded epoch reaches half-way to its neighbours. */
    private static void paintLayer(
            Graphics2D g, Band band, Scale epochs, Scale norms, double width, double top, double bottom) {
        int[] at = band.at();
        for (int i = 0; i < at.length; i++) {
            double left = i == 0 ? 0 : epochs.place((at[i - 1] + at[i]) / 2.0) * width;
            double right = i == at.length - 1 ? width : epochs.place((at[i] + at[i + 1]) / 2.0) * width;
            g.setColor(color(norms.place(band.median()[i])));
            // A little wider than it is, so that no seam shows between two of one colour.
            double overlap = i == at.length - 1 ? 0 : 0.4;
            g.fill(new Rectangle2D.Double(left, top, right - left + overlap, bottom - top));
        }
    }

    private static Color color(double place) {
        if (place == Double.NEGATIVE_INFINITY) {
            return Palette.ZERO;
        }
        return Double.isFinite(place) ? Palette.sequential(place) : Palette.DIVERGED;
    }

    private static List<Legend.Entry> key(List<Band> bands, Scale norms) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(ColourBar.of("gradient norm (log scale)", norms, Palette::sequential));
        boolean zero = bands.stream().anyMatch(band -> has(band, 0));
        boolean diverged = bands.stream().anyMatch(band -> has(band, Double.POSITIVE_INFINITY));
        if (zero) {
            entries.add(Legend.area("exactly zero", Palette.ZERO));
        }
        if (diverged) {
            entries.add(Legend.area("diverged", Palette.DIVERGED));
        }
        return entries;
    }

    private static boolean has(Band band, double value) {
        for (double median : band.median()) {
            if (median == value) {
                return true;
            }
        }
        return false;
    }
}
