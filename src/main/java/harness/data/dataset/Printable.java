package harness.data.dataset;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text from a config or a table as it may be shown: it is one line, and steers neither terminal nor page. */
public final class Printable {

    /**
     * Control characters (escape sequences begin with one), what turns the direction of text or is not seen, line
     * separators, and what is no character at all, which XML does not allow. The joiners are part of words in Persian and
     * of emoji.
     */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF&&[^\\u200C\\u200D]]");

    private Printable() {}

    /** The text with line breaks and the like written out, as in {@code \u001b}. */
    public static String line(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(found -> escape(found.group().codePointAt(0)));
    }

    /** The same for text of many lines, whose line feeds stay. */
    public static String lines(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(found ->
                        found.group().equals("\n") ? "\n" : escape(found.group().codePointAt(0)));
    }

    private static String escape(int codePoint) {
        return String.format(Locale.ROOT, codePoint > 0xFFFF ? "\\\\u{%x}" : "\\\\u%04x", codePoint);
    }
}
