package harness.cli.command;

/** What the process ends with where it ends itself. */
public final class ExitCode {

    /** Everything was done. */
    public static final int DONE = 0;

    /** Something could not be done, or differs. */
    public static final int FAILED = 1;

    /** The command or a config is wrong; nothing was done. */
    public static final int WRONG = 2;

    private ExitCode() {}
}
