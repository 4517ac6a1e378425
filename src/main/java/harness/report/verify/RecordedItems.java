package harness.report.verify;

import harness.data.dataset.Quoted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where in a recorded table the rows of each item are: memory holds that, not what they say. */
final class RecordedItems {

    private static final int NONE = -1;
    private static final int MOST_STRAYS = 5;
    private static final int BLOCK = 1 << 16;

    private final int keyColumns;
    private final Map<String, Integer> places;
    private final int longestKey;
    private final long[] starts;
    private final long[] lengths;
    private final List<String> strays = new ArrayList<>();
    private int strayCount;
    private boolean anyFound;

    private final RowScanner scanner = new RowScanner();
    private final ByteArrayOutputStream key = new ByteArrayOutputStream();
    private long rowStart;
    private int rowLine = 2;
    private int line = 2;
    private int item = NONE;

    /**
     * Reads a table once.
     *
     * @param header number of bytes of its header, one line
     * @param keyColumns number of cells at the beginning of a row that say whose it is
     * @param places the place of each item in the plan, from 0 on, by those cells
     */
    RecordedItems(FileChannel table, int header, int keyColumns, Map<String, Integer> places) throws IOException {
        this.keyColumns = keyColumns;
        this.places = places;
        longestKey = places.keySet().stream()
                .mapToInt(name -> name.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
        starts = new long[places.size()];
        lengths = new long[places.size()];
        long position = header;
        rowStart = header;
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        while (table.read(block.clear(), position) > 0) {
            for (int index = 0; index < block.position(); index++) {
                position++;
                take(block.get(index), position);
            }
        }
        if (rowStart < position) {
            endRow(position);
            stray("line " + rowLine + ", the last, has no end: the file was cut off, or its end changed");
        }
        if (strayCount > strays.size()) {
            strays.add("and " + (strayCount - strays.size()) + " more of this kind");
        }
    }

    /**
     * Takes the next byte.
     *
     * @param end the position after it
     */
    private void take(byte next, long end) {
        int cell = scanner.cell();
        boolean endsRow = scanner.endsRow(next);
        boolean endsCell = endsRow || scanner.cell() > cell;
        boolean endsKey = endsCell && cell == keyColumns - 1;
        if (cell < keyColumns && !endsRow && !endsKey && key.size() <= longestKey) {
            key.write(next);
        }
        if (next == '\n') {
            line++;
        }
        if (endsRow) {
            endRow(end);
            rowStart = end;
            rowLine = line;
        }
    }

    private void endRow(long end) {
        String name = key.toString(StandardCharsets.UTF_8);
        key.reset();
        int before = item;
        item = places.getOrDefault(name, NONE);
        if (item == NONE) {
            stray("line " + rowLine + " begins with " + Quoted.one(name) + ", which the config does not have");
            return;
        }
        anyFound = true;
        if (item != before && lengths[item] > 0) {
            stray("line " + rowLine + " is of '" + name + "', whose other rows stand elsewhere");
            item = NONE;
            return;
        }
        if (item != before) {
            starts[item] = rowStart;
        }
        lengths[item] = end - starts[item];
    }

    private void stray(String what) {
        strayCount++;
        if (strays.size() < MOST_STRAYS) {
            strays.add(what);
        }
    }

    /** What stands there and should not, a line each; the first few. */
    List<String> strays() {
        return strays;
    }

    /** Whether there are rows, but none of any of the items. */
    boolean isOfAnotherPlan() {
        return strayCount > 0 && !anyFound;
    }

    /** Position of the first row of an item, if it has any. */
    long start(int place) {
        return starts[place];
    }

    /** Number of bytes of all rows of an item, 0 if it has none. */
    long length(int place) {
        return lengths[place];
    }
}
