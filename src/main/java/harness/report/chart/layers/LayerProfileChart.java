package harness.report.chart.layers;

import harness.analysis.CellAnalysis;
import harness.report.chart.layers.ProfileLines.Line;
import harness.report.figure.Dot;
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

/**
 * A probe from layer to layer, early, halfway and late in training: one small panel for each series. Where the depth is
 * what varies, networks of all depths share a panel, over the relative position of a layer; there is then a row of
 * panels for each of the three epochs.
 */
public final class LayerProfileChart implements Chart {

    /** More than this above the greatest of the first recorded epoch is an explosion. */
    private static final double EXPLODED = 1e6;

    /** More decades than this on one axis make all curves look flat. */
    private static final double SMALLEST_SHARE = 1e-45;

    /** Dots that are closer than this would hide the curve. */
    private static final int DOT_DISTANCE = 11;

    /** Of the zero marks of one curve. */
    private static final int ZERO_ROW = 12;

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
        SmallMultiples layout = new SmallMultiples(facets.series(), lines.panels(), facets.page());
        int dataHeight = Math.max(lines.ofDepths() ? 150 : 120, Math.min(260, layout.panelWidth() * 3 / 4));
        ProbeAxis axis = axis(lines);
        int zeroHeight = axis.zero() ? zeroRows(lines) * ZERO_ROW + 4 : 0;
        int panelHeight = dataHeight + zeroHeight;
        Scale tight = axis.scale(EXPLODED, SMALLEST_SHARE, dataHeight / 21);
        Scale values = zeroHeight == 0 ? tight : tight.withRoomBelow((double) zeroHeight / panelHeight);
        LayerPositions positions = LayerPositions.of(lines.all(), layout.panelWidth());
        boolean dotted = layout.panelWidth() >= DOT_DISTANCE * positions.most();
        List<BandPainter> drawn = new ArrayList<>();
        Figure figure = layout.figure(axis.title(" of each layer" + lines.when()), panelHeight, (panel, series) -> {
            List<Line> ofPanel = lines.of(panel, series);
            return ofPanel == null ? null : plot(ofPanel, positions, values, dotted, drawn);
        });
        figure.caption(axis.title(" of each layer") + ", over the whole training part, "
                + (lines.ofDepths()
                        ? "in networks of all depths, against the relative position of the layer"
                        : "from the first hidden layer to the output layer")
                + lines.epochText() + ".");
        figure.subtitle(facets.fixedText());
        figure.horizontal(positions.axis(), positions.title());
        figure.vertical(values, axis.label());
        figure.legend(key(facets, lines, dotted));
        figure.footnote(Footnotes.of(
                        facets.seeds(),
                        drawn.stream().anyMatch(BandPainter::leftAxis),
                        drawn.stream().anyMatch(BandPainter::zero))
                + lines.notMeasured());
        return Optional.of(figure);
    }

    private ProbeAxis axis(ProfileLines lines) {
        ProbeAxis axis = new ProbeAxis(probe);
        for (Line line : lines.all()) {
            axis.include(line.values());
            if (line.first()) {
                axis.includeStart(line.values().upper());
            }
        }
        return axis;
    }

    /** The most curves with a zero in one panel: each has its own row of marks. */
    private static int zeroRows(ProfileLines lines) {
        return lines.lines().values().stream()
                .mapToInt(panel -> (int) panel.stream().filter(Line::hasZero).count())
                .max()
                .orElse(0);
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
                        onPanel(values.places(line.values().median())),
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

    /** A dot on the edge of the panel would claim a value there. */
    private static double[] onPanel(double[] places) {
        return Arrays.stream(places)
                .map(place -> place >= 0 && place <= 1 ? place : Double.NaN)
                .toArray();
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
        if (facets.seeds() > 1) {
            entries.add(Legend.area("quartiles", Palette.translucent(facets.keyColor(), 2 * Style.BAND_ALPHA)));
        }
        return entries;
    }
}
