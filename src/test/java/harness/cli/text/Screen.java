package harness.cli.text;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a terminal would show: it understands line ends, carriage returns, "erase to the end of the line", and whether a
 * line that is too long goes on below or is clipped.
 */
final class Screen extends StringWriter {

    private final int columns;

    /** An empty one, so wide. */
    Screen(int columns) {
        this.columns = columns;
    }

    /** Its lines from the top, without blanks at their ends. */
    List<String> lines() {
        List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        boolean wraps = true;
        int column = 0;
        String written = toString();
        for (int at = 0; at < written.length(); at++) {
            StringBuilder line = lines.get(lines.size() - 1);
            char next = written.charAt(at);
            if (next == '\u001b') {
                int end = at + 1;
                while (!Character.isLetter(written.charAt(end))) {
                    end++;
                }
                switch (written.substring(at + 1, end + 1)) {
                    case "[K" -> line.setLength(Math.min(column, line.length()));
                    case "[?7l" -> wraps = false;
                    case "[?7h" -> wraps = true;
                    default -> throw new AssertionError("unknown sequence in " + written);
                }
                at = end;
            } else if (next == '\n') {
                lines.add(new StringBuilder());
            } else if (next == '\r') {
                column = 0;
            } else {
                if (column == columns && wraps) {
                    line = new StringBuilder();
                    lines.add(line);
                    column = 0;
                }
                column = Math.min(column, columns - 1);
                line.append(" ".repeat(Math.max(0, column + 1 - line.length())));
                line.setCharAt(column++, next);
            }
            if (next == '\n') {
                column = 0;
            }
        }
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }
}
