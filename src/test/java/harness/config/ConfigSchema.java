package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.catalogue.Parameter;
import harness.config.json.Node;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Shape;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the shapes of a config as a JSON Schema, for editors. It says what the reader says, but for three things a
 * schema cannot see: that 32.0 is no whole number here, that a key that is required may come from {@code vary} or
 * {@code --set}, and what records check between their components.
 */
final class ConfigSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    /** The schema of a config file. */
    static ObjectNode generate() {
        ConfigSchema schema = new ConfigSchema();
        ObjectNode root = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Config");
        ObjectNode kinds = names(ConfigKinds.ALL.stream().map(ConfigKind::label).toList());
        root.putObject("properties")
                .putObject(ConfigKind.KEY)
                .put("description", "what the config describes")
                .put("default", Experiment.KIND.label())
                .setAll(kinds);
        ObjectNode condition = root.putObject("if");
        condition.putArray("required").add(ConfigKind.KEY);
        condition.putObject("properties").putObject(ConfigKind.KEY).put("const", ActivationStudy.KIND.label());
        root.set("then", schema.config(ActivationStudy.KIND, "Activations side by side"));
        ObjectNode experiment = schema.config(Experiment.KIND, "A grid of training runs of a small dense network");
        ((ObjectNode) experiment.get("properties")).set(ConfigPaths.VARY, schema.vary());
        root.set("else", experiment);
        root.set("$defs", schema.definitions);
        return root;
    }

    private ObjectNode config(ConfigKind kind, String meaning) {
        ObjectNode config = JSON.objectNode().put("description", meaning);
        config.setAll(structure(kind.paths().structure()));
        ObjectNode properties = (ObjectNode) config.get("properties");
        properties.putObject(ConfigKind.KEY).put("const", kind.label());
        properties.putObject(ConfigKind.SCHEMA).put("type", "string");
        return config;
    }

    private ObjectNode vary() {
        ObjectNode properties = JSON.objectNode();
        ConfigPaths paths = Experiment.KIND.paths();
        for (String path : paths.variable()) {
            Set<JsonNode> items = new LinkedHashSet<>();
            paths.shapes(path).forEach(shape -> items.add(of(shape)));
            ObjectNode list = JSON.objectNode().put("type", "array").put("minItems", 1);
            list.set("items", items.size() == 1 ? items.iterator().next() : anyOf(items));
            properties.set(path, list);
        }
        ObjectNode vary = JSON.objectNode()
                .put("type", "object")
                .put("description", "paths of the config, each with a list of values: the grid is their product")
                .put("additionalProperties", false);
        vary.set("properties", properties);
        return vary;
    }

    private JsonNode of(Shape shape) {
        if (shape instanceof Shape.Numeric numeric) {
            return numeric(numeric);
        }
        if (shape instanceof Shape.Text text) {
            ObjectNode schema = JSON.objectNode().put("type", "string");
            return text.matching() == null
                    ? schema.put("maxLength", Shape.Text.LONGEST)
                    : schema.put("pattern", "^(?:" + text.matching().regex() + ")$");
        }
        if (shape instanceof Shape.Nothing) {
            return JSON.objectNode().put("type", "null");
        }
        if (shape instanceof Shape.Truth) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (shape instanceof Shape.Word word) {
            return names(word.values().keySet());
        }
        if (shape instanceof Shape.ListOf list) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", of(list.element()));
            return schema;
        }
        if (shape instanceof Shape.Structure structure) {
            return structure(structure);
        }
        if (shape instanceof Shape.Choice choice) {
            return choice(choice);
        }
        return anyOf(((Shape.Either) shape)
                .alternatives().stream()
                        .map(alternative -> of(alternative.shape()))
                        .toList());
    }

    private static ObjectNode numeric(Shape.Numeric numeric) {
        ObjectNode schema = JSON.objectNode();
        String type = numeric.isWhole() ? "integer" : "number";
        if (numeric.optional()) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
        Parameter range = numeric.range();
        boolean isInt = numeric.type() == int.class;
        putBound(schema, "minimum", isInt ? Math.max(range.min(), Integer.MIN_VALUE) : range.min());
        putBound(schema, "maximum", isInt ? Math.min(range.max(), Integer.MAX_VALUE) : range.max());
        putBound(schema, "exclusiveMinimum", range.above());
        putBound(schema, "exclusiveMaximum", range.below());
        return schema;
    }

    private static void putBound(ObjectNode schema, String keyword, double bound) {
        if (bound == Math.rint(bound) && Math.abs(bound) < 1e15) {
            schema.put(keyword, (long) bound);
        } else if (Double.isFinite(bound)) {
            schema.put(keyword, bound);
        }
    }

    private ObjectNode structure(Shape.Structure structure) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (Shape.Field field : structure.fields()) {
            ObjectNode property = JSON.objectNode().put("description", field.meaning());
            property.setAll((ObjectNode) of(field.shape()));
            if (field.required()) {
                required.add(field.name());
            } else {
                property.set("default", json(field.byDefault()));
            }
            properties.set(field.name(), property);
        }
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    /** Refers to a definition: a bare name, or an object for each name. */
    private ObjectNode choice(Shape.Choice choice) {
        String name = choice.kind().replace(' ', '_');
        if (!definitions.has(name)) {
            ArrayNode forms = JSON.arrayNode();
            definitions.putObject(name).set("anyOf", forms);
            forms.add(names(choice.types().keySet().stream()
                    .filter(type -> choice.types().get(type).fields().stream().noneMatch(Shape.Field::required))
                    .toList()));
            choice.types().forEach((type, structure) -> forms.add(typed(type, structure)));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode typed(String type, Shape.Structure structure) {
        ObjectNode parameters = structure(structure);
        ObjectNode properties = JSON.objectNode();
        properties.putObject(Shape.Choice.TYPE).put("const", type);
        properties.setAll((ObjectNode) parameters.get("properties"));
        ArrayNode required = JSON.arrayNode().add(Shape.Choice.TYPE);
        parameters.path("required").forEach(required::add);
        parameters.set("properties", properties);
        parameters.set("required", required);
        return JSON.objectNode().put("title", type).setAll(parameters);
    }

    private static ObjectNode names(Collection<String> names) {
        ObjectNode schema = JSON.objectNode();
        names.forEach(schema.putArray("enum")::add);
        return schema;
    }

    private static ObjectNode anyOf(Collection<JsonNode> schemas) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("anyOf").addAll(schemas);
        return schema;
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Branch branch) {
            ObjectNode object = JSON.objectNode();
            branch.members().forEach((key, member) -> object.set(key, json(member.value())));
            return object;
        }
        if (node instanceof Node.Items items) {
            return JSON.arrayNode()
                    .addAll(List.copyOf(
                            items.nodes().stream().map(ConfigSchema::json).toList()));
        }
        Node.Leaf leaf = (Node.Leaf) node;
        return switch (leaf.form()) {
            case TEXT -> JSON.textNode(leaf.text());
            case NUMBER -> JSON.numberNode(new BigDecimal(leaf.text()));
            case TRUTH -> JSON.booleanNode(Boolean.parseBoolean(leaf.text()));
            case NULL -> JSON.nullNode();
        };
    }
}
