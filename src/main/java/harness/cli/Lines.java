package harness.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for a terminal. */
final class Lines {

    /** Narrow enough for the smallest terminal window anyone uses. */
    static final int WIDTH = 60;

    private Lines() {}

    /** The words of a text, indented; none if it is blank. */
    static List<String> of(String text) {
        return text.isBlank() ? List.of() : wrapped(List.of(text.strip().split("\\s+")), " ");
    }

    /** Words, as many in a line as fit behind an indentation and the space after it. */
    static List<String> wrapped(List<String> words, String indentation) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indentation);
        for (String word : words) {
            if (line.length() + word.length() + 1 > WIDTH && !line.toString().isBlank()) {
                lines.add(line.toString());
                line = new StringBuilder(indentation);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
