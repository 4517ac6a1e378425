package harness.cli.text;

import harness.run.Run;
import java.time.Duration;
import java.util.Locale;

/** A line now and then, for a log or a pipe: at every tenth of the runs, and at least every ten seconds. */
final class LineProgress implements Progress {

    private static final double LONGEST_SILENCE_SECONDS = 10;

    private final Output output;
    private int runs;
    private long begun;
    private long lastLine;
    private int done;

    LineProgress(Output output, int runs) {
        this.output = output;
        this.runs = runs;
    }

    @Override
    public synchronized void oneMore() {
        runs++;
    }

    @Override
    public synchronized void started(Run run) {
        if (begun == 0) {
            begun = System.nanoTime();
            lastLine = begun;
        }
    }

    @Override
    public synchronized void ended(Run run) {
        done++;
        boolean tenth = done * 10L / runs > (done - 1) * 10L / runs;
        if (tenth || seconds(lastLine) > LONGEST_SILENCE_SECONDS) {
            lastLine = System.nanoTime();
            double rate = done / seconds(begun);
            output.say(String.format(
                    Locale.ROOT,
                    "%d of %d runs, %.1f a second, %s left",
                    done,
                    runs,
                    rate,
                    Durations.text(Duration.ofMillis((long) (1000 * (runs - done) / rate)))));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }
}
