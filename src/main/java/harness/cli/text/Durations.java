package harness.cli.text;

import java.time.Duration;

/** Writes durations for a person. */
public final class Durations {

    private Durations() {}

    /** The beginning of a sentence about a time that was estimated. */
    public static String about(Duration duration) {
        return duration.toMillis() < 1000 ? "Less than a second" : "About " + text(duration);
    }

    /** Two units at most: {@code 0.4 s}, {@code 12 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    public static String text(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        if (seconds < 1) {
            return duration.toMillis() / 100 / 10.0 + " s";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
