package harness.config.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a node turned out to be.
 *
 * @param valid whether there is a value
 * @param value the Java value; null if it is not valid, or if it is null
 * @param resolved the same as JSON with defaults filled in; null if the form was wrong
 */
public record Binding(boolean valid, Object value, JsonNode resolved) {

    static Binding of(Object value, JsonNode resolved) {
        return new Binding(true, value, resolved);
    }

    /** No value, whose problem is reported; null for the JSON of what has the wrong form. */
    public static Binding invalid(JsonNode resolved) {
        return new Binding(false, null, resolved);
    }
}
