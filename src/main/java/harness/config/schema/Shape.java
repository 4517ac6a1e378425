package harness.config.schema;

import harness.catalogue.Parameter;
import harness.catalogue.Ranges;
import harness.config.json.Node;
import harness.config.json.Wording;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What may stand at one place of a config. */
public sealed interface Shape {

    /** What is expected there, for a person: "a number above 0". */
    String expected();

    /**
     * A number.
     *
     * @param type {@code int}, {@code long} or {@code double}
     * @param range its bounds
     * @param optional whether null may stand there
     */
    record Numeric(Class<?> type, Parameter range, boolean optional) implements Shape {

        public boolean isWhole() {
            return type != double.class;
        }

        boolean holds(double value) {
            return value >= range.min() && value <= range.max() && value > range.above() && value < range.below();
        }

        @Override
        public String expected() {
            return (isWhole() ? "a whole number" : "a number") + Ranges.phrase(range) + (optional ? " or null" : "");
        }
    }

    /**
     * Any text, or one that matches.
     *
     * @param matching the restriction, null if there is none
     */
    record Text(Matching matching) implements Shape {

        /** Longer ones are no names, paths or descriptions, and would fill tables and terminals. */
        public static final int LONGEST = 10_000;

        boolean holds(String text) {
            return matching == null ? text.length() <= LONGEST : text.matches(matching.regex());
        }

        @Override
        public String expected() {
            return matching == null ? "a text" : "a text " + matching.meaning();
        }
    }

    /** True or false. */
    record Truth() implements Shape {

        @Override
        public String expected() {
            return "true or false";
        }
    }

    /** Null. */
    record Nothing() implements Shape {

        @Override
        public String expected() {
            return "null";
        }
    }

    /**
     * One of a few texts.
     *
     * @param values what each means
     */
    record Word(Map<String, Object> values) implements Shape {

        @Override
        public String expected() {
            return (values.size() == 1 ? "" : "one of ") + Wording.quoted(values.keySet());
        }
    }

    /** A list; at least none, at most any number. */
    record ListOf(Shape element, String meaning) implements Shape {

        @Override
        public String expected() {
            return meaning;
        }
    }

    /**
     * An object that becomes a record.
     *
     * @param constructor the record's canonical constructor
     * @param fields one a component, in their order
     * @param joint stands between the values in a label that consists of them alone, as in 10x64; null if a label names
     *     the fields
     */
    record Structure(Constructor<?> constructor, List<Field> fields, String joint) implements Shape {

        /** The same structure, labelled by its values alone. */
        public Structure joinedBy(String text) {
            return new Structure(constructor, fields, text);
        }

        public Optional<Field> field(String name) {
            // A loop, because checking a large grid comes here millions of times.
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }

        @Override
        public String expected() {
            return "an object (" + Wording.quoted(names()) + ")";
        }
    }

    /**
     * A choice from a catalogue: a name, or an object whose {@code "type"} is a name.
     *
     * @param kind what a person calls it
     * @param types the record behind each name
     */
    record Choice(String kind, Map<String, Structure> types) implements Shape {

        public static final String TYPE = "type";

        /** The choice that a shape is, or has as an alternative. */
        public static Optional<Choice> in(Shape shape) {
            if (shape instanceof Either either) {
                return either.alternatives().stream()
                        .flatMap(alternative -> in(alternative.shape()).stream())
                        .findFirst();
            }
            return shape instanceof Choice choice ? Optional.of(choice) : Optional.empty();
        }

        /** For example "an activation". */
        String kindWithArticle() {
            return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
        }

        @Override
        public String expected() {
            return kindWithArticle() + " (a name, or an object with \"type\")";
        }
    }

    /** One of several shapes, told apart by the form of what stands there. */
    record Either(List<Alternative> alternatives) implements Shape {

        @Override
        public String expected() {
            return String.join(
                    " or ",
                    alternatives.stream()
                            .map(alternative -> alternative.shape().expected())
                            .toList());
        }
    }

    /**
     * One of the shapes of an {@link Either}.
     *
     * @param shape what may stand there
     * @param whole makes the record component of what the shape gives
     */
    record Alternative(Shape shape, UnaryOperator<Object> whole) {}

    /**
     * A member of an object, or a parameter of a choice.
     *
     * @param name its key
     * @param meaning one line for a person
     * @param byDefault the default, null if it is required
     * @param shape what may stand there
     * @param whyNeverVaried why it cannot be varied, null if it can
     */
    record Field(String name, String meaning, Node byDefault, Shape shape, String whyNeverVaried) {

        public boolean required() {
            return byDefault == null;
        }
    }

    /** Whether a node has the form of this shape, whatever its content. */
    default boolean fits(Node node) {
        if (this instanceof Either either) {
            return either.alternatives().stream()
                    .anyMatch(alternative -> alternative.shape().fits(node));
        }
        if (node instanceof Node.Branch) {
            return this instanceof Structure || this instanceof Choice;
        }
        if (node instanceof Node.Items) {
            return this instanceof ListOf;
        }
        return switch (((Node.Leaf) node).form()) {
            case TEXT -> this instanceof Text || this instanceof Word || this instanceof Choice;
            case NUMBER -> this instanceof Numeric;
            case TRUTH -> this instanceof Truth;
            case NULL -> this instanceof Nothing || this instanceof Numeric number && number.optional();
        };
    }

    /** This shape, or the alternative that has the form of a node; empty if none has. */
    default Optional<Shape> forFormOf(Node node) {
        if (!(this instanceof Either either)) {
            return fits(node) ? Optional.of(this) : Optional.empty();
        }
        return either.alternatives().stream()
                .map(Alternative::shape)
                .filter(shape -> shape.fits(node))
                .findFirst();
    }
}
