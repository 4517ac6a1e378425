package harness.cli.command;

import harness.cli.text.Explanation;
import harness.cli.text.Output;
import harness.report.folder.ResultsFolder;
import harness.study.Job;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What happens when the process is told to stop (Ctrl-C, {@code kill}) while results are being made: unfinished tables
 * and charts are removed, those of before stay as they are. The exit code is the JVM's own, 130 after Ctrl-C.
 *
 * <p>Whoever stops a process waits for it, so all this has little time, whatever the process does: each step is left to
 * itself where it takes longer, because a disk is slow or nobody reads what is printed. What is not done then is what is
 * not done by a process that is killed, and the next start does it.
 */
final class Interruption implements AutoCloseable {

    /** For everything. The JVM may take three tenths of a second more to end its threads. */
    private static final int MILLISECONDS = 600;

    /** Of that, for what the message depends on. */
    private static final int MILLISECONDS_BEFORE_THE_MESSAGE = 400;

    /** For other threads to end the line that they are printing. */
    private static final int MILLISECONDS_FOR_OTHERS = 100;

    private final Job<?> job;
    private final Supplier<String> message;
    private final Output output;
    private final Thread hook;

    /**
     * Watches until it is closed.
     *
     * @param job what is under way
     * @param message what to say
     */
    Interruption(Job<?> job, Supplier<String> message, Output output) {
        this.job = job;
        this.message = message;
        this.output = output;
        hook = new Thread(this::end, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        long begun = System.nanoTime();
        ResultsFolder unfinished = job.folder();
        Thread stopped = begin("Not all that was finished is on the disk", job::stop);
        if (unfinished == null) {
            await(stopped, begun, MILLISECONDS_BEFORE_THE_MESSAGE);
            await(begin("", this::say), begun, MILLISECONDS);
            return;
        }
        // At once: neither has to wait for the other, and both may take long.
        Thread abandoned = begin("", unfinished::abandon);
        await(stopped, begun, MILLISECONDS_BEFORE_THE_MESSAGE);
        await(abandoned, begun, MILLISECONDS_BEFORE_THE_MESSAGE);
        if (!unfinished.isPublished()) {
            Thread removed = begin("Unfinished results were left behind", unfinished::discard);
            await(begin("", this::say), begun, MILLISECONDS);
            await(removed, begun, MILLISECONDS);
        }
        await(stopped, begun, MILLISECONDS);
    }

    private void say() {
        Thread quiet = begin("", output::end);
        await(quiet, System.nanoTime(), MILLISECONDS_FOR_OTHERS);
        ResultsFolder folder = job.folder();
        output.complainAtOnce("");
        output.complainAtOnce(
                folder != null && folder.isHalfPublished()
                        ? "Interrupted while files in " + folder.target()
                                + " were being replaced. The same command replaces the rest."
                        : message.get());
    }

    /** Begins something in a thread that does not keep the process from ending. */
    private Thread begin(String failure, Closeable step) {
        Thread thread = new Thread(() -> {
            try {
                step.close();
            } catch (IOException e) {
                output.complainAtOnce(failure + ": " + Explanation.of(e));
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(Thread thread, long begun, int milliseconds) {
        try {
            long left = begun + TimeUnit.MILLISECONDS.toNanos(milliseconds) - System.nanoTime();
            TimeUnit.NANOSECONDS.timedJoin(thread, left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Too late to take back: the process is being stopped, and the hook does its work.
        }
    }
}
