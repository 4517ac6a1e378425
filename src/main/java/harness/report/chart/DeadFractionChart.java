package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Share of dead units of each hidden layer over epochs: one small panel for each series. Only where some unit dies. */
final class DeadFractionChart implements Chart {

    private static final String PROBE = "dead_fraction";

    @Override
    public String name() {
        return "dead_fraction";
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
        boolean someDie = facets.cells().stream()
                .flatMap(cell -> hidden(cell).stream())
                .flatMapToDouble(band -> Arrays.stream(band.upper()))
                .anyMatch(fraction -> fraction > 0 && fraction <= 1);
        if (!facets.trained() || !someDie) {
            return Optional.empty();
        }
        int layers = facets.cells().stream()
                .mapToInt(cell -> hidden(cell).size())
                .max()
                .orElse(0);
        SmallMultiples layout = new SmallMultiples(facets.series(), facets.panels(), facets.page());
        Scale epochs = EpochCurves.epochScale(
                facets.cells().stream().flatMap(cell -> hidden(cell).stream()).toList(),
                Math.max(2, Math.min(4, layout.panelWidth() / 50)));
        Scale shares = Scale.linear(0, 1, 4);
        int height = Math.max(110, Math.min(220, layout.panelWidth() * 3 / 4));
        List<BandPainter> drawn = new ArrayList<>();
        Figure figure = layout.figure("Dead units", height, (panel, series) -> {
            CellAnalysis cell = facets.cell(panel, series);
            return cell == null ? null : plot(hidden(cell), layers, epochs, shares, drawn);
        });
        figure.caption(
                "Share of units of each hidden layer that pass on no gradient for any training sample, over epochs.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(epochs, "epoch");
        figure.vertical(shares, "share of dead units");
        figure.legend(LayerKey.of(layers));
        boolean lost = drawn.stream().anyMatch(BandPainter::leftAxis);
        figure.footnote(Footnotes.ofMedians(facets.seeds(), false, false)
                + (lost ? " Triangles: from here on at least half of the runs have diverged." : ""));
        return Optional.of(figure);
    }

    private static List<Band> hidden(CellAnalysis cell) {
        return cell.probe(PROBE).subList(0, cell.depth() - 1);
    }

    private static Plot plot(List<Band> bands, int layers, Scale epochs, Scale shares, List<BandPainter> drawn) {
        Plot plot = new Plot(shares.ticks(), List.of());
        BandPainter curves = new BandPainter(plot, epochs, shares);
        drawn.add(curves);
        for (int layer = 1; layer <= bands.size(); layer++) {
            curves.median(bands.get(layer - 1), Palette.ofLayer(layer, layers), Style.CURVE, 0);
        }
        return plot;
    }
}
