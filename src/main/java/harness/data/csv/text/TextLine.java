package harness.data.csv.text;

import java.util.stream.Stream;

/**
 * A line of a text, whatever quotes say about it.
 *
 * @param text all of it
 * @param from where the line begins
 * @param to where it ends, before its line break
 * @param number counted from 1
 */
record TextLine(String text, int from, int to, int number) {

    /** All lines. */
    static Stream<TextLine> of(String text) {
        return Stream.iterate(at(text, 0, 1), line -> line.from < text.length(), TextLine::next);
    }

    private static TextLine at(String text, int from, int number) {
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return new TextLine(text, from, to, number);
    }

    private TextLine next() {
        return at(text, text.startsWith("\r\n", to) ? to + 2 : to + 1, number + 1);
    }

    /** Without the blanks at both ends. */
    String stripped() {
        return Blank.strip(text.substring(from, to));
    }

    boolean isComment() {
        int at = from;
        while (at < to && Blank.is(text.charAt(at))) {
            at++;
        }
        return at < to && text.charAt(at) == '#';
    }
}
