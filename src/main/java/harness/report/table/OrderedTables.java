package harness.report.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tables being written, to which items of one kind, such as runs or cells, add their rows. Items are added in any order and
 * from any thread; the files have them in the order of the plan, because whatever comes before its turn waits.
 *
 * @param <S> the items
 */
public final class OrderedTables<S> implements Closeable {

    private final List<? extends Table<S, ?>> tables;
    private final List<TableFile> files = new ArrayList<>();
    private final WaitingRows waiting;
    private final int items;
    private int next;

    /**
     * Makes the files in a folder.
     *
     * @param items how many; each adds its rows once, or {@linkplain #leaveOut is left out}
     */
    public OrderedTables(Path folder, int items, List<? extends Table<S, ?>> tables) throws IOException {
        this.items = items;
        this.tables = tables;
        for (Table<S, ?> table : tables) {
            files.add(new TableFile(folder.resolve(table.file()), table.header()));
        }
        waiting = new WaitingRows(folder.resolve(".waiting-" + tables.get(0).file()), files.size(), items);
    }

    /**
     * Adds the rows of an item.
     *
     * @param place of the item in the plan, from 0
     */
    public void add(int place, S item) throws IOException {
        List<byte[]> rows = new ArrayList<>();
        for (Table<S, ?> table : tables) {
            rows.add(table.rowsOf(item));
        }
        addRows(place, rows);
    }

    /** Says that an item has no rows and never will. */
    public void leaveOut(int place) throws IOException {
        addRows(place, Collections.nCopies(files.size(), new byte[0]));
    }

    private synchronized void addRows(int place, List<byte[]> rows) throws IOException {
        if (place != next) {
            waiting.put(place, rows);
            return;
        }
        append(rows);
        while (next < items && waiting.has(next)) {
            append(waiting.take(next));
        }
    }

    private void append(List<byte[]> rows) throws IOException {
        for (int table = 0; table < rows.size(); table++) {
            files.get(table).append(rows.get(table));
        }
        next++;
    }

    /** Where the tables are. */
    public List<Path> paths() {
        return files.stream().map(TableFile::path).toList();
    }

    /** Closes everything, even if some of it fails. */
    @Override
    public synchronized void close() throws IOException {
        List<Closeable> open = new ArrayList<>(files);
        open.add(waiting);
        IOException failure = null;
        for (Closeable file : open) {
            try {
                file.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
