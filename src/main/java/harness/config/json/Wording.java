package harness.config.json;

import harness.data.dataset.Printable;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How problems quote what was found. */
public final class Wording {

    private static final int LONGEST_QUOTE = 40;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{2}");

    private Wording() {}

    /** What stands at a node, for "found …". */
    public static String found(Node node) {
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
        String why = lostQuotes ? fault(leaf.text()) : "";
        return quoted(leaf.text()) + " (text" + why + ")";
    }

    /** What is wrong with a text that should be JSON; of names without quotes, that a shell may have eaten them; empty if it was meant as a text. */
    private static String fault(String text) {
        if (NAME.matcher(text).find()) {
            return ", since it is not JSON: are quotes missing?";
        }
        Problems problems = new Problems();
        JsonReader.read(text, Place.of(""), problems);
        return problems.first()
                .map(problem -> ", since it is " + problem.explanation())
                .orElse("");
    }

    /** A node as JSON. */
    public static String written(Node node) {
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

    /** A text in quotation marks as JSON has them, as it may be shown, and not too long. */
    public static String quoted(String text) {
        return '"' + escaped(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** Texts in quotation marks, with commas between them. */
    public static String quoted(Collection<String> texts) {
        return texts.stream().map(Wording::quoted).collect(Collectors.joining(", "));
    }

    /** A text as it may be shown, and not too long. */
    public static String escaped(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE
                ? Printable.line(text)
                : Printable.line(text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE))) + '…';
    }
}
