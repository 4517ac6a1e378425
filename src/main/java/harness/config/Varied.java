package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.json.Wording;
import harness.config.schema.Binder;
import harness.config.schema.Bound;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Labels;
import harness.config.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final ConfigPaths PATHS = Experiment.KIND.paths();

    /** Reads the values of a path that exists, refusing those that mean the same as one before. */
    static Varied of(String path, Place key, List<Node> nodes, Problems problems) {
        return of(path, key, nodes, problems, "");
    }

    private static Varied of(String path, Place key, List<Node> nodes, Problems problems, String why) {
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
                problems.add(node.place(), "listed twice: means the same as " + earlier + why);
            }
        }
        return new Varied(path, key, List.copyOf(nodes), resolved, List.copyOf(labels));
    }

    /**
     * The same without the parts that others set afterwards in every cell. Values that only these parts told apart are
     * refused.
     */
    Varied without(List<Varied> parts, Problems problems) {
        List<Varied> inside = parts.stream()
                .filter(part -> !part.path().endsWith("." + Shape.Choice.TYPE))
                .toList();
        List<String[]> keys = inside.stream()
                .map(part -> part.path().substring(reach().length() + 1).split("\\."))
                .toList();
        List<Node> rest = new ArrayList<>(nodes);
        keys.forEach(names -> rest.replaceAll(node -> without(node, names, 0)));
        String setters = inside.stream()
                .map(part -> part.isListed() ? part.key().path() : part.key().source())
                .collect(Collectors.joining(" and "));
        Varied varied =
                of(path, key, rest, hasTwins() ? new Problems() : problems, ", once " + setters + " is laid over both");
        keys.forEach(names -> varied.resolved().forEach(value -> leaveOut(value, names)));
        return varied;
    }

    private boolean hasTwins() {
        Problems twins = new Problems();
        of(path, key, nodes, twins);
        return !twins.isEmpty();
    }

    private static Node without(Node node, String[] keys, int depth) {
        if (!(node instanceof Node.Branch branch) || !branch.members().containsKey(keys[depth])) {
            return node;
        }
        if (depth == keys.length - 1) {
            return branch.without(List.of(keys[depth]));
        }
        Node.Member member = branch.members().get(keys[depth]);
        return branch.with(keys[depth], new Node.Member(member.key(), without(member.value(), keys, depth + 1)));
    }

    private static void leaveOut(JsonNode resolved, String[] keys) {
        JsonNode parent = resolved;
        for (int i = 0; i < keys.length - 1 && parent != null; i++) {
            parent = parent.get(keys[i]);
        }
        if (parent instanceof ObjectNode object) {
            object.remove(keys[keys.length - 1]);
        }
    }

    private record Value(Bound bound, String label) {

        /** What makes it the same as another: the Java value, or the JSON of one that is complete only in its cell. */
        Object meaning() {
            return bound.valid() && bound.value() != null ? bound.value() : String.valueOf(bound.resolved());
        }
    }

    /** Reads a value by the first shape that takes it; problems are reported later, for the cells it is in. */
    private static Value read(String path, Node node) {
        for (Shape shape : PATHS.shapes(path)) {
            Problems ofValue = new Problems();
            Bound bound = Binder.ofParts(PATHS, ofValue).bind(shape, node, path);
            if (ofValue.isEmpty()) {
                return new Value(bound, Labels.of(shape, bound.resolved()));
            }
        }
        return new Value(Bound.invalid(null), Wording.found(node));
    }

    /**
     * Takes out of what all cells share that which this path replaces in each of them. Where only a type is replaced, the
     * first one stands for it, with the parameters that were written: the others would be defaults of one type alone.
     *
     * @param shared with its defaults filled in
     * @param written the same as it was written
     */
    void leaveOutOf(ObjectNode shared, Node.Branch written) {
        String[] keys = reach().split("\\.");
        if (path.equals(reach())) {
            leaveOut(shared, keys);
            return;
        }
        JsonNode whole = shared;
        Node explicit = written;
        for (String name : keys) {
            whole = whole.path(name);
            explicit = child(explicit, name);
        }
        if (whole instanceof ObjectNode object) {
            Set<String> kept = new HashSet<>(Set.of(Shape.Choice.TYPE));
            if (explicit instanceof Node.Branch branch) {
                kept.addAll(branch.members().keySet());
            }
            object.retain(kept);
            object.set(Shape.Choice.TYPE, resolved.get(0));
        }
    }

    private static Node child(Node node, String key) {
        return node instanceof Node.Branch branch && branch.members().containsKey(key)
                ? branch.members().get(key).value()
                : null;
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

    /** Whether it is a list of {@code vary}, and not a setting that has to hold in every cell. */
    boolean isListed() {
        return key.path().startsWith(ConfigPaths.VARY + ".");
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
