package harness.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in one line that a person can act on. */
final class Explanation {

    private Explanation() {}

    /** The failure and, where it is known, the cure. */
    static String of(Throwable failure) {
        if (failure.getCause() instanceof OutOfMemoryError cause) {
            return of(cause);
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory: use a smaller network, or fewer threads (--threads 1), or more memory (java -Xmx8g -jar"
                    + " harness.jar …)";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be written: no permission. Choose another folder with --out";
        }
        if (failure instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file, not a folder. Choose another folder with --out";
        }
        if (failure instanceof FileSystemException system) {
            return system.getFile() + " cannot be written: " + reason(system) + ". Choose another folder with --out";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static String reason(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        return failure instanceof NoSuchFileException
                ? "there is no such file or folder"
                : failure.getClass().getSimpleName();
    }
}
