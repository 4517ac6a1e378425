package harness.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/**
 * A file to which several threads append lines, each whole, and whose lines are forced to the disk every second. Of what goes
 * wrong nothing is lost: it is thrown at whoever appends next, or closes the file.
 */
final class AppendedFile implements Closeable {

    private static final int FLUSH_MILLISECONDS = 1000;

    private final FileChannel channel;

    /** Held while lines are forced to the disk, so that closing waits for it. */
    private final Object forcing = new Object();

    /** Where the last whole line ends. */
    private long end;

    /** Up to where lines are on the disk; what was there at the beginning counts. */
    private long forced;

    private boolean closing;

    /** Why a line is not in the file, or perhaps not on the disk; nothing is stored after that. */
    private IOException trouble;

    /**
     * Begins to force to the disk what is appended.
     *
     * @param channel is closed with this
     * @param end where the first line goes, in bytes from the beginning
     */
    AppendedFile(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
        forced = end;
        Thread flusher = new Thread(this::flushNowAndThen, "journal");
        flusher.setDaemon(true);
        flusher.start();
    }

    /**
     * Writes a line after all others; from any thread. It is on the disk at most a second later.
     *
     * @throws IOException if it cannot, or something went wrong with an earlier one
     */
    synchronized void append(ByteBuffer line) throws IOException {
        requireNoTrouble();
        if (closing) {
            // Or the file would be closed in the middle of the line.
            throw new ClosedChannelException();
        }
        long position = end;
        try {
            while (line.hasRemaining()) {
                position += channel.write(line, position);
            }
        } catch (IOException e) {
            trouble = e;
            throw e;
        }
        end = position;
    }

    private synchronized void requireNoTrouble() throws IOException {
        if (trouble != null) {
            throw new IOException(trouble.getMessage(), trouble);
        }
    }

    private void flushNowAndThen() {
        while (isOpenInAWhile()) {
            try {
                flush();
            } catch (IOException | OutOfMemoryError e) {
                // Memory may be there again soon. Trouble with the disk is kept for the next run to be stored, or
                // close.
            }
        }
    }

    private synchronized boolean isOpenInAWhile() {
        try {
            if (!closing) {
                wait(FLUSH_MILLISECONDS);
            }
            return !closing;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void flush() throws IOException {
        synchronized (forcing) {
            long written;
            synchronized (this) {
                requireNoTrouble();
                written = end;
            }
            if (written > forced) {
                force();
                forced = written;
            }
        }
    }

    private void force() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            synchronized (this) {
                // The operating system reports it once, and may have given up those lines.
                trouble = e;
            }
            throw e;
        }
    }

    /**
     * Closes it, with all that was appended on the disk.
     *
     * @throws IOException also if there was trouble before; all the same, what could be stored is on the disk
     */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closing = true;
            // No interrupt, which would close the file under a thread that forces it to the disk.
            notifyAll();
        }
        // Two threads may close it at once when the process is being stopped.
        synchronized (forcing) {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(false);
                    requireNoTrouble();
                }
            }
        }
    }
}
