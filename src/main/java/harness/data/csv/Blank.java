package harness.data.csv;

/**
 * What is no part of a value at either end: Unicode white space, no-break spaces and byte order marks among it, and control
 * characters. Characters that are not seen but stand inside words, such as the zero-width joiner, are no blanks.
 */
final class Blank {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blank() {}

    static boolean is(char character) {
        if (character > ' ' && character < '\u007F') {
            return false;
        }
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == BYTE_ORDER_MARK;
    }

    /** The text without the blanks at both ends. */
    static String strip(String text) {
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
