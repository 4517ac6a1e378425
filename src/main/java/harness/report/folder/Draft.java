package harness.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** The hidden folder in one of results, in which new ones are made. The folder of results must be locked meanwhile. */
final class Draft {

    static final String NAME = ".unfinished";
    static final String DISCARDED = NAME + "-discarded";

    private final Path folder;
    private final Path discarded;

    /** What tells it from a folder that took its place. */
    private final Object identity;

    /** Makes an empty one, in the place of whatever someone who was killed has left. */
    Draft(Path target) throws IOException {
        folder = target.resolve(NAME);
        discarded = target.resolve(DISCARDED);
        Disk.delete(folder);
        Disk.delete(discarded);
        Files.createDirectory(folder);
        identity = FolderLock.identity(folder);
    }

    Path folder() {
        return folder;
    }

    /** A folder in it, made if it is not there. */
    Path folder(String name) throws IOException {
        Path inner = folder.resolve(name);
        if (!Files.isDirectory(inner)) {
            // Not what it is in: a draft that was removed must not come back half empty.
            Disk.isMade(inner);
        }
        return inner;
    }

    /** Whether it still is where it was made. */
    boolean isOurs() {
        try {
            return Objects.equals(FolderLock.identity(folder), identity);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Removes it, when nobody writes to it any more. */
    void delete() throws IOException {
        Disk.delete(folder);
    }

    /**
     * Removes it, also while somebody writes to it.
     *
     * @throws NoSuchFileException if others have done so
     */
    void discard() throws IOException {
        // Moved away first, so that whoever still writes to it adds no file while it is being deleted.
        Disk.delete(Files.move(folder, discarded));
    }
}
