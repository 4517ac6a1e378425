package harness.data.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    /** Format characters that have a look of their own: signs above or around numbers. */
    private static final Set<Integer> SEEN_FORMATS =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\u200bsetosa|\\u200bsetosa",
                "versi\u00a0color|versi\\u00a0color",
                "a\u2003b|a\\u2003b",
                "a\u3000b|a\\u3000b",
                "\u3164|\\u3164",
                "\u2800|\\u2800",
                "\u115f|\\u115f",
                "a\u00adb|a\\u00adb",
                "a\ufe0f|a\\ufe0f",
                "a\udb40\udc41|a\\u{e0041}",
                "\u001b[31m|\\u001b[31m",
                "\u202eabc|\\u202eabc",
                "\ufeffa|\\ufeffa",
                "a\u200cb|a\\u200cb",
                "a\u200db|a\\u200db",
                "\u0645\u200c|\u0645\\u200c",
                "\ue000|\\ue000",
                "a\ud800|a\\ud800",
            })
    void whatIsNotSeenIsWrittenOut(String text, String shown) {
        assertEquals(shown, Printable.line(text));
        assertEquals(shown, Printable.line(shown));
        assertFalse(Printable.isLine(text));
    }

    @Test
    void lineBreaksAndTabsHaveShortNames() {
        assertEquals("x\\ny\\tz\\r", Printable.line("x\ny\tz\r"));
    }

    /** Persian, Hindi, a family, a heart, a rainbow flag, a key, an accent of its own, Chinese, a rare character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\u2764\ufe0f",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "1\ufe0f\u20e3",
                "e\u0301",
                "\u6771\u4eac",
                "\ud842\udfb7",
                "C:\\new"
            })
    void whatIsSeenStays(String text) {
        assertEquals(text, Printable.line(text));
        assertTrue(Printable.isLine(text));
    }

    @Test
    void proseKeepsItsLinesAndItsBlanks() {
        assertEquals(
                "Voil\u00e0\u00a0:\n\\tdeux\u202f!\\u200b", Printable.lines("Voil\u00e0\u00a0:\n\tdeux\u202f!\u200b"));
    }

    /** The list of code points against Java's classes of characters, which this JDK's version of Unicode decides. */
    @Test
    void nothingThatJavaKnowsToBeUnseenIsForgotten() {
        Set<Integer> unseen = Set.of(
                (int) Character.CONTROL,
                (int) Character.FORMAT,
                (int) Character.SURROGATE,
                (int) Character.PRIVATE_USE,
                (int) Character.LINE_SEPARATOR,
                (int) Character.PARAGRAPH_SEPARATOR,
                (int) Character.SPACE_SEPARATOR);
        List<Integer> forgotten = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> unseen.contains(Character.getType(character)))
                .filter(character -> character != ' ' && !SEEN_FORMATS.contains(character))
                .filter(character -> Printable.isLine(Character.toString(character)))
                .boxed()
                .toList();
        assertEquals(List.of(), forgotten);
    }
}
