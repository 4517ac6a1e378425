package harness.study;

import java.io.File;
import java.util.ServiceConfigurationError;
import java.util.zip.ZipException;

/**
 * The jar that this process is from. The JVM reads classes from it until the end: one that is overwritten meanwhile, as by
 * a build, ends the process.
 */
public final class ProgramJar {

    /** The file; where the classes are in a folder or in several jars there is none of this name. */
    public static final File FILE = new File(System.getProperty("java.class.path"));

    private static final long LENGTH = FILE.length();
    private static final long TIME = FILE.lastModified();

    private ProgramJar() {}

    /** Whether the jar is another than when it was first looked at. */
    private static boolean hasChanged() {
        return FILE.length() != LENGTH || FILE.lastModified() != TIME;
    }

    /** Whether something went wrong because the jar was changed. */
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
