package harness.cli;

import harness.experiment.Run;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on a terminal: runs done, rate, time left, the run under way. */
final class BarProgress implements Progress {

    private final ProgressBar bar;
    private boolean closed;

    /** When the first run began; 0 before. */
    private volatile long begun;

    /**
     * Draws the bar.
     *
     * @param columns width of the terminal
     */
    BarProgress(int runs, int columns) {
        bar = new ProgressBarBuilder()
                .setTaskName("")
                .setInitialMax(runs)
                .setUpdateIntervalMillis(200)
                .setRenderer((state, width) -> BarText.line(
                        state.getCurrent(),
                        runs,
                        begun == 0 ? 0 : (System.nanoTime() - begun) * 1e-9,
                        state.getExtraMessage(),
                        width))
                // The library would ask JLine for the width, which takes Ctrl-C away from the JVM: the process
                // would die without cleaning up.
                .setConsumer(new ConsoleProgressBarConsumer(System.out, columns - 1))
                .build();
    }

    @Override
    public synchronized void started(Run run) {
        if (begun == 0) {
            begun = System.nanoTime();
        }
        bar.setExtraMessage(run.id());
    }

    @Override
    public synchronized void ended(Run run) {
        bar.step();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            bar.setExtraMessage("");
            bar.close();
        }
    }
}
