package harness.report.verify;

import harness.report.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recorded tables beside the rows that would be written now, for one kind of item: the runs of an experiment, its cells,
 * the activations of a study or its classes of softmax.
 *
 * @param <S> the items
 */
final class TableComparison<S> implements Closeable {

    /** Nobody reads what differs in more items than that. */
    private static final int MOST_KEPT = 10;

    private final Map<Table<S, ?>, RecordedTable> tables = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final TreeMap<Integer, ItemDifference> first = new TreeMap<>();
    private int differing;

    /**
     * Opens what there is of some tables.
     *
     * @param keyColumns number of cells at the beginning of a row that say whose it is
     * @param places the place of each item, by those cells as they stand in a table
     * @throws ResultsException if one of them cannot be such a table
     */
    TableComparison(Path folder, List<Table<S, ?>> tables, int keyColumns, Map<String, Integer> places)
            throws ResultsException {
        try {
            for (Table<S, ?> table : tables) {
                Path file = folder.resolve(table.file());
                if (Files.exists(file)) {
                    this.tables.put(table, open(file, table.header(), keyColumns, places));
                } else {
                    missing.add(table.file());
                }
            }
        } catch (ResultsException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static RecordedTable open(Path file, List<String> columns, int keyColumns, Map<String, Integer> places)
            throws ResultsException {
        if (!Files.isRegularFile(file)) {
            throw new ResultsException(
                    file + " is a folder, a pipe or a device, where a table belongs: put the table back");
        }
        try {
            return new RecordedTable(file, columns, keyColumns, places);
        } catch (IOException e) {
            throw new ResultsException(file + " cannot be read (" + e + "): check its permissions");
        }
    }

    /** The files that are there. */
    List<String> tables() {
        return tables.keySet().stream().map(Table::file).toList();
    }

    /** The files that are not there. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /**
     * Compares the rows of an item in all tables; from any thread. Returns whether they are the same bytes.
     *
     * @param place of the item among those of its kind, from 0
     * @param name of the item, for a person
     * @param item null if it has no rows
     */
    boolean agrees(int place, String name, S item) throws IOException {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<Table<S, ?>, RecordedTable> table : tables.entrySet()) {
            byte[] now = item == null ? new byte[0] : table.getKey().rowsOf(item);
            Difference difference = table.getValue().compare(place, now);
            if (difference != null) {
                differences.add(difference);
            }
        }
        // What has no epoch is the end of training, or sums it up.
        differences.sort(Comparator.comparing(Difference::epoch, Comparator.nullsLast(Comparator.naturalOrder())));
        if (!differences.isEmpty()) {
            add(place, new ItemDifference(name, differences));
        }
        return differences.isEmpty();
    }

    private synchronized void add(int place, ItemDifference difference) {
        differing++;
        first.put(place, difference);
        if (first.size() > MOST_KEPT) {
            first.pollLastEntry();
        }
    }

    /** What differs, in the order of their places; only the first few of those that do. */
    synchronized List<ItemDifference> differences() {
        return List.copyOf(first.values());
    }

    /** How many items differ. */
    synchronized int differing() {
        return differing;
    }

    /** What stands in the tables and should not. */
    List<String> strays() {
        List<String> all = new ArrayList<>();
        tables.forEach((table, recorded) -> recorded.strays().forEach(stray -> all.add(table.file() + ": " + stray)));
        return all;
    }

    /** Closes what was only read. */
    @Override
    public void close() {
        for (RecordedTable table : tables.values()) {
            try {
                table.close();
            } catch (IOException e) {
                // Nothing is lost.
            }
        }
    }
}
