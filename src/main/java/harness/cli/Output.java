package harness.cli;

import harness.data.dataset.Printable;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints to: what it says, and what went wrong. */
final class Output {

    private final PrintWriter out;
    private final PrintWriter err;
    private final CommandSpec command;
    private final boolean quiet;

    Output(CommandSpec command, boolean quiet) {
        this.command = command;
        out = command.commandLine().getOut();
        err = command.commandLine().getErr();
        this.quiet = quiet;
    }

    /**
     * A writer in the encoding that the platform states. The C locale states ASCII for want of anything better; all
     * that is in use with it shows UTF-8.
     *
     * @param property of the JVM that names the encoding of this very stream; JDK 17 does not set it everywhere
     */
    static PrintWriter writer(PrintStream stream, String property) {
        String name = System.getProperty(property, System.getProperty("native.encoding"));
        Charset stated = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        Charset charset = stated.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stated;
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** A text in which nothing can steer a terminal, whatever a file or its name holds. */
    static String printable(String text) {
        return Printable.lines(text);
    }

    /** A line for whoever is not in a hurry; nothing if quiet. */
    void say(String line) {
        if (!quiet) {
            out.println(printable(line));
            out.flush();
        }
    }

    /** A line about something that went wrong. */
    void complain(String line) {
        err.println(printable(line));
        err.flush();
    }

    /** Width of the terminal. */
    int columns() {
        return command.usageMessage().width();
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Whether a person watches: then a line may be drawn over. */
    static boolean isTerminal() {
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
}
