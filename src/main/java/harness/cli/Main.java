package harness.cli;

/** Where the process begins. Loads next to nothing: the work is done by {@link HarnessCommand}, here or in a second JVM. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] args) {
        Integer exitCode = null;
        String[] given = args;
        if (SecondJvm.isThis()) {
            SecondJvm.begin();
            given = SecondJvm.originals(args);
        } else if (QuickAnswer.to(args)) {
            exitCode = HarnessCommand.DONE;
        } else if (SecondJvm.pays(args)) {
            exitCode = SecondJvm.run(args);
        }
        System.exit(exitCode != null ? exitCode : HarnessCommand.execute(given));
    }
}
