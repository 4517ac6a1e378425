package harness.config.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Pattern;

/** Says in a person's words why a text is not JSON. */
final class MalformedJson {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

    private static final String KEY = "expected a key in double quotes";

    private MalformedJson() {}

    /**
     * Explains from the text and the parser's state; the parser's own message speaks of its internals.
     *
     * @param parser as it was when it failed
     */
    static String explain(String text, JsonParser parser, StreamReadException failure) {
        int offset = (int) failure.getLocation().getCharOffset();
        if (failure instanceof JsonEOFException || offset >= text.length()) {
            return "the file ends too early: a closing \", ] or } is missing";
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING && insideText(failure)) {
            return insideText(text.codePointAt(offset));
        }
        String found = wordAt(text, offset);
        String expected = switch (text.charAt(offset)) {
            case '/', '#' -> "JSON has no comments";
            case '\'' -> "JSON has no single quotes; write \"…\"";
            case '}', ']' -> lastBefore(text, offset) == ',' ? "a comma must not come last" : null;
            default -> null;
        };
        return "not valid JSON: " + (expected != null ? expected : unexpected(found, expectation(parser, failure)));
    }

    private static String unexpected(String word, String expectation) {
        String cure = expectation.equals(KEY) ? "" : meant(word);
        return expectation + ", found " + Wording.quoted(word) + cure;
    }

    /** How JSON writes what was meant by a word; empty if nobody knows. */
    private static String meant(String word) {
        return Literals.repairedNumber(word)
                .filter(number -> !number.equals(word) && Literals.canBeCopied(number))
                .or(() -> Literals.constant(word))
                .map(json -> "; write " + json)
                .orElseGet(() -> NAME.matcher(word).matches() ? "; write \"" + word + "\" if it is a text" : "");
    }

    // The parser's state is the same inside and after a text; only the message tells.
    private static boolean insideText(StreamReadException failure) {
        String message = failure.getOriginalMessage();
        return message.contains("escape") || message.contains("unquoted");
    }

    private static String insideText(int codePoint) {
        return codePoint < ' '
                ? "not valid JSON: a text must not contain line breaks or other control characters; write \\n for a line break"
                : "not valid JSON: unknown escape in a text; write \\\\ for a backslash";
    }

    /** The name or number around a position, or else the character there. */
    private static String wordAt(String text, int offset) {
        int start = offset;
        while (start > 0 && isPartOfWord(text.charAt(start - 1)) && isPartOfWord(text.charAt(offset))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end > start ? text.substring(start, end) : Character.toString(text.codePointAt(offset));
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || "+-._".indexOf(character) >= 0;
    }

    private static char lastBefore(String text, int offset) {
        String before = text.substring(0, offset).stripTrailing();
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }

    private static String expectation(JsonParser parser, StreamReadException failure) {
        String message = failure.getOriginalMessage();
        if (message.contains("numeric value")) {
            return "expected a number such as 1, -0.5 or 1e-3";
        }
        boolean inObject = parser.getParsingContext().inObject();
        boolean inList = parser.getParsingContext().inArray();
        if (inObject && parser.currentToken() == JsonToken.FIELD_NAME) {
            return message.contains("colon") ? "expected a colon after the key" : "expected a value";
        }
        if (inObject && message.contains("field name")) {
            return KEY;
        }
        if (inObject || inList && message.contains("comma")) {
            return inObject ? "expected a comma or }" : "expected a comma or ]";
        }
        return inList ? "expected a value or ]" : "expected one JSON object";
    }
}
