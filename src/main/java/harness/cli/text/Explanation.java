package harness.cli.text;

import harness.experiment.MemoryNeed;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in one line that a person can act on. */
public final class Explanation {

    private Explanation() {}

    /** The failure and, where it is known, the cure. */
    public static String of(Throwable failure) {
        if (isForMemory(failure)) {
            return outOfMemory("use a smaller network, record fewer epochs (record.everyEpochs)");
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be written: no permission. Choose another folder with --out";
        }
        if (failure instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file, not a folder. Choose another folder with --out";
        }
        if (failure instanceof FileSystemException system) {
            return system.getFile() + " cannot be written: " + reason(system) + ". " + cure(system);
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /** The same of a run that failed, given what its plan needs most memory for. */
    static String of(Throwable failure, MemoryNeed need) {
        return isForMemory(failure) ? outOfMemory(MemoryText.cure(need)) : of(failure);
    }

    private static boolean isForMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
    }

    private static String outOfMemory(String cure) {
        return "out of memory: " + cure + ", or use fewer threads (--threads 1), or give Java more memory"
                + " (java -Xmx8g -jar harness.jar …)";
    }

    private static String cure(FileSystemException failure) {
        return reason(failure).contains("No space left")
                ? "Make room there, or choose another folder with --out. An experiment keeps its finished runs: there the"
                        + " same command goes on"
                : "Choose another folder with --out";
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
