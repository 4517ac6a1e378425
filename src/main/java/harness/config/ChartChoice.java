package harness.config;

import java.util.Locale;
import java.util.Set;

/**
 * Which pictures are drawn, and for what.
 *
 * @param only names of the charts that are drawn; null for all
 * @param formats files of each
 * @param width how wide they are
 */
public record ChartChoice(Set<String> only, Set<Format> formats, Width width) {

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

    /** Whether a chart of that name is drawn. */
    public boolean draws(String chart) {
        return only == null || only.contains(chart);
    }
}
