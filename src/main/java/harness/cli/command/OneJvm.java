package harness.cli.command;

import harness.math.KernelChoice;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Why the work is done in the JVM that was started, which may lack the faster kernels. */
public final class OneJvm {

    /** The option that keeps all in one JVM. It is looked for before any command is loaded, which only describes it. */
    public static final String SWITCH = "--one-jvm";

    private static volatile String reason = "no second JVM was started";

    private OneJvm() {}

    /** Says why, as the end of a sentence. */
    public static void because(String why) {
        reason = why;
    }

    /** Refuses a system property that asks for kernels which are not there. */
    static void requireKernels(CommandLine commandLine) {
        KernelChoice.problem().ifPresent(problem -> {
            throw new ParameterException(commandLine, problem + ": " + reason);
        });
    }
}
