package harness.cli.text;

import harness.study.TimeEstimate;
import java.time.Duration;

/** Writes durations for a person. */
final class Durations {

    private Durations() {}

    /** The time that training will take, in one sentence. */
    static String training(TimeEstimate estimate, int threads) {
        Duration alone = estimate.alone();
        String training = (alone.toMillis() < 1000 ? "Less than a second" : "About " + text(alone)) + " of training on "
                + PlanText.count(threads, "thread");
        return estimate.isOfBusyMachine()
                ? training + ", or about " + text(estimate.busy()) + " with this machine as busy as it is now."
                : training + ".";
    }

    /** Two units at most: {@code 0.4 s}, {@code 12 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    static String text(Duration duration) {
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
