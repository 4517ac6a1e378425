package harness.config;

import harness.catalogue.Parameter;
import java.util.List;
import java.util.Set;

/**
 * Which charts of a study of activations are drawn, and for what.
 *
 * @param only the charts that are drawn; null for all
 * @param format files of each
 * @param width how wide they are
 */
public record ActivationChartsConfig(
        @Parameter(meaning = "the charts that are drawn; null: all", byDefault = "null")
        List<Name> only,

        @Parameter(meaning = "files of each chart: \"png\", \"svg\", or both", byDefault = "[\"png\", \"svg\"]")
        List<ChartChoice.Format> format,

        @Parameter(
                meaning =
                        "\"single-column\" (88 mm) and \"double-column\" (178 mm) are those of a journal, \"slide\" is"
                                + " 16:9",
                byDefault = "\"double-column\"")
        ChartChoice.Width width) {

    /** A chart of a study of activations. */
    public enum Name {
        ACTIVATIONS,
        ALL_FUNCTIONS,
        ALL_DERIVATIVES,
        ZOOM,
        PROPERTIES,
        SOFTMAX
    }

    /**
     * Checks that there is a format.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ActivationChartsConfig {
        only = only == null ? null : List.copyOf(only);
        format = List.copyOf(format);
        ChartsConfig.requireFormat(format);
    }

    /** The same, with charts by their names. */
    public ChartChoice choice() {
        return new ChartChoice(ChartsConfig.namesOf(only), Set.copyOf(format), width);
    }
}
