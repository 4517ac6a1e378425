package harness.report.chart.layers;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import harness.report.series.BandPainter;
import harness.report.series.Chart;
import harness.report.series.Facets;
import harness.report.series.Footnotes;
import harness.report.series.PanelNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Share of dead units of each hidden layer over epochs: one small panel for each series, with a curve for each layer, or
 * colours where there are many. Only what dies with some seed has a panel.
 */
public final class DeadFractionChart implements Chart {

    private static final String PROBE = "dead_fraction";

    private static final double LEAST_AXIS = 0.2;

    /** Above this share the axis is that of all shares. */
    private static final double LARGE = 0.6;

    @Override
    public String name() {
        return PROBE;
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
        Shown shown = Shown.of(facets, DeadFractionChart::someDie);
        if (!facets.trained() || shown.isEmpty()) {
            return Optional.empty();
        }
        int layers = shown.cells().stream()
                .mapToInt(cell -> hidden(cell).size())
                .max()
                .orElse(0);
        Figure figure = layers < LayerHeatmap.LEAST_LAYERS
                ? curves(shown, layers)
                : new LayerHeatmap(shown, new ProbeAxis(PROBE), DeadFractionChart::hidden, DeadFractionChart::note)
                        .figure();
        if (!shown.leftOut().isEmpty()) {
            figure.footnote(figure.footnote() + " Not shown, since no unit was dead at any recorded epoch of any seed: "
                    + String.join(", ", shown.leftOut()) + ".");
        }
        return Optional.of(figure);
    }

    private static boolean someDie(CellAnalysis cell) {
        return largest(cell).anyMatch(share -> share > 0);
    }

    /** Of each hidden layer, with any seed at any recorded epoch. */
    private static DoubleStream largest(CellAnalysis cell) {
        return Arrays.stream(cell.probe(PROBE).largest())
                .limit(cell.depth() - 1L)
                .filter(share -> !Double.isNaN(share));
    }

    private static List<Band> hidden(CellAnalysis cell) {
        return cell.probe(PROBE).curves().subList(0, cell.depth() - 1);
    }

    private static Figure curves(Shown shown, int layers) {
        SmallMultiples layout = new SmallMultiples(
                shown.series(), shown.panels(), shown.facets().page());
        Scale epochs = BandPainter.epochScale(
                shown.cells().stream().flatMap(cell -> hidden(cell).stream()).toList(),
                Math.max(2, Math.min(4, layout.panelWidth() / 50)));
        Scale shares = Scale.linear(0, highest(shown), 4);
        int height = Math.max(110, Math.min(220, layout.panelWidth() * 3 / 4));
        List<BandPainter> drawn = new ArrayList<>();
        Figure figure = layout.figure(new ProbeAxis(PROBE).title(" of each layer"), height, (panel, series) -> {
            CellAnalysis cell = shown.facets().cell(panel, series);
            return cell == null ? null : plot(cell, layers, epochs, shares, drawn);
        });
        figure.caption(
                "Share of units of each hidden layer that pass on no gradient for any training sample, over epochs."
                        + Footnotes.bands(shown.facets().seeds()));
        figure.subtitle(shown.facets().fixedText());
        figure.horizontal(epochs, "epoch");
        figure.vertical(shares, "share of dead units");
        List<Legend.Entry> key = new ArrayList<>(LayerKey.of(layers));
        key.addAll(BandPainter.key(shown.facets().seeds(), Palette.QUIET_INK));
        figure.legend(key);
        boolean lost = drawn.stream().anyMatch(BandPainter::leftAxis);
        figure.footnote(Footnotes.of(shown.facets().seeds(), false, false)
                + (lost ? " Triangles: from here on at least half of the runs have diverged." : ""));
        return figure;
    }

    /** Where the axis ends: what is small need not be flat, but should not look large. */
    private static double highest(Shown shown) {
        double most = shown.cells().stream()
                .flatMap(cell -> hidden(cell).stream())
                .flatMapToDouble(band -> Arrays.stream(band.upper()))
                .filter(share -> share <= 1)
                .max()
                .orElse(1);
        return most > LARGE ? 1 : Math.max(LEAST_AXIS, most);
    }

    private static Plot plot(CellAnalysis cell, int layers, Scale epochs, Scale shares, List<BandPainter> drawn) {
        List<Band> bands = hidden(cell);
        Plot plot = new Plot(shares.ticks(), List.of());
        BandPainter curves = new BandPainter(plot, epochs, shares);
        drawn.add(curves);
        for (int layer = 1; layer <= bands.size(); layer++) {
            curves.quartiles(bands.get(layer - 1), Palette.ordered(layer, layers));
        }
        for (int layer = 1; layer <= bands.size(); layer++) {
            curves.median(bands.get(layer - 1), Palette.ordered(layer, layers), Style.CURVE, 0);
        }
        String note = note(cell);
        PanelNote.draw(plot, note.isEmpty() && alike(bands) ? "all layers alike" : note, false);
        return plot;
    }

    /** Whether the last layer's curve hides all others. */
    private static boolean alike(List<Band> bands) {
        return bands.size() > 1
                && bands.stream()
                        .allMatch(band ->
                                Arrays.equals(band.median(), bands.get(0).median()));
    }

    /** Says so where units die in so few runs that no median shows it. */
    private static String note(CellAnalysis cell) {
        boolean visible = hidden(cell).stream()
                .flatMapToDouble(band -> Arrays.stream(band.median()))
                .anyMatch(share -> share > 0 && share <= 1);
        double most = largest(cell).max().orElse(0);
        return visible || most == 0 ? "" : "with some seed up to " + (int) Math.ceil(100 * most) + " %";
    }
}
