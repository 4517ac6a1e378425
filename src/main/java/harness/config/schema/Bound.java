package harness.config.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a node turned out to be.
 *
 * @param valid whether there is a value
 * @param value the Java value; null if it is not valid, or if it is null
 * @param resolved the same as JSON with defaults filled in; null if the form was wrong
 */
public record Bound(boolean valid, Object value, JsonNode resolved) {

    static Bound of(Object value, JsonNode resolved) {
        return new Bound(true, value, resolved);
    }

    public static Bound invalid(JsonNode resolved) {
        return new Bound(false, null, resolved);
    }
}
