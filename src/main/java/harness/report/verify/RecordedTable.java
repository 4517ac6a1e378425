package harness.report.verify;

import harness.data.dataset.Quoted;
import harness.report.table.TableRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A table that was written earlier, to be read for one item, a run or a cell, at a time. Items may stand in any order, but
 * the rows of each together.
 */
final class RecordedTable implements Closeable {

    /** Recorded rows that are longer than those of now by so much differ from them before their end. */
    private static final int MOST_SURPLUS = 1 << 16;

    private final Path file;
    private final List<String> columns;
    private final FileChannel channel;
    private final RecordedItems items;

    /**
     * Opens the table and looks where the rows of each item are.
     *
     * @param columns that it must have
     * @param keyColumns number of cells at the beginning of a row that say whose it is
     * @param places the place of each item in the plan, by those cells as they stand in the table
     * @throws ResultsException if it is no such table, or no row is of any of the items
     * @throws IOException if it cannot be read
     */
    RecordedTable(Path file, List<String> columns, int keyColumns, Map<String, Integer> places)
            throws IOException, ResultsException {
        this.file = file;
        this.columns = columns;
        channel = FileChannel.open(file);
        try {
            int header = requireHeader();
            items = new RecordedItems(channel, header, keyColumns, places);
            if (items.isOfAnotherPlan()) {
                throw foreign(items.strays().get(0));
            }
        } catch (IOException | ResultsException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns the number of bytes of the header, whose end is missing if the table was cut off there. */
    private int requireHeader() throws IOException, ResultsException {
        TableRows rows = new TableRows();
        rows.add(columns);
        byte[] expected = rows.take();
        byte[] found = read(0, Math.min(channel.size(), expected.length));
        boolean isThere =
                found.length >= expected.length - 1 && Arrays.equals(found, Arrays.copyOf(expected, found.length));
        if (!isThere) {
            requireColumns(read(0, Math.min(channel.size(), expected.length + MOST_SURPLUS)));
        }
        return expected.length;
    }

    /** Throws: names the first column that is not as expected. */
    private void requireColumns(byte[] beginning) throws ResultsException {
        List<String> rows = RowScanner.rows(Difference.text(beginning));
        List<String> found = rows.isEmpty() ? List.of() : RowScanner.cells(rows.get(0));
        if (!rows.isEmpty() && rows.get(0).endsWith("\r")) {
            throw new ResultsException(file + " has lines that end in CR LF, and was written with LF: an editor, or"
                    + " version control, has changed it. Put the file back as it was");
        }
        int column = 0;
        while (column < Math.min(found.size(), columns.size())
                && found.get(column).equals(columns.get(column))) {
            column++;
        }
        String is = column < found.size() ? "is " + Quoted.one(found.get(column)) : "is missing";
        String expected = column < columns.size() ? "'" + columns.get(column) + "'" : "none";
        throw foreign("column " + (column + 1) + " " + is + ", " + expected + " was expected");
    }

    private ResultsException foreign(String why) {
        return new ResultsException(file + " does not belong to the config.json beside it: " + why
                + ". Another config wrote it, or another version of the harness");
    }

    /** What stands in the table and should not, a line each; the first few. */
    List<String> strays() {
        return items.strays();
    }

    /**
     * The first difference between the recorded rows of an item and those of now, null if there is none; from any thread.
     *
     * @param item its place in the plan
     * @param now the rows that would be written now. Not modified.
     */
    Difference compare(int item, byte[] now) throws IOException {
        long length = Math.min(items.length(item), now.length + MOST_SURPLUS);
        byte[] recorded = read(items.start(item), length);
        return Difference.of(file.getFileName().toString(), columns, recorded, now);
    }

    private byte[] read(long position, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // A read may bring less than asked for.
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
