package harness.report.chart.layers;

import harness.analysis.CellAnalysis;
import harness.report.chart.layers.ProfileLines.Line;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A probe from layer to layer, early, halfway and late in training: one small panel for each series. Where the depth is
 * what varies, networks of all depths share a panel, over the relative position of a layer; there are then panels for each
 * of the three epochs.
 */
public final class LayerProfileChart implements Chart {

    /** Dots that are closer than this would hide the curve. */
    private static final int DOT_DISTANCE = 11;

    private final String name;
    private final String probe;

    /** The chart of that name, of a probe by its name. */
    public LayerProfileChart(String name, String probe) {
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
        List<Facets> overDepth = Facets.overDepth(cells);
        return overDepth.isEmpty() ? Facets.of(cells) : overDepth;
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        ProfileLines lines = ProfileLines.of(facets, probe);
        if (lines.all().isEmpty()) {
            return Optional.empty();
        }
        SmallMultiples layout = lines.ofDepths()
                ? SmallMultiples.rowsOfSeries(facets.series(), lines.panels(), facets.page())
                : new SmallMultiples(facets.series(), lines.panels(), facets.page());
        int height = Math.max(lines.ofDepths() ? 130 : 120, Math.min(260, layout.panelWidth() * 3 / 4));
        LayerAxes axes = LayerAxes.of(probe, byGroup(facets, lines, layout), height);
        LayerPositions positions = LayerPositions.of(lines.all(), layout.panelWidth());
        boolean dotted = layout.panelWidth() >= DOT_DISTANCE * positions.most();
        List<BandPainter> drawn = new ArrayList<>();
        Figure figure = layout.figure(
                axes.title(lines.when()),
                axes.panelHeight(),
                (panel, series) -> {
                    List<Line> ofPanel = lines.of(panel, series);
                    Scale values = axes.scale(layout.group(panel, series));
                    return ofPanel == null ? null : plot(ofPanel, positions, values, dotted, drawn);
                },
                (panel, series) -> "",
                axes::own);
        figure.caption("Over the whole training part, "
                + (lines.ofDepths()
                        ? "in networks of all depths, against the relative position of the layer"
                        : "from the first hidden layer to the output layer")
                + lines.epochText() + "."
                + Footnotes.bands(facets.seeds()));
        figure.subtitle(facets.fixedText());
        figure.horizontal(positions.axis(), positions.title());
        figure.vertical(axes.ofFigure(), axes.label());
        figure.legend(key(facets, lines, dotted));
        figure.footnote(Footnotes.of(
                        facets.seeds(),
                        drawn.stream().anyMatch(BandPainter::leftAxis),
                        drawn.stream().anyMatch(BandPainter::zero))
                + lines.notMeasured()
                + (axes.differ() ? layout.ownAxes() : ""));
        return Optional.of(figure);
    }

    /** The curves of the panels that would share an axis if not all do. */
    private static Map<String, List<List<Line>>> byGroup(Facets facets, ProfileLines lines, SmallMultiples layout) {
        Map<String, List<List<Line>>> groups = new LinkedHashMap<>();
        for (String panel : lines.panels()) {
            for (String series : facets.series()) {
                List<Line> ofPanel = lines.of(panel, series);
                if (ofPanel != null) {
                    groups.computeIfAbsent(layout.group(panel, series), group -> new ArrayList<>())
                            .add(ofPanel);
                }
            }
        }
        return groups;
    }

    private static Plot plot(
            List<Line> lines, LayerPositions positions, Scale values, boolean dotted, List<BandPainter> drawn) {
        Plot plot = new Plot(values.ticks(), List.of());
        List<Line> curves = lines.stream().filter(line -> !line.diverged()).toList();
        List<BandPainter> painters = curves.stream()
                .map(line -> new BandPainter(plot, positions.of(line), values))
                .toList();
        drawn.addAll(painters);
        for (int i = 0; i < curves.size(); i++) {
            painters.get(i).quartiles(curves.get(i).values(), curves.get(i).color());
        }
        int zeros = 0;
        for (int i = 0; i < curves.size(); i++) {
            Line line = curves.get(i);
            if (line.layers() == 1) {
                painters.get(i).single(line.values(), line.dot(), line.color(), positions.aside(i, curves.size()));
                continue;
            }
            painters.get(i).median(line.values(), line.color(), Style.CURVE, zeros);
            zeros += line.hasZero() ? 1 : 0;
            if (dotted) {
                plot.points(
                        positions.of(line).places(line.values().at()),
                        values.placesOnAxis(line.values().median()),
                        line.dot());
            }
        }
        PanelNote.draw(plot, note(lines), meanPlace(curves, values) > 0.5);
        return plot;
    }

    /** Where most of the curves are: 0 is the lower edge. */
    private static double meanPlace(List<Line> lines, Scale values) {
        return lines.stream()
                .flatMapToDouble(
                        line -> Arrays.stream(values.places(line.values().median())))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    /** Says what cannot be drawn. */
    private static String note(List<Line> lines) {
        if (lines.isEmpty()) {
            return "nothing to measure";
        }
        List<String> diverged =
                lines.stream().filter(Line::diverged).map(Line::label).toList();
        return diverged.isEmpty() ? "" : "diverged: " + String.join(", ", diverged);
    }

    private static List<Legend.Entry> key(Facets facets, ProfileLines lines, boolean dotted) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Line line : lines.key()) {
            Dot dot = line.dot();
            entries.add(new Legend.Entry(line.label(), (g, x, middle, width) -> {
                Legend.line("", line.color(), Style.CURVE).sample().paint(g, x, middle, width);
                if (dotted) {
                    dot.paint(g, x + width / 2, middle, 0);
                }
            }));
        }
        entries.addAll(BandPainter.key(facets.seeds(), facets.keyColor()));
        return entries;
    }
}
