package harness.report.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Tables to which every part of an experiment, a run or a cell, adds its rows. Parts are added in any order and from any
 * thread; the files have them in the order of the plan, because whatever comes before its turn waits.
 */
public final class OrderedTables implements Closeable {

    private final List<TableFile> files = new ArrayList<>();
    private final WaitingRows waiting;
    private final int parts;
    private int next;

    /**
     * Makes the files in a folder.
     *
     * @param parts each of them adds its rows once, or {@linkplain #leaveOut is left out}
     * @param tables the columns of each table by the name of its file
     */
    public OrderedTables(Path folder, int parts, Map<String, List<String>> tables) throws IOException {
        this.parts = parts;
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            files.add(new TableFile(folder.resolve(table.getKey()), table.getValue()));
        }
        String first = tables.keySet().iterator().next();
        waiting = new WaitingRows(folder.resolve(".waiting-" + first), files.size(), parts);
    }

    /**
     * Adds a part that is complete.
     *
     * @param place of the part in the plan, from 0
     * @param part rows of the tables, in the order in which these were named
     */
    public void add(int place, PartRows part) throws IOException {
        add(place, part.take());
    }

    /** Says that a part has no rows and never will. */
    void leaveOut(int place) throws IOException {
        add(place, Collections.nCopies(files.size(), new byte[0]));
    }

    private synchronized void add(int place, List<byte[]> rows) throws IOException {
        if (place != next) {
            waiting.put(place, rows);
            return;
        }
        append(rows);
        while (next < parts && waiting.has(next)) {
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
