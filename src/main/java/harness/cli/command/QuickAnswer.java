package harness.cli.command;

import harness.cli.text.Lines;
import harness.cli.text.Output;
import harness.cli.text.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Answers that people wait for: given without a parser of command lines, whose classes take longer to load than to ask. */
public final class QuickAnswer {

    /** What {@code --help} prints, as the parser would lay it out on a terminal that is wide enough for every line. */
    public static final String HELP = "help.txt";

    /** Columns of that terminal. */
    public static final int HELP_COLUMNS = 1000;

    /** What the lines of options are indented by that do not fit behind this. */
    private static final String USAGE = "Usage: harness ";

    private QuickAnswer() {}

    /** Answers arguments that are nothing but one of these questions; returns the exit code, null if they are not. */
    public static Integer to(String[] args) {
        String answer = args.length == 1 ? answer(args[0]) : null;
        if (answer == null) {
            return null;
        }
        StandardOutput file = new StandardOutput();
        PrintWriter out = Output.writer(file, "stdout.encoding");
        out.print(answer);
        out.flush();
        return file.exitCode(ExitCode.DONE);
    }

    /** Null if this is no question. */
    private static String answer(String question) {
        return switch (question) {
            case "--help", "-h" -> help();
            case "--version", "-V" ->
                String.join(System.lineSeparator(), new Version().getVersion()).concat(System.lineSeparator());
            case "list" -> list();
            default -> null;
        };
    }

    private static String list() {
        StringWriter text = new StringWriter();
        ListCommand.print(new PrintWriter(text), Terminal.textColumns());
        return text.toString();
    }

    private static String help() {
        try (InputStream text = QuickAnswer.class.getResourceAsStream(HELP)) {
            return help(new String(text.readAllBytes(), StandardCharsets.UTF_8), Terminal.textColumns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same help in lines that fit into these columns. */
    public static String help(String wide, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : wide.split("\n")) {
            if (line.startsWith(" ")) {
                lines.addAll(Lines.of(line, columns));
            } else {
                Lines.wrap(line, line.startsWith(USAGE) ? USAGE.length() : 0, columns, lines);
            }
        }
        return String.join(System.lineSeparator(), lines).concat(System.lineSeparator());
    }
}
