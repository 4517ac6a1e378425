package harness.report.chart.layers;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.ColourBar;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.series.PanelNote;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/** A figure of small panels, each of which shows a probe of every layer over the epochs of one cell as colours. */
final class LayerHeatmap {

    /** Fewer layers have curves. */
    static final int LEAST_LAYERS = 5;

    private static final int HEIGHT_OF_LAYER = 9;

    /** More than this above the greatest before training is an explosion, and has the last colour. */
    private static final double EXPLODED = 1e3;

    /** Sizes below this share of the largest have the first colour. */
    private static final double SMALLEST_SHARE = 1e-30;

    private final Shown shown;
    private final ProbeAxis axis;
    private final Function<CellAnalysis, List<Band>> bands;
    private final Function<CellAnalysis, String> note;
    private final List<CellAnalysis> cells;
    private final double[] medians;
    private final Scale values;
    private final DoubleFunction<Color> colours;

    /**
     * A figure.
     *
     * @param bands of a cell, one a layer
     * @param note what a cell's colours cannot say; empty if they say all
     */
    LayerHeatmap(
            Shown shown,
            ProbeAxis axis,
            Function<CellAnalysis, List<Band>> bands,
            Function<CellAnalysis, String> note) {
        this.shown = shown;
        this.axis = axis;
        this.bands = bands;
        this.note = note;
        cells = shown.cells().stream().filter(this::isDeep).toList();
        medians = all().stream()
                .flatMapToDouble(band -> Arrays.stream(band.median()))
                .toArray();
        for (Band band : all()) {
            axis.includeMedian(band);
            axis.includeStart(band.median()[0]);
        }
        values = axis.scale(EXPLODED, SMALLEST_SHARE, 5);
        colours = axis.isLogarithmic() ? new FieldColours(medians, values)::at : Palette::sequential;
    }

    private boolean isDeep(CellAnalysis cell) {
        return bands.apply(cell).size() >= LEAST_LAYERS;
    }

    private List<Band> all() {
        return cells.stream().flatMap(cell -> bands.apply(cell).stream()).toList();
    }

    /** Draws it. */
    Figure figure() {
        SmallMultiples layout = new SmallMultiples(
                shown.series(), shown.panels(), shown.facets().page());
        int last = all().stream()
                .mapToInt(band -> band.at()[band.at().length - 1])
                .max()
                .orElse(1);
        Scale epochs = Scale.whole(0, last, 0, Math.max(2, layout.panelWidth() / 70));
        int most =
                cells.stream().mapToInt(cell -> bands.apply(cell).size()).max().orElse(1);
        Scale layers = Scale.whole(1, most, 0.5, most < 8 ? most : 4);
        List<LayerField> fields = new ArrayList<>();
        int height = most * Math.max(1, Math.max(100 / most, Math.min(HEIGHT_OF_LAYER, 240 / most)));
        Figure figure = layout.figure(axis.title(" of each layer"), height, (panel, series) -> {
            CellAnalysis cell = shown.facets().cell(panel, series);
            if (cell == null || !isDeep(cell)) {
                return null;
            }
            LayerField field = new LayerField(bands.apply(cell), epochs, layers);
            fields.add(field);
            Plot plot = field.plot(this::color, axis.isLogarithmic());
            PanelNote.draw(plot, note.apply(cell), false);
            return plot;
        });
        figure.caption("A colour for each layer and recorded epoch, layers from below upwards.");
        figure.subtitle(shown.facets().fixedText());
        figure.horizontal(epochs, "epoch");
        figure.vertical(layers, "layer (1 = first hidden)");
        List<Legend.Entry> key = key();
        if (axis.isLogarithmic() && fields.stream().anyMatch(LayerField::hasContour)) {
            key.add(new Legend.Entry("a thousandth of the largest layer's at that epoch", LayerField::paintSample));
        }
        figure.legend(key);
        figure.footnote(footnote());
        return figure;
    }

    private Color color(double value) {
        if (Double.isNaN(value)) {
            return Palette.PAPER;
        }
        if (value == 0 && axis.hasZero()) {
            return Palette.ZERO;
        }
        return Double.isInfinite(value) ? Palette.DIVERGED : colours.apply(values.place(value));
    }

    private List<Legend.Entry> key() {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(ColourBar.of(axis.label(), values, colours));
        if (axis.hasZero() && has(value -> value == 0)) {
            entries.add(Legend.area("exactly zero", Palette.ZERO));
        }
        if (has(Double::isInfinite)) {
            entries.add(Legend.area("diverged", Palette.DIVERGED));
        }
        return entries;
    }

    private boolean has(DoublePredicate property) {
        return Arrays.stream(medians).anyMatch(property);
    }

    private String footnote() {
        int seeds = shown.facets().seeds();
        StringBuilder text = new StringBuilder(seeds == 1 ? "One seed." : "Medians over " + seeds + " seeds.");
        text.append(" The scale of colours is this figure's own")
                .append(axis.isLogarithmic() ? ", with more colours where more values are." : ".");
        if (has(value -> value > 0 && value < values.minimum())) {
            text.append(" The darkest colour: its lower end, and all below.");
        }
        if (has(value -> value > values.maximum() && value < Double.POSITIVE_INFINITY)) {
            text.append(" The lightest colour: its upper end, and all above.");
        }
        if (has(Double::isNaN)) {
            text.append(" White: nothing to measure.");
        }
        return text.toString();
    }
}
