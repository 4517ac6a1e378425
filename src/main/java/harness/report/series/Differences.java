package harness.report.series;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Where JSON values of one kind differ: the smallest parts of theirs that are not the same in all. A choice of another
 * {@code type} differs as a whole, since its other fields mean something else.
 */
final class Differences {

    private static final String TYPE = "type";

    private final List<JsonNode> values;
    private final List<List<String>> parts;

    private Differences(List<JsonNode> values, List<List<String>> parts) {
        this.values = values;
        this.parts = parts;
    }

    /** The differences between values. */
    static Differences between(List<JsonNode> values) {
        List<List<String>> parts = new ArrayList<>();
        find(values, List.of(), parts);
        return new Differences(values, parts);
    }

    private static void find(List<JsonNode> nodes, List<String> path, List<List<String>> parts) {
        if (new HashSet<>(nodes).size() <= 1) {
            return;
        }
        boolean objects = nodes.stream().allMatch(JsonNode::isObject);
        boolean oneType = nodes.stream().map(node -> node.path(TYPE)).distinct().count() == 1;
        if (!objects || !oneType) {
            parts.add(path);
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        nodes.forEach(node -> node.fieldNames().forEachRemaining(fields::add));
        for (String field : fields) {
            List<String> longer = new ArrayList<>(path);
            longer.add(field);
            find(nodes.stream().map(node -> node.path(field)).toList(), longer, parts);
        }
    }

    /** The parts that differ, as paths inside the values; a single empty path if the values differ as wholes. */
    List<List<String>> parts() {
        return parts;
    }

    /** A part of one of the values; missing if it has none. */
    static JsonNode at(JsonNode value, List<String> part) {
        JsonNode node = value;
        for (String field : part) {
            node = node == null ? MissingNode.getInstance() : node.path(field);
        }
        return node;
    }

    /** The only part by which a value differs from the others; null if there are several. */
    JsonNode only(JsonNode value) {
        return parts.size() == 1 ? at(value, parts.get(0)) : values.size() == 1 ? value : null;
    }

    /** Whether a part of a value is what more than half of the values have there, so that it needs no mention. */
    boolean isUsual(JsonNode value, List<String> part) {
        Map<JsonNode, Integer> counts = new HashMap<>();
        values.forEach(other -> counts.merge(at(other, part), 1, Integer::sum));
        return 2 * counts.get(at(value, part)) > values.size();
    }

    /** The fields of a choice by which it differs from others of its type, for the same part of all values. */
    List<String> fieldsAmongItsType(JsonNode choice, List<String> part) {
        List<JsonNode> alike = values.stream()
                .map(value -> at(value, part))
                .filter(other -> Objects.equals(other.path(TYPE), choice.path(TYPE)))
                .toList();
        List<List<String>> differing = new ArrayList<>();
        find(alike, List.of(), differing);
        return differing.stream().map(path -> path.get(0)).distinct().toList();
    }
}
