package harness.report.chart.layers;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.series.Chart;
import harness.report.series.Facets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A probe of every layer over epochs as colours: of the gradient norm, where gradients vanish, and which networks recover.
 * Only of deep networks that were trained; shallow ones have their curves.
 */
public final class LayerHeatmapChart implements Chart {

    private final String name;
    private final String probe;

    /** The chart of that name, of a probe by its name. */
    public LayerHeatmapChart(String name, String probe) {
        this.name = name;
        this.probe = probe;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> probes() {
        return Set.of(probe);
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.ofOneDepth(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        Shown shown = Shown.of(facets, cell -> cell.depth() >= LayerHeatmap.LEAST_LAYERS && isMeasured(cell));
        return facets.trained() && !shown.isEmpty()
                ? Optional.of(new LayerHeatmap(shown, new ProbeAxis(probe), this::bands, cell -> "").figure())
                : Optional.empty();
    }

    private List<Band> bands(CellAnalysis cell) {
        return cell.probe(probe).curves();
    }

    private boolean isMeasured(CellAnalysis cell) {
        return bands(cell).stream()
                .flatMapToDouble(band -> Arrays.stream(band.median()))
                .anyMatch(value -> !Double.isNaN(value));
    }
}
