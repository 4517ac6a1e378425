package harness.data.csv.text;

/**
 * What is no part of a value at either end: Unicode white space, no-break spaces and byte order marks among it. Characters that are not seen but stand inside words, such as the zero-width joiner, are no blanks, and
 * neither are other control characters: a number beside an escape or a zero byte is damaged.
 */
public final class Blank {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The line break of mainframes. */
    private static final char NEXT_LINE = '\u0085';

    private Blank() {}

    static boolean is(char character) {
        if (character > ' ' && character < '\u007F') {
            return false;
        }
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == NEXT_LINE
                || character == BYTE_ORDER_MARK;
    }

    /** The text without the blanks at both ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (from < to && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
