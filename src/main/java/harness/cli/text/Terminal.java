package harness.cli.text;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What is known of the terminal, if there is one. Loads little, for {@link harness.cli.command.QuickAnswer QuickAnswer}. */
public final class Terminal {

    /** The narrowest lines that text is laid out in, and the widest: longer ones are hard to read. */
    static final int NARROWEST = 60;

    static final int WIDEST = 120;

    /** Columns where there is no terminal (a file, a pipe), so that a log looks the same wherever it is made. */
    static final int COLUMNS_OF_A_LOG = 100;

    /** Columns of a terminal that does not tell. */
    private static final int USUAL = 80;

    private static final int PATIENCE_SECONDS = 1;

    private static int columns;

    private Terminal() {}

    /** Whether a person watches. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From JDK 22 on there is a console even where there is no terminal, and a method that tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }

    /** Whether a line may be drawn over: whether the terminal is known to understand escape sequences. */
    static boolean canErase() {
        String kind = System.getenv("TERM");
        return isThere() && (kind == null ? System.getenv("WT_SESSION") != null : !kind.equals("dumb"));
    }

    /** Columns for text: from 60 to 120 on a terminal; elsewhere as many as are asked for, so that a line stays a line. */
    public static int textColumns() {
        int most = isThere() ? WIDEST : Integer.MAX_VALUE;
        return Math.max(NARROWEST, Math.min(most, columns()));
    }

    /** Columns as the environment variable {@code COLUMNS} has them, or else the terminal, however few; 100 without one. */
    static synchronized int columns() {
        if (columns == 0) {
            int stated = positive(System.getenv("COLUMNS"));
            columns = stated > 0 ? stated : isThere() ? asked() : COLUMNS_OF_A_LOG;
        }
        return columns;
    }

    private static int asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stty.destroy();
                return USUAL;
            }
            String[] rowsAndColumns = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            int answer = positive(rowsAndColumns[rowsAndColumns.length - 1]);
            return answer > 0 ? answer : USUAL;
        } catch (IOException noSuchProgram) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** The number that a text is, 0 if it is none. */
    private static int positive(String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
    }
}
