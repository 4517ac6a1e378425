package harness.report.chart;

import harness.activation.Activations;
import harness.report.figure.Palette;
import harness.report.figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each series is drawn. An activation has the same colour in every chart of every study, so that a reader learns it
 * once; variants of one activation, and all other series, take the next colours that are free.
 */
public final class SeriesColours {

    /**
     * The activations that are compared most, in the order of the palette. Those that often share a panel differ most, and
     * of two whose curves nearly coincide one is dashed, so that both can be seen.
     */
    private static final List<String> FIRST = List.of(
            "relu",
            "sigmoid",
            "tanh",
            "softplus",
            "elu",
            "swish",
            "selu",
            "gelu",
            "gelu_tanh",
            "leaky_relu",
            "mish",
            "linear",
            "softsign",
            "prelu");

    /** Activations from here on are dashed where one panel shows them all. */
    private static final int SOLID = 8;

    private final Map<String, Integer> places;
    private final Set<String> dashed;

    private SeriesColours(Map<String, Integer> places, Set<String> dashed) {
        this.places = places;
        this.dashed = dashed;
    }

    /** The colours of the series of a study. */
    public static SeriesColours of(List<String> series) {
        Map<String, Integer> places = new HashMap<>();
        for (String label : series) {
            int wished = wished(label);
            if (wished >= 0 && !places.containsValue(wished)) {
                places.put(label, wished);
            }
        }
        Set<String> dashed = new HashSet<>();
        int next = 0;
        for (String label : series) {
            boolean activation = places.containsKey(label);
            if (!activation) {
                while (places.containsValue(next)) {
                    next++;
                }
                places.put(label, next);
            }
            if (activation ? places.get(label) >= SOLID : series.indexOf(label) % 2 == 1) {
                dashed.add(label);
            }
        }
        return new SeriesColours(places, dashed);
    }

    /** The place in the palette of an activation, whatever its parameters; negative for anything else. */
    private static int wished(String label) {
        String name = label.replaceFirst("\\(.*", "");
        if (FIRST.contains(name)) {
            return FIRST.indexOf(name);
        }
        List<String> others = Activations.CATALOGUE.names().stream()
                .filter(known -> !FIRST.contains(known))
                .toList();
        return others.contains(name) ? FIRST.size() + others.indexOf(name) : -1;
    }

    /** Colour of a series. */
    public Color color(String label) {
        return Palette.series(places.get(label));
    }

    /** Stroke of a series where one panel shows them all: of two curves that coincide both should be seen. */
    BasicStroke stroke(String label) {
        return dashed.contains(label) ? Style.DASHED_CURVE : Style.CURVE;
    }
}
