package harness.cli;

import harness.report.ResultsFolder;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What happens when the process is told to stop (Ctrl-C, {@code kill}) while results are being made: the unfinished
 * results are removed, those of before stay as they are. The exit code is the JVM's own, 130 after Ctrl-C.
 */
final class Interruption implements AutoCloseable {

    private final Thread hook;

    /**
     * Watches until it is closed.
     *
     * @param stop keeps anything more from being written
     * @param progress how far the work was, to follow "Interrupted"
     */
    Interruption(ResultsFolder folder, Runnable stop, Supplier<String> progress, Output output) {
        hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        folder.close();
                    } catch (IOException e) {
                        output.complain("Unfinished results were left behind: " + e);
                    }
                    if (folder.isDiscarded()) {
                        output.complain("");
                        output.complain(
                                "Interrupted" + progress.get() + "; nothing was written to " + folder.target() + ".");
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
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
