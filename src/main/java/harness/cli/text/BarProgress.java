package harness.cli.text;

import harness.run.Run;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** A bar on a terminal: runs done, rate, time left, the run under way. */
final class BarProgress implements Progress {

    private final Output output;
    private volatile int runs;
    private final int columns;
    private final ProgressBar bar;
    private boolean closed;

    /** When the first run began; 0 before. */
    private volatile long begun;

    /**
     * Draws the bar at the foot of the output.
     *
     * @param terminal its columns
     */
    BarProgress(Output output, int runs, int terminal) {
        this.output = output;
        this.runs = runs;
        columns = terminal - 1;
        bar = new ProgressBarBuilder()
                .setTaskName("")
                .setInitialMax(runs)
                .setUpdateIntervalMillis(200)
                .continuousUpdate()
                .setRenderer((state, width) -> line(state.getCurrent(), state.getExtraMessage()))
                // The library's own consumer leaves the end of a longer line where it is, and what is printed meanwhile
                // behind the bar. Without one it would ask JLine for the width, which takes Ctrl-C away from the JVM:
                // the process would die without cleaning up.
                .setConsumer(new Foot(output, columns))
                .build();
    }

    /** Hands on what the library draws. */
    private record Foot(Output output, int getMaxRenderedLength) implements ProgressBarConsumer {

        @Override
        public void accept(String line) {
            output.drawFoot(line);
        }

        /** Not called for a bar that is closed before it was drawn twice: the end is not left to the library. */
        @Override
        public void close() {}
    }

    private String line(long done, String run) {
        return BarText.line(done, runs, begun == 0 ? 0 : (System.nanoTime() - begun) * 1e-9, run, columns);
    }

    @Override
    public synchronized void oneMore() {
        runs++;
        bar.maxHint(runs);
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
            bar.close();
            output.drawFoot(line(bar.getCurrent(), ""));
            output.leaveFoot();
        }
    }
}
