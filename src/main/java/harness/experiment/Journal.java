package harness.experiment;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The store of finished runs, which outlives the process: one line of JSON a run, with a checksum, appended as the run
 * ends and on the disk at most a second later. A run is found by its {@linkplain RunKeys key}, whichever process did it.
 * Memory holds where the lines are that were there at the beginning, not what they say.
 */
public final class Journal implements Closeable {

    /** The name of its file in a folder of results. */
    public static final String FILE = "journal.jsonl";

    private static final int FLUSH_MILLISECONDS = 1000;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private final FileChannel channel;
    private final Map<String, JournalIndex.Line> runs;
    private final List<String> problems = new ArrayList<>();
    private final JsonNode previousConfig;

    /** Held while lines are forced to the disk, so that closing waits for it. */
    private final Object forcing = new Object();

    /** Where the last whole line ends. */
    private long end;

    /** Up to where lines are on the disk; what was there at the beginning counts. */
    private long forced;

    private boolean closing;

    /** Why a line is not in the file, or perhaps not on the disk; nothing is stored after that. */
    private IOException trouble;

    /** What a line says of a run. */
    private record Entry(String key, RunResult result) {}

    /** What a line says of a config. */
    private record Begun(JsonNode config) {}

    /** Opens a journal, which is made if it is not there. A last line that was cut off is removed. */
    public Journal(Path file) throws IOException {
        this(
                file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A journal in a file that is open already. */
    Journal(Path file, FileChannel channel) throws IOException {
        this.channel = channel;
        try {
            JournalIndex index = JournalIndex.of(channel);
            runs = index.runs();
            end = index.end();
            forced = end;
            previousConfig = index.config() == null
                    ? null
                    : mapper.readValue(bytes(index.config()), Begun.class).config();
            if (index.isTorn()) {
                channel.truncate(end);
                problems.add(file + ": the last line was cut off and is not used; its run is done again");
            }
            for (long line : index.damaged().first()) {
                problems.add(file + ":" + line
                        + ": the line is damaged and not used; what it held is done again if need be");
            }
            index.damaged().more("damaged line").ifPresent(problems::add);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        Thread flusher = new Thread(this::flushNowAndThen, "journal");
        flusher.setDaemon(true);
        flusher.start();
    }

    /** What was wrong with lines that were there, a sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The config that was begun last before this one; empty if none was. */
    public Optional<JsonNode> previousConfig() {
        return Optional.ofNullable(previousConfig);
    }

    /** Whether any run was there at the beginning. */
    public boolean hasRuns() {
        return !runs.isEmpty();
    }

    /** Whether a run was there at the beginning. */
    public boolean has(String key) {
        return runs.containsKey(key);
    }

    /**
     * The result of a run that was there at the beginning; empty if it was not.
     *
     * @param run the run's place in the plan, which may have been another when it was done
     */
    public Optional<RunResult> read(String key, int run) throws IOException {
        JournalIndex.Line line = runs.get(key);
        return line == null
                ? Optional.empty()
                : Optional.of(
                        mapper.readValue(bytes(line), Entry.class).result().at(run));
    }

    /** The object of JSON in a line, without its checksum. */
    private byte[] bytes(JournalIndex.Line line) throws IOException {
        ByteBuffer object =
                ByteBuffer.allocate(line.length() - JournalLine.HEAD + 1).put((byte) '{');
        long position = line.position() + JournalLine.HEAD - 1;
        while (object.hasRemaining()) {
            if (channel.read(object, position + object.position()) < 0) {
                throw new EOFException("the journal has become shorter while it was in use");
            }
        }
        return object.array();
    }

    /** Says what config is begun. */
    public void begin(JsonNode config) throws IOException {
        byte[] begun = mapper.writeValueAsBytes(new Begun(config));
        // As it would be read back: whether a number is an int or a long tells no configs apart.
        if (!mapper.readValue(begun, Begun.class).config().equals(previousConfig)) {
            append(JournalLine.of(begun));
        }
    }

    /** Appends a run's result; from any thread. */
    public void append(String key, RunResult result) throws IOException {
        append(JournalLine.of(mapper.writeValueAsBytes(new Entry(key, result))));
    }

    private synchronized void append(ByteBuffer line) throws IOException {
        requireNoTrouble();
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
        try (channel) {
            if (channel.isOpen()) {
                synchronized (forcing) {
                    channel.force(false);
                }
                requireNoTrouble();
            }
        }
    }
}
