package harness.config.schema;

import harness.config.json.Literals;
import harness.config.json.Node;
import harness.config.json.Setting;
import harness.config.json.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How to write what was meant by a value that does not fit, to follow "found …"; empty where there is nothing to say. */
final class ValueAdvice {

    private ValueAdvice() {}

    /**
     * About a value.
     *
     * @param paths of the config
     * @param shape that it does not fit
     * @param path where it stands in the config, which need not be where it was written
     */
    static String of(ConfigPaths paths, Shape shape, Node node, String path) {
        if (node instanceof Node.Items items) {
            return severalValues(paths, items, path);
        }
        if (!(node instanceof Node.Leaf leaf)) {
            return "";
        }
        return leaf.form() == Node.Form.TEXT ? ofText(paths, shape, leaf, path) : ofBare(shape, leaf, path);
    }

    /** About a text such as {@code relu,tanh} where the name of a thing belongs. */
    static String severalThings(ConfigPaths paths, Shape.Choice choice, Node.Leaf leaf, String path) {
        return listed(paths, leaf, path, name -> choice.types().containsKey(name), Wording::quoted);
    }

    private static String ofText(ConfigPaths paths, Shape shape, Node.Leaf leaf, String path) {
        for (Shape form : alternatives(shape)) {
            Optional<String> advice = form instanceof Shape.Numeric numeric
                    ? ofNumber(paths, numeric, leaf, path)
                    : form instanceof Shape.Word word ? ofWord(word, leaf.text()) : Optional.empty();
            if (advice.isPresent()) {
                return advice.get();
            }
        }
        return Literals.constant(leaf.text())
                .filter(json -> shape.fits(
                        new Node.Leaf(leaf.place(), json.equals("null") ? Node.Form.NULL : Node.Form.TRUTH, json)))
                .map(json -> "; write " + json)
                .orElse("");
    }

    private static Optional<String> ofNumber(ConfigPaths paths, Shape.Numeric shape, Node.Leaf leaf, String path) {
        String text = leaf.text().strip();
        if (Literals.isNumber(text) && Numbers.read(shape, text).isPresent()) {
            return Optional.of("; write " + (Literals.canBeCopied(text) ? text : "it") + " without quotes");
        }
        Optional<String> repaired = Literals.repairedNumber(text)
                .filter(Literals::canBeCopied)
                .filter(number -> Numbers.read(shape, number).isPresent());
        String several =
                listed(paths, leaf, path, part -> Numbers.read(shape, part).isPresent(), part -> part);
        if (repaired.isPresent()) {
            return Optional.of("; write " + repaired.get() + several);
        }
        return Optional.of(several).filter(advice -> !advice.isEmpty());
    }

    private static Optional<String> ofWord(Shape.Word word, String text) {
        return OtherNames.ofWord(text)
                .filter(word.values().keySet()::containsAll)
                .map(here -> "; " + text + " is called " + String.join(" or ", here) + " here")
                .or(() -> Advice.ofWord(text, word.values().keySet()));
    }

    /** About a number, true, false or null where a text belongs. */
    private static String ofBare(Shape shape, Node.Leaf leaf, String path) {
        boolean fits = alternatives(shape).stream()
                .anyMatch(form -> form instanceof Shape.Text text && text.holds(leaf.text()));
        if (!fits || leaf.form() == Node.Form.NULL) {
            return "";
        }
        if (!Literals.canBeCopied(leaf.text())) {
            return "; quote it";
        }
        return isSetting(leaf)
                ? "; quote it: " + Setting.OPTION + path + "=\"\\\"" + leaf.text() + "\\\"\""
                : "; quote it: \"" + leaf.text() + "\"";
    }

    /** About a list where one value belongs. */
    private static String severalValues(ConfigPaths paths, Node.Items items, String path) {
        String whole = ConfigPaths.withoutIndices(path);
        if (items.nodes().isEmpty() || !canBeVaried(paths, items, whole)) {
            return "";
        }
        String values = Wording.written(items);
        return isSetting(items) && Literals.canBeCopied(values) ? toTrainWith(whole, values) : toVary(whole);
    }

    /** About a text with commas, if each part is a value; the brackets may have lost the quotes inside to a shell. */
    private static String listed(
            ConfigPaths paths, Node.Leaf leaf, String path, Predicate<String> isValue, UnaryOperator<String> written) {
        String text = leaf.text().strip();
        boolean inBrackets = text.startsWith("[") && text.endsWith("]");
        List<String> parts = Arrays.stream((inBrackets ? text.substring(1, text.length() - 1) : text).split(",", -1))
                .map(String::strip)
                .toList();
        String whole = ConfigPaths.withoutIndices(path);
        if (!isSetting(leaf)
                || parts.size() < 2
                || !parts.stream().allMatch(isValue)
                || !canBeVaried(paths, leaf, whole)) {
            return "";
        }
        String values = parts.stream().map(written).collect(Collectors.joining(",", "[", "]"));
        return Literals.canBeCopied(values) ? toTrainWith(whole, values) : toVary(whole);
    }

    private static String toVary(String path) {
        return "; to train with several values, put " + path + " into vary";
    }

    private static String toTrainWith(String path, String values) {
        String assignment = ConfigPaths.VARY + "." + path + "=" + values.replace(", ", ",");
        // Inside single quotes a shell leaves the double ones alone.
        String quotes = values.contains("\"") ? "'" : "";
        return "; to train with several values: " + Setting.OPTION + quotes + assignment + quotes;
    }

    private static boolean canBeVaried(ConfigPaths paths, Node node, String path) {
        return !node.place().path().startsWith(ConfigPaths.VARY + ".")
                && paths.variable().contains(path);
    }

    private static boolean isSetting(Node node) {
        return node.place().line() == 0;
    }

    private static List<Shape> alternatives(Shape shape) {
        return shape instanceof Shape.Either either
                ? either.alternatives().stream().map(Shape.Alternative::shape).toList()
                : List.of(shape);
    }
}
