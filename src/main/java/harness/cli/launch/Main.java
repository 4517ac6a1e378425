package harness.cli.launch;

import harness.cli.command.HarnessCommand;
import harness.cli.command.QuickAnswer;

/** Where the process begins. Loads next to nothing: the work is done by {@link HarnessCommand}, here or in a second JVM. */
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
            return HarnessCommand.refuse(arguments.complaint());
        }
        exitCode = SecondJvm.run(arguments.whole());
        return exitCode != null ? exitCode : HarnessCommand.execute(arguments.whole());
    }

    private static int workForFirst(String[] args) {
        FirstJvm first = FirstJvm.ofThis();
        if (first == null) {
            return HarnessCommand.refuse(FirstJvm.NOT_THERE);
        }
        first.greet();
        String[] whole = first.arguments(args);
        return whole == null ? HarnessCommand.FAILED : HarnessCommand.execute(whole);
    }
}
