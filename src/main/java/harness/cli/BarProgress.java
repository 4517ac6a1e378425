package harness.cli;

import harness.experiment.Run;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal: runs done, rate, time left, the run under way. */
final class BarProgress implements Progress {

    private final ProgressBar bar;
    private boolean closed;

    /**
     * Draws the bar.
     *
     * @param columns width of the terminal
     */
    BarProgress(int runs, int columns) {
        bar = new ProgressBarBuilder()
                .setTaskName("")
                .setInitialMax(runs)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setUnit("", 1)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                // The library would ask JLine for the width, which takes Ctrl-C away from the JVM: the process
                // would die without cleaning up.
                .setConsumer(new ConsoleProgressBarConsumer(System.err, columns - 1))
                .build();
    }

    @Override
    public void started(Run run) {
        bar.setExtraMessage(" " + run.id());
    }

    @Override
    public void ended(Run run) {
        bar.step();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            bar.setExtraMessage("");
            bar.close();
        }
    }
}
