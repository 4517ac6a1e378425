package harness.config;

import harness.data.dataset.Printable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How problems quote what was found, and guess what was meant. */
final class Wording {

    private static final int LONGEST_QUOTE = 40;
    /** Jaro and Winkler's similarity, 0 to 1, from which on a name may be meant. */
    private static final double ALIKE = 0.85;

    private static final int MOST_NAMES = 30;

    private Wording() {}

    /** What stands at a node, for "found …". */
    static String found(Node node) {
        if (node instanceof Node.Branch) {
            return "an object";
        }
        if (node instanceof Node.Items items) {
            return items.nodes().isEmpty() ? "an empty list" : "a list";
        }
        Node.Leaf leaf = (Node.Leaf) node;
        if (leaf.form() != Node.Form.TEXT) {
            return escaped(leaf.text());
        }
        // A shell eats the quotes inside --set a=["b"].
        boolean lostQuotes = leaf.place().line() == 0
                && (leaf.text().startsWith("[") || leaf.text().startsWith("{"));
        return quoted(leaf.text()) + (lostQuotes ? " (text, since it is not JSON: are quotes missing?)" : " (text)");
    }

    /** A node as JSON. */
    static String written(Node node) {
        if (node instanceof Node.Branch branch) {
            return branch.members().entrySet().stream()
                    .map(member -> quotedWhole(member.getKey()) + ": "
                            + written(member.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Items items) {
            return items.nodes().stream().map(Wording::written).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Leaf leaf = (Node.Leaf) node;
        return leaf.form() == Node.Form.TEXT ? quotedWhole(leaf.text()) : leaf.text();
    }

    private static String quotedWhole(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String quoted(String text) {
        return '"' + escaped(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    static String quoted(Collection<String> texts) {
        return texts.stream().map(Wording::quoted).collect(Collectors.joining(", "));
    }

    /** A text as it may be shown, and not too long. */
    static String escaped(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE
                ? Printable.line(text)
                : Printable.line(text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE))) + '…';
    }

    /** {@code ; did you mean "activation"?}, or else the known names unless they are too many. */
    static String suggestion(String name, Collection<String> known) {
        Optional<String> nearest = nearest(name, known);
        if (nearest.isPresent()) {
            return "; did you mean " + quoted(nearest.get()) + "?";
        }
        if (known.isEmpty()) {
            return "; none is known here";
        }
        return known.size() > MOST_NAMES ? "" : "; known: " + quoted(known);
    }

    /** The known name that is most alike, if it is alike enough; swapped letters count little. */
    private static Optional<String> nearest(String name, Collection<String> known) {
        String simple = simplified(name);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        ToDoubleFunction<String> alikeness = candidate -> similarity.apply(simple, simplified(candidate));
        return known.stream()
                .filter(candidate -> alikeness.applyAsDouble(candidate) >= ALIKE)
                .max(Comparator.comparingDouble(alikeness));
    }

    private static String simplified(String name) {
        String start = name.length() > 100 ? name.substring(0, 100) : name;
        return start.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
