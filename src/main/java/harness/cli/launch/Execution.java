package harness.cli.launch;

import harness.cli.command.ExitCode;
import harness.cli.command.HarnessCommand;
import harness.cli.command.StandardOutput;
import harness.cli.text.Explanation;
import harness.cli.text.Output;
import harness.cli.text.Terminal;
import harness.data.dataset.FileNames;
import harness.data.dataset.Quoted;
import harness.study.ProgramJar;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Has a command executed, and says what went wrong where it does not say so itself. */
public final class Execution {

    private Execution() {}

    /** Runs the command that the arguments name, and returns its exit code. */
    static int execute(String... args) {
        StandardOutput out = new StandardOutput();
        CommandLine commandLine = commandLine(
                new HarnessCommand(),
                Output.writer(out, "stdout.encoding"),
                Output.writer(System.err, "stderr.encoding"));
        JarWatch.begin();
        try {
            return out.exitCode(commandLine.execute(args));
        } catch (Error failure) {
            // Memory, as a rule. The library hands on only exceptions.
            return fail(commandLine, failure);
        }
    }

    /** Says why arguments are not even looked at, and returns the exit code. */
    static int refuse(String complaint) {
        CommandLine commandLine = parser().setUsageHelpWidth(Terminal.textColumns());
        commandLine.setErr(Output.writer(System.err, "stderr.encoding"));
        new Output(commandLine, false).complain(complaint);
        return ExitCode.WRONG;
    }

    /** What reads the arguments, starts the command, and says there what went wrong. */
    public static CommandLine commandLine(HarnessCommand command, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(command)
                .setUsageHelpWidth(Terminal.textColumns())
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err);
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            // Stopped from outside: the interruption has said what there is to say.
            if (!(failure instanceof InterruptedIOException)) {
                fail(line, failure);
            }
            return ExitCode.FAILED;
        });
        commandLine.setParameterExceptionHandler(Execution::complainOfUsage);
        return commandLine;
    }

    private static int fail(CommandLine commandLine, Throwable failure) {
        if (ProgramJar.explains(failure)) {
            JarWatch.complain();
            return ExitCode.FAILED;
        }
        new Output(commandLine, false).complain("harness: " + Explanation.of(failure));
        return ExitCode.FAILED;
    }

    /** What reads the arguments. */
    public static CommandLine parser() {
        return new CommandLine(new HarnessCommand());
    }

    /** One line, the nearest known names if an option is mistyped, and where to find help. */
    private static int complainOfUsage(ParameterException wrong, String[] args) {
        Output output = new Output(wrong.getCommandLine(), false);
        Optional<String> unknown = FileNames.areAscii() ? unknownName(wrong.getMessage(), args) : Optional.empty();
        if (unknown.isPresent()) {
            output.complain(Quoted.one(unknown.get()) + ": " + FileNames.CURE);
            return ExitCode.WRONG;
        }
        List<String> near = wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions()
                : List.of();
        output.complain(
                wrong.getMessage() + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
        output.complain("Try --help.");
        return ExitCode.WRONG;
    }

    /** The argument that a complaint is about, or what it gives to an option, if no file can have that name here. */
    private static Optional<String> unknownName(String complaint, String[] args) {
        return Stream.of(args)
                .map(argument -> argument.startsWith("--") ? argument.substring(argument.indexOf('=') + 1) : argument)
                .filter(name -> !FileNames.canBeOpened(name) && complaint.contains(name))
                .findFirst();
    }
}
