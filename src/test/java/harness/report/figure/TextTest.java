package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Printable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private static double width(String text) {
        return Text.width(text, Style.SMALL);
    }

    @Test
    void breaksWhereAReaderWould() {
        assertEquals(List.of("elu(alpha=0.5)"), Text.wrap("elu(alpha=0.5)", Style.SMALL, 200, 3));
        assertEquals(
                List.of("elu(", "alpha=0.5)"), Text.wrap("elu(alpha=0.5)", Style.SMALL, width("elu(alpha=0.5") - 1, 3));
        assertEquals(List.of("[64, 32,", "16]"), Text.wrap("[64, 32, 16]", Style.SMALL, width("[64, 32, ") + 1, 3));
    }

    @Test
    void noLineIsWiderThanAllowed() {
        String text = "a_name_without_any_space_that_is_much_too_long_for_its_place(alpha=0.123456789)";
        for (double width = 20; width < 400; width += 7) {
            List<String> lines = Text.wrap(text, Style.SMALL, width, 3);
            assertTrue(lines.size() <= 3);
            assertTrue(Text.width(lines, Style.SMALL) <= width, width + ": " + lines);
        }
    }

    @Test
    void shorteningKeepsBothEnds() {
        String shortened = Text.shorten("leaky_relu(alpha=0.01)", Style.SMALL, width("leaky_relu(alp"));
        assertTrue(shortened.startsWith("leak") && shortened.contains("…") && shortened.endsWith("01)"), shortened);
    }

    /** What is drawn is what was measured: a line never leaves its place because something in it was written out. */
    @Test
    void whatIsNotSeenIsWrittenOutBeforeItIsMeasured() {
        for (String name : List.of("\u200bsetosa", "x\ny", "a\u00a0b", "\u202eabc\u202c", "\u3164".repeat(40))) {
            String shown = Printable.line(name);
            assertEquals(width(shown), width(name));
            assertEquals(List.of(shown), Text.wrap(name, Style.SMALL, width(shown) + 1, 3));
            for (double width = 20; width < width(shown); width += 9) {
                List<String> lines = Text.wrap(name, Style.SMALL, width, 3);
                assertTrue(lines.stream().allMatch(Printable::isLine), lines.toString());
                assertTrue(Text.width(lines, Style.SMALL) <= width, width + ": " + lines);
            }
        }
    }
}
