package harness.cli.text;

import harness.data.dataset.Printable;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * Where a command prints to: what it says, and what went wrong, wrapped to the terminal's width; and at the foot of it one
 * line that is drawn anew. From any thread.
 */
public final class Output {

    /** Draws over a line, clips what does not fit, and leaves nothing of what stood there. */
    private static final String BEGIN_LINE = "\r\u001b[?7l";

    private static final String END_LINE = "\u001b[K\u001b[?7h";

    /** What goes to standard error may reach the terminal through another process: so long nothing is drawn. */
    private static final long PAUSE_NANOSECONDS = 100_000_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final int columns;
    private final boolean quiet;

    /** The line that is drawn anew; null if there is none. */
    private String foot;

    private boolean drawn;

    /** Whether all has been said. */
    private volatile boolean ended;

    private long pauseEnds = System.nanoTime();

    public Output(CommandLine command, boolean quiet) {
        out = command.getOut();
        err = command.getErr();
        columns = command.getUsageHelpWidth();
        this.quiet = quiet;
    }

    /**
     * A writer in the encoding that the platform states. The C locale states ASCII for want of anything better; all
     * that is in use with it shows UTF-8.
     *
     * @param property of the JVM that names the encoding of this very stream; JDK 17 does not set it everywhere
     */
    public static PrintWriter writer(OutputStream stream, String property) {
        String name = System.getProperty(property, System.getProperty("native.encoding"));
        Charset stated = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        Charset charset = stated.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stated;
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** A text in which nothing can steer a terminal, whatever a file or its name holds; its lines as long as fits. */
    private String printable(String text) {
        return String.join(System.lineSeparator(), Lines.of(Printable.lines(text), columns));
    }

    /** Lines for whoever is not in a hurry; nothing if quiet. */
    public synchronized void say(String text) {
        if (!quiet && !ended) {
            erase();
            out.println(printable(text));
            out.flush();
            draw();
        }
    }

    /** A line that is not broken, such as a path to copy or a row of a table. */
    public synchronized void sayWhole(String line) {
        if (!quiet && !ended) {
            erase();
            out.println(Printable.lines(line));
            out.flush();
            draw();
        }
    }

    /** What a user wrote about a config, as one paragraph. */
    void describe(String description) {
        if (!description.isBlank()) {
            say("  " + description.strip().replaceAll("\\s+", " "));
        }
    }

    /** Lines about something that went wrong. */
    public synchronized void complain(String text) {
        erase();
        err.println(printable(text));
        err.flush();
        pauseEnds = System.nanoTime() + PAUSE_NANOSECONDS;
    }

    /**
     * The same without waiting for another thread's lines, and without care for the foot: a thread that prints for a
     * reader who has stalled never ends its line.
     */
    public void complainAtOnce(String text) {
        err.println(printable(text));
        err.flush();
    }

    /**
     * Nothing is said or drawn from now on; what stands at the foot stays there. Waits for lines that are being printed.
     */
    public void end() {
        ended = true;
        leaveFoot();
    }

    /** Draws a line at the foot, over the one that was drawn before, if it {@linkplain Terminal#canErase can be}. */
    synchronized void drawFoot(String line) {
        if (!ended) {
            foot = line;
            draw();
        }
    }

    /** Leaves the line at the foot as it is now; what is said next goes below. */
    synchronized void leaveFoot() {
        if (foot != null) {
            pauseEnds = System.nanoTime();
            draw();
            out.println();
            out.flush();
            foot = null;
            drawn = false;
        }
    }

    private void draw() {
        if (foot != null && System.nanoTime() - pauseEnds >= 0) {
            out.print(BEGIN_LINE + foot + END_LINE);
            out.flush();
            drawn = true;
        }
    }

    private void erase() {
        if (drawn) {
            out.print(BEGIN_LINE + END_LINE);
            out.flush();
            drawn = false;
        }
    }

    /** Columns that lines may have. */
    int columns() {
        return columns;
    }

    boolean isQuiet() {
        return quiet;
    }
}
