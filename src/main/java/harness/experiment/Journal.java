package harness.experiment;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The store of finished runs: one line of JSON a run, appended in the order in which they finish and read back in any
 * other. Memory holds where each run's line is, not what it says.
 */
public final class Journal implements Closeable {

    private static final long ABSENT = -1;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private final FileChannel channel;
    private final long[] positions;
    private final int[] lengths;
    private long end;

    /**
     * Makes an empty journal.
     *
     * @param file where; must not exist
     * @param runs number of runs of the plan
     */
    public Journal(Path file, int runs) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        positions = new long[runs];
        lengths = new int[runs];
        Arrays.fill(positions, ABSENT);
    }

    /** Appends a run's result; from any thread. */
    public void append(RunResult result) throws IOException {
        byte[] json = mapper.writeValueAsBytes(result);
        ByteBuffer line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        append(result.run(), line);
    }

    private synchronized void append(int run, ByteBuffer line) throws IOException {
        long position = end;
        int length = line.remaining() - 1;
        while (line.hasRemaining()) {
            end += channel.write(line, end);
        }
        positions[run] = position;
        lengths[run] = length;
    }

    /** The result of the run at that place of the plan; empty if it has none. */
    public Optional<RunResult> read(int run) throws IOException {
        if (positions[run] == ABSENT) {
            return Optional.empty();
        }
        ByteBuffer json = ByteBuffer.allocate(lengths[run]);
        while (json.hasRemaining() && channel.read(json, positions[run] + json.position()) >= 0) {
            // A read may bring less than asked for.
        }
        return Optional.of(mapper.readValue(json.array(), RunResult.class));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
