package harness.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which pictures are drawn, and for what.
 *
 * @param only names of the charts that are drawn; null for all but those of single probes
 * @param probes names of probes whose two charts are drawn beside these
 * @param formats files of each
 * @param width how wide they are
 */
public record ChartChoice(Set<String> only, List<String> probes, Set<Format> formats, Width width) {

    /** A kind of file, named as it ends. */
    public enum Format {
        PNG,
        SVG;

        /** What names of such files end in: {@code .png}. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much room a picture has. */
    public enum Width {
        /** One of two columns of a journal, 88 mm. */
        SINGLE_COLUMN,
        /** Both columns of a journal, 178 mm. */
        DOUBLE_COLUMN,
        /** A slide of 16:9. */
        SLIDE;

        /** As a config writes it: {@code single-column}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Name of the chart of a probe from layer to layer. */
    public static String profile(String probe) {
        return "profile_" + probe;
    }

    /** Name of the chart of a probe over layers and epochs. */
    public static String heatmap(String probe) {
        return "heatmap_" + probe;
    }

    /** Whether a chart of that name, which is not one of a single probe, is drawn. */
    public boolean draws(String chart) {
        return only == null || only.contains(chart);
    }

    /** Whether a chart of that name, of that probe, is drawn: such charts have to be asked for. */
    public boolean draws(String chart, String probe) {
        return probes.contains(probe) || only != null && only.contains(chart);
    }
}
