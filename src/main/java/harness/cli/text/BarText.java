package harness.cli.text;

import java.time.Duration;
import java.util.Locale;

/** The line that a bar on a terminal consists of. */
final class BarText {

    private static final int LONGEST_BAR = 30;
    private static final int SHORTEST_BAR = 8;

    private BarText() {}

    /**
     * Bar, runs done, rate, time left (at the end, the time it took) and, in what room is left, the run under way. Of a long id the middle is left out:
     * it begins with the cell and ends with the seed.
     *
     * @param done runs that ended
     * @param runs how many there are
     * @param seconds since the first began
     * @param run id of the run under way, or empty
     * @param width columns of the line
     */
    static String line(long done, long runs, double seconds, String run, int width) {
        String counts = " " + done + "/" + runs;
        if (done > 0 && seconds > 0) {
            double rate = done / seconds;
            String time = done < runs ? text((runs - done) / rate) + " left" : "in " + text(seconds);
            counts += String.format(Locale.ROOT, "  %.1f/s  %s", rate, time);
        }
        int bar = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, (width - counts.length()) / 3));
        String line = bar((double) done / runs, bar) + counts;
        String whole = line + "  " + shortened(run, width - line.length() - 2);
        return whole.substring(0, Math.min(width, whole.length())).stripTrailing();
    }

    private static String text(double seconds) {
        return Durations.text(Duration.ofMillis((long) (1000 * seconds)));
    }

    private static String bar(double share, int length) {
        int inside = length - 2;
        int filled = (int) (share * inside);
        String tip = filled < inside ? ">" : "";
        return "[" + "=".repeat(filled) + tip + " ".repeat(inside - filled - tip.length()) + "]";
    }

    private static String shortened(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int end = Math.min(5, width / 2);
        return width < 8 ? "" : text.substring(0, width - end - 1) + "…" + text.substring(text.length() - end);
    }
}
