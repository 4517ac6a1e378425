package harness.report.chart.layers;

import harness.report.figure.ColourBar;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import java.util.List;
import java.util.stream.IntStream;

/** Says which colour stands for which layer. */
final class LayerKey {

    /** Up to this number of layers have an entry each; more share a bar of colours. */
    private static final int MOST_ENTRIES = 6;

    private LayerKey() {}

    /** The legend of curves in the colours of {@link Palette#ordered}. */
    static List<Legend.Entry> of(int layers) {
        if (layers <= MOST_ENTRIES) {
            return IntStream.rangeClosed(1, layers)
                    .mapToObj(layer -> Legend.line(
                            (layer == 1 ? "layer " : "") + layer, Palette.ordered(layer, layers), Style.CURVE))
                    .toList();
        }
        Scale scale = Scale.whole(1, layers, 0, 6);
        return List.of(ColourBar.of(
                "layer (1 = first hidden)",
                scale,
                place -> Palette.ordered((int) Math.round(1 + place * (layers - 1)), layers)));
    }
}
