package harness.report.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that wait for their turn, in a file, so that memory does not grow with them. The file goes when it is closed. */
final class WaitingRows implements Closeable {

    private static final long ABSENT = -1;

    private final FileChannel channel;
    private final int tables;

    /** Where the rows of each item are in the file: for each table their length, and then the rows themselves. */
    private final long[] positions;

    private int waiting;
    private long end;

    /**
     * A store in which no row waits.
     *
     * @param file where; must not exist
     * @param tables number of tables that every item has rows of
     * @param items number of items
     */
    WaitingRows(Path file, int tables, int items) throws IOException {
        channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        this.tables = tables;
        positions = new long[items];
        Arrays.fill(positions, ABSENT);
    }

    /** Keeps the rows of an item, those of one table after the other. */
    void put(int item, List<byte[]> rows) throws IOException {
        ByteBuffer lengths = ByteBuffer.allocate(tables * Integer.BYTES);
        rows.forEach(table -> lengths.putInt(table.length));
        positions[item] = end;
        waiting++;
        write(lengths.flip());
        for (byte[] table : rows) {
            write(ByteBuffer.wrap(table));
        }
    }

    /** Whether an item waits. */
    boolean has(int item) {
        return positions[item] != ABSENT;
    }

    /** The rows of an item that waits, which then does so no more. */
    List<byte[]> take(int item) throws IOException {
        long position = positions[item];
        ByteBuffer lengths = read(position, tables * Integer.BYTES);
        position += lengths.capacity();
        List<byte[]> rows = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            ByteBuffer found = read(position, lengths.getInt(table * Integer.BYTES));
            position += found.capacity();
            rows.add(found.array());
        }
        positions[item] = ABSENT;
        waiting--;
        if (waiting == 0) {
            end = 0;
        }
        return rows;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("rows that waited are not there any more");
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
