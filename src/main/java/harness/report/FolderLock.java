package harness.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a folder to one process: a lock on a hidden file in it, which the operating system takes back from a process that
 * is killed. The file itself stays.
 */
final class FolderLock implements Closeable {

    /** The file's name. It holds the number of the process that had the lock last. */
    static final String FILE = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @throws IOException if another process has it, or this one already
     */
    static FolderLock of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw new IOException(folder + " is in use by another process" + owner(file)
                        + ". Wait for its end, or choose another folder with --out");
            }
            byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(process));
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
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

    private static String owner(Path file) {
        try {
            String process = Files.readString(file).strip();
            return process.isEmpty() ? "" : " (number " + process + ")";
        } catch (IOException unreadable) {
            // Some systems do not let anyone else read a locked file.
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
