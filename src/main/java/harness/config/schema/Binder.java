package harness.config.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.json.Wording;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes records of nodes, collecting whatever is wrong with them. */
public final class Binder {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ConfigPaths paths;
    private final Problems problems;
    private final boolean partial;
    private final UnaryOperator<String> example;

    private Binder(ConfigPaths paths, Problems problems, boolean partial, UnaryOperator<String> example) {
        this.paths = paths;
        this.problems = problems;
        this.partial = partial;
        this.example = example;
    }

    /**
     * For a config from which varied values may still be missing: each part is checked by itself, but neither are
     * required keys missed nor records constructed that lack something or contradict themselves.
     *
     * @param paths of the config, for advice
     */
    public static Binder ofParts(ConfigPaths paths, Problems problems) {
        return new Binder(paths, problems, true, path -> "");
    }

    /**
     * For the config of a cell, which must be complete.
     *
     * @param paths of the config, for advice
     * @param example given the path of an object, says which varied values inside it belong to this cell
     */
    public static Binder ofCell(ConfigPaths paths, Problems problems, UnaryOperator<String> example) {
        return new Binder(paths, problems, false, example);
    }

    /** Binds a default, in which nothing is wrong. */
    public static Bound ofDefault(Shape shape, Node node) {
        return ofParts(ConfigPaths.NONE, new Problems()).bind(shape, node, "");
    }

    /**
     * Binds one node.
     *
     * @param path where it stands in the config, which need not be where it was written
     */
    public Bound bind(Shape shape, Node node, String path) {
        if (!shape.fits(node)) {
            return wrong(shape, node, path);
        }
        if (shape instanceof Shape.Structure structure) {
            return structure(structure, (Node.Branch) node, path, JSON.objectNode());
        }
        if (shape instanceof Shape.Choice choice) {
            return node instanceof Node.Branch branch
                    ? typed(choice, branch, path)
                    : named(choice, (Node.Leaf) node, path);
        }
        if (shape instanceof Shape.ListOf list) {
            return items(list, (Node.Items) node, path);
        }
        if (shape instanceof Shape.Either either) {
            return either(either, node, path);
        }
        return leaf(shape, (Node.Leaf) node).orElseGet(() -> wrong(shape, node, path));
    }

    private Bound wrong(Shape shape, Node node, String path) {
        Shape form = shape.forFormOf(node).orElse(null);
        String hint = node instanceof Node.Leaf leaf ? hint(form, leaf.text()) : "";
        String advice = hint.isEmpty() ? ValueAdvice.of(paths, shape, node, path) : hint;
        problems.add(node.place(), "expected " + shape.expected() + ", found " + Wording.found(node) + advice);
        return Bound.invalid(null);
    }

    private static String hint(Shape form, String text) {
        if (form instanceof Shape.Numeric numeric) {
            return Numbers.hint(numeric, text);
        }
        boolean tooLong = form instanceof Shape.Text && text.length() > Shape.Text.LONGEST;
        return tooLong ? " of " + text.length() + " characters (at most " + Shape.Text.LONGEST + ")" : "";
    }

    private Bound either(Shape.Either either, Node node, String path) {
        Shape.Alternative alternative = either.alternatives().stream()
                .filter(candidate -> candidate.shape().fits(node))
                .findFirst()
                .orElseThrow();
        boolean simple = node instanceof Node.Leaf && !(alternative.shape() instanceof Shape.Choice);
        Bound bound = simple
                ? leaf(alternative.shape(), (Node.Leaf) node).orElseGet(() -> wrong(either, node, path))
                : bind(alternative.shape(), node, path);
        return bound.valid() ? Bound.of(alternative.whole().apply(bound.value()), bound.resolved()) : bound;
    }

    private static Optional<Bound> leaf(Shape shape, Node.Leaf leaf) {
        if (leaf.form() == Node.Form.NULL) {
            return Optional.of(Bound.of(null, NullNode.instance));
        }
        if (shape instanceof Shape.Numeric numeric) {
            return Numbers.read(numeric, leaf.text());
        }
        if (shape instanceof Shape.Truth) {
            boolean truth = Boolean.parseBoolean(leaf.text());
            return Optional.of(Bound.of(truth, BooleanNode.valueOf(truth)));
        }
        TextNode resolved = TextNode.valueOf(leaf.text());
        if (shape instanceof Shape.Word word) {
            return Optional.ofNullable(word.values().get(leaf.text())).map(value -> Bound.of(value, resolved));
        }
        return ((Shape.Text) shape).holds(leaf.text())
                ? Optional.of(Bound.of(leaf.text(), resolved))
                : Optional.empty();
    }

    private Bound items(Shape.ListOf list, Node.Items items, String path) {
        List<Object> values = new ArrayList<>();
        ArrayNode resolved = JSON.arrayNode();
        boolean valid = true;
        for (Node item : items.nodes()) {
            Bound bound = bind(list.element(), item, path + "[" + values.size() + "]");
            values.add(bound.value());
            resolved.add(bound.resolved());
            valid &= bound.valid();
        }
        return valid ? Bound.of(values, resolved) : Bound.invalid(resolved);
    }

    private Bound named(Shape.Choice choice, Node.Leaf name, String path) {
        Node.Member type = new Node.Member(name.place(), name);
        Node.Branch branch = new Node.Branch(name.place(), Map.of(Shape.Choice.TYPE, type));
        return typed(choice, branch, path);
    }

    private Bound typed(Shape.Choice choice, Node.Branch branch, String path) {
        Node.Member member = branch.members().get(Shape.Choice.TYPE);
        if (member == null) {
            String known = Wording.quoted(choice.types().keySet());
            problems.add(
                    branch.place(),
                    "missing \"type\"" + Advice.ofMissingType(choice, branch) + "; expected one of " + known);
            return Bound.invalid(null);
        }
        if (!(member.value() instanceof Node.Leaf leaf) || leaf.form() != Node.Form.TEXT) {
            String found = Wording.found(member.value());
            problems.add(member.value().place(), "expected the name of the " + choice.kind() + ", found " + found);
            return Bound.invalid(null);
        }
        Shape.Structure structure = choice.types().get(leaf.text());
        if (structure == null) {
            String several = ValueAdvice.severalThings(paths, choice, leaf, path);
            String advice = several.isEmpty() ? Advice.ofThing(paths, choice, leaf.text()) : several;
            problems.add(leaf.place(), "unknown " + choice.kind() + " " + Wording.quoted(leaf.text()) + advice);
            return Bound.invalid(null);
        }
        ObjectNode resolved = JSON.objectNode().put(Shape.Choice.TYPE, leaf.text());
        Node.Branch parameters = branch.without(List.of(Shape.Choice.TYPE));
        return structure(structure, parameters, path, resolved, key -> {
            String object = ConfigPaths.withoutIndices(path);
            return Advice.ofParameter(paths, object, choice, leaf.text(), key);
        });
    }

    /**
     * Binds a whole config, without the keys that are no fields.
     *
     * @param suggestion follows "unknown key", given the key
     */
    public Bound root(Node.Branch root, UnaryOperator<String> suggestion) {
        return structure(paths.structure(), root, "", JSON.objectNode(), suggestion);
    }

    private Bound structure(Shape.Structure structure, Node.Branch branch, String path, ObjectNode resolved) {
        return structure(structure, branch, path, resolved, key -> Advice.ofKey(paths, path, structure.names(), key));
    }

    private Bound structure(
            Shape.Structure structure,
            Node.Branch branch,
            String path,
            ObjectNode resolved,
            UnaryOperator<String> suggestion) {
        branch.members().forEach((key, member) -> {
            if (structure.field(key).isEmpty()) {
                problems.add(member.key(), "unknown key" + suggestion.apply(key), example.apply(path));
            }
        });
        Object[] values = new Object[structure.fields().size()];
        boolean valid = true;
        for (int i = 0; i < values.length; i++) {
            Shape.Field field = structure.fields().get(i);
            Bound bound = field(field, branch, path);
            values[i] = bound.value();
            valid &= bound.valid();
            if (bound.resolved() != null) {
                resolved.set(field.name(), bound.resolved());
            }
        }
        return valid ? construct(structure, values, branch, path, resolved) : Bound.invalid(resolved);
    }

    /** Binds one member of an object, or its default. */
    public Bound field(Shape.Field field, Node.Branch branch, String path) {
        String fieldPath = Place.member(path, field.name());
        Node.Member member = branch.members().get(field.name());
        if (member != null) {
            return bind(field.shape(), member.value(), fieldPath);
        }
        if (field.required()) {
            if (!partial) {
                Place place = branch.place().at(Place.member(branch.place().path(), field.name()));
                problems.add(
                        place,
                        "missing; expected " + field.shape().expected() + ": " + field.meaning(),
                        example.apply(path));
            }
            return Bound.invalid(null);
        }
        return bind(field.shape(), field.byDefault(), fieldPath);
    }

    private Bound construct(
            Shape.Structure structure, Object[] values, Node.Branch branch, String path, ObjectNode resolved) {
        try {
            return Bound.of(structure.constructor().newInstance(values), resolved);
        } catch (InvocationTargetException failure) {
            if (!(failure.getCause() instanceof IllegalArgumentException refusal)) {
                throw new IllegalStateException("cannot construct " + structure.constructor(), failure.getCause());
            }
            if (!partial) {
                String explanation = String.valueOf(refusal.getMessage());
                problems.add(refused(branch, explanation), explanation, example.apply(path));
            }
            return Bound.invalid(resolved);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot construct " + structure.constructor(), impossible);
        }
    }

    /** Where an object came to be refused: at the last setting of a member that the explanation names, if there is one. */
    private static Place refused(Node.Branch branch, String explanation) {
        return branch.members().entrySet().stream()
                .filter(member -> explanation.contains('"' + member.getKey() + '"'))
                .flatMap(member -> settings(member.getValue().value()))
                .reduce((earlier, later) -> later)
                .orElse(branch.place());
    }

    /** The places of a value and its parts that the command line set. */
    private static Stream<Place> settings(Node node) {
        Stream<Node> parts = node instanceof Node.Branch branch
                ? branch.members().values().stream().map(Node.Member::value)
                : node instanceof Node.Items items ? items.nodes().stream() : Stream.of();
        Stream<Place> here = Stream.of(node.place()).filter(Place::isSetting);
        return Stream.concat(here, parts.flatMap(Binder::settings));
    }
}
