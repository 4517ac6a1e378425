package harness.config;

import org.apache.commons.text.WordUtils;

/**
 * One thing that is wrong with a config.
 *
 * @param place where
 * @param explanation what was expected and what was found, in one line
 */
public record Problem(Place place, String explanation) {

    private static final int WIDTH = 96;

    /** The place in one line, the explanation indented below, in lines of at most 100 characters. */
    @Override
    public String toString() {
        return place + "\n    " + WordUtils.wrap(explanation, WIDTH, "\n    ", false);
    }
}
