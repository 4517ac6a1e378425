package harness.config;

import harness.catalogue.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which charts of an experiment are drawn, and for what. It only looks at results: another choice repeats no run.
 *
 * @param only the charts that are drawn; null for all
 * @param probes those that have two charts of their own beside these
 * @param format files of each
 * @param width how wide they are
 */
public record ChartsConfig(
        @Parameter(meaning = "the charts that are drawn; null: all", byDefault = "null")
        List<Name> only,

        @Parameter(
                meaning =
                        "columns of layers.csv of which two charts more are drawn: from layer to layer, and over epochs",
                byDefault = "[]")
        ChartedProbes probes,

        @Parameter(meaning = "files of each chart: \"png\", \"svg\", or both", byDefault = "[\"png\", \"svg\"]")
        List<ChartChoice.Format> format,

        @Parameter(
                meaning =
                        "\"single-column\" (88 mm) and \"double-column\" (178 mm) are those of a journal, \"slide\" is"
                                + " 16:9",
                byDefault = "\"double-column\"")
        ChartChoice.Width width) {

    /** A chart of an experiment. */
    public enum Name {
        LEARNING_CURVES,
        LOSS,
        ACCURACY,
        FINAL_ACCURACY,
        GRADIENT_NORM,
        GRADIENT_DEPTH,
        GRADIENT_HEATMAP,
        GRADIENT_HISTOGRAM,
        GRADIENT_HISTOGRAM_LAST,
        DEAD_FRACTION,
        DECISION_BOUNDARIES,
        CONFUSION
    }

    /** All charts, in both formats, across both columns. */
    public static final ChartsConfig DEFAULT = new ChartsConfig(
            null, new ChartedProbes(List.of()), List.of(ChartChoice.Format.values()), ChartChoice.Width.DOUBLE_COLUMN);

    /**
     * Checks that there is a format.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ChartsConfig {
        only = only == null ? null : List.copyOf(only);
        format = List.copyOf(format);
        requireFormat(format);
    }

    /** Refuses charts in no format. */
    static void requireFormat(List<ChartChoice.Format> format) {
        if (format.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"format\" must list \"png\", \"svg\" or both; for no charts at all write \"only\": []");
        }
    }

    /** The same, with charts by their names. */
    public ChartChoice choice() {
        return new ChartChoice(namesOf(only), probes.names(), Set.copyOf(format), width);
    }

    /** Charts by their names; null stays null. */
    static Set<String> namesOf(List<? extends Enum<?>> charts) {
        return charts == null
                ? null
                : charts.stream()
                        .map(chart -> chart.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }
}
