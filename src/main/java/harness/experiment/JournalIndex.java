package harness.experiment;

import harness.data.dataset.FirstFew;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Where the lines of a journal are, found in one pass that holds none of them and checks them all. */
final class JournalIndex {

    private static final int BLOCK = 1 << 16;
    private static final byte[] KEY = "\"key\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONFIG = "\"config\":".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_LENGTH = 32;

    /** Of a line, as much as tells what it is. */
    private final byte[] beginning = new byte[JournalLine.HEAD + KEY.length + KEY_LENGTH];

    private final Map<String, Line> runs = new HashMap<>();
    private final FirstFew<Long> damaged = new FirstFew<>(FirstFew.PROBLEMS);
    private final CRC32C checksum = new CRC32C();
    private Line config;
    private long lines;
    private long end;
    private boolean torn;

    /** A line's place: its first byte, and its length without the line break. */
    record Line(long position, int length) {}

    /** Reads a journal from its beginning to its end. */
    static JournalIndex of(FileChannel channel) throws IOException {
        JournalIndex index = new JournalIndex();
        index.read(channel);
        return index;
    }

    private void read(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long start = 0;
        long position = 0;
        while (channel.read(block.clear(), position) > 0) {
            byte[] bytes = block.array();
            int from = 0;
            for (int i = 0; i < block.position(); i++) {
                if (bytes[i] == '\n') {
                    take(bytes, from, i, position + from - start);
                    endLine(new Line(start, (int) Math.min(position + i - start, Integer.MAX_VALUE)));
                    from = i + 1;
                    start = position + from;
                }
            }
            take(bytes, from, block.position(), position + from - start);
            position += block.position();
        }
        end = start;
        torn = position > start;
    }

    /** A piece of a line that begins so many bytes after the line does. */
    private void take(byte[] bytes, int from, int to, long offset) {
        if (offset < beginning.length) {
            int length = (int) Math.min(to - from, beginning.length - offset);
            System.arraycopy(bytes, from, beginning, (int) offset, length);
        }
        int skipped = (int) Math.max(0, Math.min(to - from, JournalLine.HEAD - offset));
        checksum.update(bytes, from + skipped, to - from - skipped);
    }

    private void endLine(Line line) {
        lines++;
        byte[] head = JournalLine.head(checksum.getValue());
        checksum.reset();
        boolean whole = line.length > beginning.length && line.length < Integer.MAX_VALUE && startsWith(head, 0);
        if (whole && startsWith(KEY, JournalLine.HEAD)) {
            int from = JournalLine.HEAD + KEY.length;
            runs.put(new String(beginning, from, KEY_LENGTH, StandardCharsets.US_ASCII), line);
        } else if (whole && startsWith(CONFIG, JournalLine.HEAD)) {
            config = line;
        } else {
            damaged.add(lines);
        }
    }

    private boolean startsWith(byte[] expected, int from) {
        return Arrays.equals(beginning, from, from + expected.length, expected, 0, expected.length);
    }

    /** Where each run's result is, by its key. */
    Map<String, Line> runs() {
        return runs;
    }

    /** Where the config is that was begun last, null if none was. */
    Line config() {
        return config;
    }

    /** Numbers of the lines that are not as they were written, from 1. */
    FirstFew<Long> damaged() {
        return damaged;
    }

    /** Whether the last line was cut off. */
    boolean isTorn() {
        return torn;
    }

    /** Where the last whole line ends. */
    long end() {
        return end;
    }
}
