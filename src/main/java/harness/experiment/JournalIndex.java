package harness.experiment;

import harness.data.dataset.FirstFew;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Where the lines of a journal are, found in one pass that holds none of them and checks them all. */
final class JournalIndex {

    private static final int BLOCK = 1 << 16;
    private static final byte[] FORMAT = ascii("\"format\":" + JournalLine.FORMAT + ",");
    private static final byte[] KEY = ascii("\"key\":\"");
    private static final byte[] CONFIG = ascii("\"config\":");

    /** What lines of other versions begin with; those of the first had no format. */
    private static final List<byte[]> OTHERS = List.of(ascii("\"format\":"), KEY, CONFIG);

    private static final int KEY_LENGTH = 32;

    /** Of a line, as much as tells what it is. */
    private final byte[] beginning = new byte[JournalLine.HEAD + FORMAT.length + KEY.length + KEY_LENGTH];

    private final Map<String, Line> runs = new HashMap<>();
    private final FirstFew<Long> damaged = new FirstFew<>(FirstFew.PROBLEMS);
    private final CRC32C checksum = new CRC32C();
    private Line config;
    private long lines;
    private long others;
    private long firstOther;
    private long end;
    private boolean torn;

    /** A line's place: its first byte, its length without the line break, and its number, from 1. */
    record Line(long position, int length, long number) {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

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
                    endLine(start, (int) Math.min(position + i - start, Integer.MAX_VALUE));
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

    /** A piece of a line, given how many bytes after the line it begins. */
    private void take(byte[] bytes, int from, int to, long offset) {
        if (offset < beginning.length) {
            int length = (int) Math.min(to - from, beginning.length - offset);
            System.arraycopy(bytes, from, beginning, (int) offset, length);
        }
        int skipped = (int) Math.max(0, Math.min(to - from, JournalLine.HEAD - offset));
        checksum.update(bytes, from + skipped, to - from - skipped);
    }

    private void endLine(long start, int length) {
        lines++;
        Line line = new Line(start, length, lines);
        byte[] head = JournalLine.head(checksum.getValue());
        checksum.reset();
        boolean whole = length > beginning.length && length < Integer.MAX_VALUE && startsWith(head, 0);
        int content = JournalLine.HEAD + FORMAT.length;
        boolean ofNow = whole && startsWith(FORMAT, JournalLine.HEAD);
        if (ofNow && startsWith(KEY, content)) {
            runs.put(new String(beginning, content + KEY.length, KEY_LENGTH, StandardCharsets.US_ASCII), line);
        } else if (ofNow && startsWith(CONFIG, content)) {
            config = line;
        } else if (whole && !ofNow && OTHERS.stream().anyMatch(other -> startsWith(other, JournalLine.HEAD))) {
            others++;
            firstOther = others == 1 ? lines : firstOther;
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

    /** How many lines are as another version of the harness wrote them. */
    long others() {
        return others;
    }

    /** Number of the first of them, from 1. */
    long firstOther() {
        return firstOther;
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
