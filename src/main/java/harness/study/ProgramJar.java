package harness.study;

import harness.cli.text.Lines;
import harness.cli.text.Terminal;
import java.io.File;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.zip.ZipException;

/**
 * The jar that this process is from. The JVM reads classes from it until the end: one that is overwritten meanwhile, as by
 * a build, ends the process. Everything here that is needed then is there from the start.
 */
public final class ProgramJar {

    private static final String TEXT =
            "harness: the program's file %s was changed while it ran, so it could not go on. An experiment keeps its finished runs: with"
                    + " the same program the same command goes on from there.";

    /** A folder of classes or a list of them is none. */
    private static final File FILE = new File(System.getProperty("java.class.path"));

    private static final long LENGTH = FILE.length();
    private static final long TIME = FILE.lastModified();
    private static final List<String> COMPLAINT = Lines.of(String.format(TEXT, FILE.getPath()), Terminal.textColumns());

    private ProgramJar() {}

    /** Explains from now on what ends a thread that nobody looks after, such as the one that runs when the process is told to stop. */
    public static void watch() {
        Thread.setDefaultUncaughtExceptionHandler(new Thread.UncaughtExceptionHandler() {
            @Override
            public void uncaughtException(Thread thread, Throwable failure) {
                if (explains(failure)) {
                    complain();
                } else {
                    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                    failure.printStackTrace();
                }
            }
        });
    }

    /** Whether the jar is another by now. */
    static boolean hasChanged() {
        return FILE.length() != LENGTH || FILE.lastModified() != TIME;
    }

    /** Whether something went wrong since the jar was changed. */
    public static boolean explains(Throwable failure) {
        if (!hasChanged()) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LinkageError
                    || cause instanceof InternalError
                    || cause instanceof ServiceConfigurationError
                    || cause instanceof ZipException
                    || cause instanceof Changed) {
                return true;
            }
        }
        return false;
    }

    public static void complain() {
        for (String line : COMPLAINT) {
            System.err.println(line);
        }
    }

    /** Thrown where going on would take the one jar for the other. */
    private static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Ends what is under way if the jar is another by now, so that nothing of this one is taken for the work of that. */
    static void requireUnchanged() {
        if (hasChanged()) {
            throw new Changed();
        }
    }
}
