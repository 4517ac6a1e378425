package harness.report.folder;

import harness.experiment.FileType;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps a folder to one process: a lock on a hidden file in it, which the operating system takes back from a process that
 * is killed. The file itself stays.
 */
final class FolderLock implements Closeable {

    /** The file's name. It holds the number of the process that had the lock last. */
    static final String FILE = ".lock";

    private static final int LONGEST_NUMBER = 20;

    /**
     * Of the files that this process has locked. None of them is opened again: many systems take a lock back when the
     * process closes any channel to the file. Guarded by the class.
     */
    private static final Set<Object> HELD = new HashSet<>();

    private final FileChannel channel;

    /** Of the file that is locked. */
    private final Object identity;

    private FolderLock(FileChannel channel, Object identity) {
        this.channel = channel;
        this.identity = identity;
    }

    /**
     * Locks a folder.
     *
     * @throws IOException if this process or another has it, or had it and moved or removed it meanwhile; or anything but
     *     a file has the file's name
     */
    static synchronized FolderLock of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (isHeld(file)) {
            throw new UnusableFolderException(
                    folder + " is in use by another study of this process. Wait for its end, or"
                            + " choose another folder with --out");
        }
        try {
            FileType.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            Object found = identity(file);
            FileChannel channel = FileType.open(file, StandardOpenOption.WRITE);
            try {
                if (!isLocked(channel)) {
                    throw new UnusableFolderException(folder + " is in use by another process" + owner(file)
                            + ". Wait for its end, or choose another folder with --out");
                }
                if (!Objects.equals(identity(file), found)) {
                    throw new NoSuchFileException(file.toString());
                }
                byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0).write(ByteBuffer.wrap(process));
                if (found != null) {
                    HELD.add(found);
                }
                return new FolderLock(channel, found);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException gone) {
            throw new UnusableFolderException(folder + " was moved or removed by another process just now. Try again");
        }
    }

    /** Whether the file that is locked is the one in that folder now; false where the folder, or the file, is not there. */
    boolean isOn(Path folder) {
        try {
            return Objects.equals(identity(folder.resolve(FILE)), identity);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * What tells the locked file from one that took its place, once whoever had the lock before moved the folder; null
     * where the system has no such thing, and moves no folder with an open file.
     */
    static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** Whether this process has locked a file; false where the system has no identities, and takes no lock back. */
    private static boolean isHeld(Path file) throws IOException {
        try {
            return HELD.contains(identity(file));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Whether a file is such a lock, held or not: it holds the number of a process, or nothing yet. */
    static synchronized boolean isAt(Path file) throws IOException {
        return isHeld(file)
                || FileType.of(file) == FileType.FILE && Files.size(file) <= LONGEST_NUMBER && holdsNumber(file);
    }

    private static boolean holdsNumber(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .chars()
                    .allMatch(character -> character >= '0' && character <= '9');
        } catch (IOException unreadable) {
            // Some systems do not let anyone else read a locked file.
            return true;
        }
    }

    private static String owner(Path file) {
        try {
            String process = isAt(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
            return process.isEmpty() ? "" : " (number " + process + ")";
        } catch (IOException unreadable) {
            // Some systems do not let anyone else read a locked file.
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (FolderLock.class) {
            HELD.remove(identity);
            channel.close();
        }
    }
}
