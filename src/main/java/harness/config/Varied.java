package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One path of {@code vary} with its values.
 *
 * @param path the varied path
 * @param key where it was named
 * @param nodes its values as they were written
 * @param resolved each value as JSON with its defaults filled in; null for one that is wrong
 * @param labels each value for a person
 */
record Varied(String path, Place key, List<Node> nodes, List<JsonNode> resolved, List<String> labels) {

    /** Reads the values of a path that exists, refusing those that mean the same as one before. */
    static Varied of(String path, Place key, List<Node> nodes, Problems problems) {
        List<JsonNode> resolved = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<Object, Node> meanings = new HashMap<>();
        for (Node node : nodes) {
            Value value = read(path, node);
            resolved.add(value.bound().resolved());
            labels.add(value.label());
            // What is wrong means nothing, and is reported for itself.
            Node first = value.bound().resolved() == null ? null : meanings.putIfAbsent(value.meaning(), node);
            if (first != null) {
                String earlier = first.place().path();
                problems.add(node.place(), "listed twice: means the same as " + earlier);
            }
        }
        return new Varied(path, key, List.copyOf(nodes), resolved, List.copyOf(labels));
    }

    private record Value(Bound bound, String label) {

        /** What makes it the same as another: the Java value, or the JSON of one that is complete only in its cell. */
        Object meaning() {
            return bound.valid() && bound.value() != null ? bound.value() : String.valueOf(bound.resolved());
        }
    }

    /** Reads a value by the first shape that takes it; problems are reported later, for the cells it is in. */
    private static Value read(String path, Node node) {
        for (Shape shape : ConfigKind.EXPERIMENT.paths().shapes(path)) {
            Problems ofValue = new Problems();
            Bound bound = Binder.ofParts(ofValue).bind(shape, node, path);
            if (ofValue.isEmpty()) {
                return new Value(bound, Labels.of(shape, bound.resolved()));
            }
        }
        return new Value(Bound.invalid(null), Wording.found(node));
    }

    /** What this path reaches: to vary {@code a.type} changes what the whole of {@code a} is. */
    private String reach() {
        String type = "." + Shape.Choice.TYPE;
        return path.endsWith(type) ? path.substring(0, path.length() - type.length()) : path;
    }

    /** Whether a path lies inside what this one changes, so that it must be set afterwards. */
    boolean encloses(String other) {
        return !other.equals(path) && other.startsWith(reach() + ".");
    }

    /** The top-level key that this path begins with. */
    String section() {
        return path.split("\\.", 2)[0];
    }

    /** Smaller for a path that must be set earlier. */
    int depth() {
        return reach().split("\\.").length * 2 + (path.equals(reach()) ? 0 : 1);
    }
}
