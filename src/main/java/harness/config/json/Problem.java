package harness.config.json;

/**
 * One thing that is wrong with a config.
 *
 * @param place where
 * @param explanation what was expected and what was found, in one line
 */
public record Problem(Place place, String explanation) {

    /** The place in one line, the explanation indented below. */
    @Override
    public String toString() {
        return place + "\n    " + explanation;
    }
}
