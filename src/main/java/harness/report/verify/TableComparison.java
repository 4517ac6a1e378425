package harness.report.verify;

import harness.report.table.PartRows;
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
 * Recorded tables beside the rows that would be written now, for one kind of part: the runs of an experiment, its cells,
 * the activations of a study or its classes of softmax.
 */
public final class TableComparison implements Closeable {

    /** Nobody reads what differs in more parts than that. */
    private static final int MOST_KEPT = 10;

    private final Map<String, RecordedTable> tables = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final TreeMap<Integer, PartDifference> first = new TreeMap<>();
    private int differing;

    /**
     * Opens what there is of some tables.
     *
     * @param columns of each table by the name of its file
     * @param keyColumns so many cells at the beginning of a row say whose it is
     * @param places the place of each part, by those cells as they stand in a table
     * @throws ResultsException if one of them cannot be such a table
     */
    TableComparison(Path folder, Map<String, List<String>> columns, int keyColumns, Map<String, Integer> places)
            throws ResultsException {
        try {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                Path file = folder.resolve(table.getKey());
                if (Files.exists(file)) {
                    tables.put(table.getKey(), open(file, table.getValue(), keyColumns, places));
                } else {
                    missing.add(table.getKey());
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
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** The files that are not there. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /**
     * Compares the rows of a part in all tables; from any thread. Returns whether they are the same bytes.
     *
     * @param place of the part among those of its kind, from 0
     * @param name of the part, for a person
     */
    public boolean agrees(int place, String name, PartRows now) throws IOException {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, RecordedTable> table : tables.entrySet()) {
            Difference difference = table.getValue().compare(place, now.take(table.getKey()));
            if (difference != null) {
                differences.add(difference);
            }
        }
        // What has no epoch is the end of training, or sums it up.
        differences.sort(Comparator.comparing(Difference::epoch, Comparator.nullsLast(Comparator.naturalOrder())));
        if (!differences.isEmpty()) {
            add(place, new PartDifference(name, differences));
        }
        return differences.isEmpty();
    }

    private synchronized void add(int place, PartDifference difference) {
        differing++;
        first.put(place, difference);
        if (first.size() > MOST_KEPT) {
            first.pollLastEntry();
        }
    }

    /** What differs, in the order of their places; only the first few parts of those that do. */
    synchronized List<PartDifference> differences() {
        return List.copyOf(first.values());
    }

    /** How many parts differ. */
    synchronized int differing() {
        return differing;
    }

    /** What stands in the tables and should not. */
    List<String> strays() {
        List<String> all = new ArrayList<>();
        tables.forEach((name, table) -> table.strays().forEach(stray -> all.add(name + ": " + stray)));
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
