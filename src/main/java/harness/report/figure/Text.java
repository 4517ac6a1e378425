package harness.report.figure;

import harness.data.dataset.Printable;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Measures, wraps, shortens and places text, all as it may be shown: what is not seen is written out first. */
public final class Text {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final List<String> BREAK_AFTER = List.of(" ,;", "([{", "=_-.");

    /** More are never seen, and take long to measure. */
    private static final int MOST_CHARACTERS = 400;

    private Text() {}

    /** Width of a line in logical pixels. */
    public static double width(String text, Font font) {
        return text.isEmpty()
                ? 0
                : font.getStringBounds(Printable.line(text), CONTEXT).getWidth();
    }

    /** Width of the longest line. */
    public static double width(List<String> lines, Font font) {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    /** Distance between the baselines of two lines. */
    public static int lineHeight(Font font) {
        return Math.round(font.getSize2D() * 1.25f);
    }

    /**
     * Draws text that starts, is centred or ends at x: share 0, 0.5 or 1 of its width lies left of x.
     * What an SVG file has signs of its own for, its writer escapes.
     */
    public static void draw(Graphics2D g, String text, Font font, double x, double baseline, double share) {
        String line = Printable.line(text);
        g.setFont(font);
        g.drawString(line, (float) (x - share * width(line, font)), (float) baseline);
    }

    /**
     * Breaks text into lines no wider than given, where possible after a space or comma, else after a bracket,
     * else after a joining sign. What does not fit into the lines allowed is left out of the middle of the last line.
     */
    public static List<String> wrap(String text, Font font, double width, int maximumLines) {
        List<String> lines = new ArrayList<>();
        String rest = Printable.line(text);
        while (lines.size() < maximumLines - 1 && width(rest, font) > width) {
            int end = breakPoint(rest, font, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(shorten(rest, font, width));
        return lines;
    }

    private static int breakPoint(String text, Font font, double width) {
        int fits = 1;
        while (fits < text.length() && width(text.substring(0, fits + 1), font) <= width) {
            fits++;
        }
        for (String breakAfter : BREAK_AFTER) {
            for (int end = fits; end > 1; end--) {
                if (breakAfter.indexOf(text.charAt(end - 1)) >= 0) {
                    return end;
                }
            }
        }
        return fits;
    }

    /** Leaves out the middle of a text that is too wide: names that start alike often differ at their ends. */
    public static String shorten(String name, Font font, double width) {
        String whole = Printable.line(name);
        String text = whole.length() <= MOST_CHARACTERS
                ? whole
                : whole.substring(0, MOST_CHARACTERS / 2) + whole.substring(whole.length() - MOST_CHARACTERS / 2);
        if (width(text, font) <= width) {
            return text;
        }
        for (int kept = text.length() - 1; kept > 1; kept--) {
            String shortened = text.substring(0, (kept + 1) / 2).strip() + "…"
                    + text.substring(text.length() - kept / 2).strip();
            if (width(shortened, font) <= width) {
                return shortened;
            }
        }
        return "…";
    }
}
