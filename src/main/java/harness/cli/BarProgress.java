package harness.cli;

import harness.experiment.Run;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

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
    BarProgress(Output output, int runs, int columns) {
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
                // The library's own consumer leaves the end of a longer line where it is, and what is printed meanwhile
                // behind the bar. Without one it would ask JLine for the width, which takes Ctrl-C away from the JVM:
                // the process would die without cleaning up.
                .setConsumer(new Foot(output, columns - 1))
                .build();
    }

    /** The bar as the line at the foot of the output. */
    private record Foot(Output output, int getMaxRenderedLength) implements ProgressBarConsumer {

        @Override
        public void accept(String line) {
            output.drawFoot(line);
        }

        @Override
        public void close() {
            output.leaveFoot();
        }
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
