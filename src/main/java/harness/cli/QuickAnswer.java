package harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers that people wait for: given without a parser of command lines, whose classes take longer to load than to ask. */
final class QuickAnswer {

    /** What {@code --help} prints, as the parser would lay it out on the narrowest terminal. */
    static final String HELP = "help.txt";

    private QuickAnswer() {}

    /** Answers arguments that are nothing but one of these questions; false if they are not. */
    static boolean to(String[] args) {
        String answer = args.length == 1 ? answer(args[0]) : null;
        if (answer != null) {
            PrintWriter out = Output.writer(System.out, "stdout.encoding");
            out.print(answer);
            out.flush();
        }
        return answer != null;
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
        ListCommand.print(new PrintWriter(text));
        return text.toString();
    }

    private static String help() {
        try (InputStream text = QuickAnswer.class.getResourceAsStream(HELP)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
