package harness.cli;

import harness.cli.HarnessProcess.Ended;
import harness.cli.command.HarnessCommand;
import harness.cli.launch.Execution;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs the command within this process: thousands of times in the time that one process takes to start. */
final class InProcess {

    private InProcess() {}

    /** Does what the arguments say. */
    static Ended run(String... arguments) {
        return execute(false, arguments);
    }

    /** Stops before anything of it is done, once all is read and checked. */
    static Ended prepare(String... arguments) {
        return execute(true, arguments);
    }

    private static Ended execute(boolean prepareOnly, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        HarnessCommand command = new HarnessCommand();
        CommandLine commandLine =
                Execution.commandLine(command, new PrintWriter(out, true), new PrintWriter(err, true));
        commandLine.setUsageHelpWidth(10_000);
        if (prepareOnly) {
            commandLine.setExecutionStrategy(parsed -> command.prepare());
        }
        int exitCode = commandLine.execute(arguments);
        return new Ended(exitCode, out.toString(), err.toString());
    }
}
