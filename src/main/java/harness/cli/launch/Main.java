package harness.cli.launch;

import harness.cli.command.ExitCode;
import harness.cli.command.QuickAnswer;

/** Where the process begins. Loads next to nothing: the work is done by {@link Execution}, here or in a second JVM. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(FirstJvm.isNamed() ? workForFirst(args) : begin(args));
    }

    private static int begin(String[] args) {
        Integer exitCode = QuickAnswer.to(args);
        if (exitCode != null) {
            return exitCode;
        }
        Arguments arguments = Arguments.of(args);
        if (arguments.damaged() != null) {
            return Execution.refuse(arguments.complaint());
        }
        exitCode = SecondJvm.run(arguments.whole());
        return exitCode != null ? exitCode : Execution.execute(arguments.whole());
    }

    private static int workForFirst(String[] args) {
        FirstJvm first = FirstJvm.ofThis();
        if (first == null) {
            return Execution.refuse(FirstJvm.NOT_THERE);
        }
        first.greet();
        String[] whole = first.arguments(args);
        return whole == null ? ExitCode.FAILED : Execution.execute(whole);
    }
}
