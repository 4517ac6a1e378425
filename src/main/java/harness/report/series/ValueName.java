package harness.report.series;

import com.fasterxml.jackson.databind.JsonNode;
import harness.activation.Activation;
import harness.analysis.AxisValue;
import harness.analysis.GridAxes;
import harness.analysis.GridCell;
import harness.config.Axis;
import harness.report.figure.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Names a value by what tells it from the other values of its path. Datasets and activations speak for themselves; of all
 * else its field is named, too.
 *
 * @param path the varied path
 * @param differences between all of its values
 * @param shown all activations that the values go with
 */
record ValueName(String path, Differences differences, Set<Activation> shown) {

    private static final String ACTIVATION = "activation";
    private static final String SOURCE = "source";
    private static final String TYPE = "type";

    /** Of a table. */
    private static final String PATH = "path";

    /** The name of the value that a cell has. */
    String of(GridCell cell, AxisValue value) {
        if (path.equals(GridAxes.ACTIVATION)) {
            return cell.activations().isEmpty()
                    ? whole(path, value.label())
                    : ActivationName.of(cell.activations(), shown);
        }
        List<String> said = new ArrayList<>();
        List<String> source = path.equals(GridAxes.DATASET) ? List.of() : List.of(SOURCE);
        boolean named = Differences.at(value.value(), source).has(TYPE);
        if (named) {
            said.add(text(Differences.at(value.value(), source), source));
        }
        for (List<String> part : differences.parts()) {
            boolean ofSource = named
                    && part.size() >= source.size()
                    && part.subList(0, source.size()).equals(source);
            if (!ofSource && (part.isEmpty() || !differences.isUsual(value.value(), part))) {
                String text = part(cell, value.value(), part);
                if (!text.isEmpty()) {
                    said.add(text);
                }
            }
        }
        return said.isEmpty() ? whole(path, value.label()) : String.join(", ", said);
    }

    /** A value by its label; one that does not speak for itself after the name of its path. */
    static String whole(String path, String label) {
        boolean speaksForItself = path.isEmpty() || path.equals(GridAxes.ACTIVATION) || path.equals(GridAxes.DATASET);
        return speaksForItself ? label : Axis.named(GridAxes.shortName(path), label);
    }

    private String part(GridCell cell, JsonNode value, List<String> part) {
        String field = part.isEmpty() ? GridAxes.shortName(path) : part.get(part.size() - 1);
        JsonNode node = Differences.at(value, part);
        if (field.equals(ACTIVATION)) {
            return cell.activations().isEmpty() ? "" : ActivationName.of(cell.activations(), shown);
        }
        if (node.isMissingNode()) {
            return "";
        }
        return field + " = " + text(node, part);
    }

    private String text(JsonNode node, List<String> part) {
        if (node.isNumber()) {
            return Numeral.exact(node.doubleValue());
        }
        if (node.isArray()) {
            List<String> elements = StreamSupport.stream(node.spliterator(), false)
                    .map(element -> text(element, part))
                    .toList();
            return elements.isEmpty() ? "none" : ActivationName.counted(elements);
        }
        if (node.has("layers") && node.has("width")) {
            return text(node.get("layers"), part) + " × " + text(node.get("width"), part);
        }
        if (node.path(PATH).isTextual()) {
            return node.get(PATH).textValue();
        }
        if (node.has(TYPE)) {
            String parameters = differences.fieldsAmongItsType(node, part).stream()
                    .map(field -> field + "=" + text(node.path(field), part))
                    .collect(Collectors.joining(", "));
            return node.get(TYPE).asText() + (parameters.isEmpty() ? "" : "(" + parameters + ")");
        }
        return node.isNull() ? "none" : node.isValueNode() ? node.asText() : node.toString();
    }
}
