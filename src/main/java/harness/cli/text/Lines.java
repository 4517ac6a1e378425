package harness.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Breaks text into lines: the one way in which all that the harness says is wrapped. */
public final class Lines {

    /**
     * What is never broken inside, though it may hold blanks: a command to copy, a short text in double quotes with the value
     * that it is the key of, a number with its unit, and a sign of relation with its sides. All else is broken at blanks only,
     * so that a path stays whole, however long it is.
     */
    private static final Pattern WORD = Pattern.compile(
            "\\(?java(?: -\\S+)++ harness\\.jar(?: (?:verify|list|bench))?(?: (?:-\\S+|\\S*[./…]\\S*))*+"
                    + "|[^\\s\"]*\"[^\"\n]{1,60}\"(?:: [\\w.+-]+)?\\S*"
                    + "|\\S*\\d (?:%|s|ms|min|h|MB|GB)(?!\\w)\\S*"
                    + "|[^\\s\"]+ [=←<>] [^\\s\"]+"
                    + "|\\S+");

    /** A further column begins behind at least two blanks. */
    private static final Pattern GAP = Pattern.compile("\\S  +(?=\\S)");

    private static final int FURTHER_IN = 2;

    private Lines() {}

    /**
     * Breaks the lines of a text that are longer than a width. What does not fit goes on below: indented like its line; or,
     * if that is not indented or has two columns, two further in than it or than the second column. A line that is not
     * indented and has one below that is, says where something is: it stays whole.
     */
    public static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        String[] given = text.split("\n", -1);
        for (int index = 0; index < given.length; index++) {
            String line = given[index];
            boolean isPlace = index + 1 < given.length && !line.startsWith(" ") && given[index + 1].startsWith("  ");
            if (isPlace || width(line) <= width) {
                lines.add(line);
            } else {
                wrap(line, indentation(line, width), width, lines);
            }
        }
        return lines;
    }

    /**
     * Breaks one line.
     *
     * @param further blanks before what goes on below
     */
    public static void wrap(String line, int further, int width, List<String> lines) {
        StringBuilder current = new StringBuilder();
        int used = 0;
        int end = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            int more = width(line.substring(end, word.end()));
            if (used + more > width && !current.toString().isBlank()) {
                lines.add(current.toString());
                current = new StringBuilder(" ".repeat(further)).append(word.group());
                used = width(current.toString());
            } else {
                current.append(line, end, word.end());
                used += more;
            }
            end = word.end();
        }
        lines.add(current.toString());
    }

    private static int indentation(String line, int width) {
        int own = line.length() - line.stripLeading().length();
        Matcher gap = GAP.matcher(line);
        if (gap.find(own) && gap.end() + FURTHER_IN < 2 * width / 3) {
            return gap.end() + FURTHER_IN;
        }
        return own == 0 ? FURTHER_IN : own;
    }

    /** A text with blanks behind it, to that width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** A text of at most that width, its end left out if need be. */
    static String shortened(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int left = width - width("…");
        for (int codePoint : text.codePoints().toArray()) {
            left -= width(codePoint);
            if (left < 0) {
                break;
            }
            shown.appendCodePoint(codePoint);
        }
        return shown.append('…').toString();
    }

    /** Columns that a text takes on a terminal: Chinese, Japanese and Korean characters take two. */
    static int width(String text) {
        return text.codePoints().map(Lines::width).sum();
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
