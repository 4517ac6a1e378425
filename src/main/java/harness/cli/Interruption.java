package harness.cli;

import harness.report.ResultsFolder;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What happens when the process is told to stop (Ctrl-C, {@code kill}) while results are being made: unfinished tables
 * and charts are removed, those of before stay as they are. The exit code is the JVM's own, 130 after Ctrl-C.
 */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    /** Null before there is one. */
    private volatile ResultsFolder folder;

    /**
     * Watches until it is closed.
     *
     * @param stop keeps anything more from being written
     * @param message what to say
     */
    Interruption(Closeable stop, Supplier<String> message, Output output) {
        hook = new Thread(
                () -> {
                    ResultsFolder unfinished = folder;
                    try (unfinished) {
                        stop.close();
                    } catch (IOException e) {
                        output.complain("Unfinished results were left behind: " + e);
                    }
                    if (unfinished == null || unfinished.isDiscarded()) {
                        output.complain("");
                        output.complain(message.get());
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on results are made in that folder, which is returned. */
    ResultsFolder in(ResultsFolder unfinished) {
        folder = unfinished;
        return unfinished;
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
