package harness.report.verify;

import harness.report.table.Table;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All recorded tables of a folder beside the rows that would be written now: what a verification finds. */
public final class FolderComparison implements Closeable {

    private final Path folder;

    /** One for the tables of each kind of item, such as runs and cells. */
    private final List<TableComparison<?>> kinds = new ArrayList<>();

    FolderComparison(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens what there is of the tables of one kind of item; or closes all if one of them cannot be such a table.
     *
     * @param keyColumns number of cells at the beginning of a row that say whose it is
     * @param places the place of each item, by those cells as they stand in a table
     */
    <S> TableComparison<S> open(List<Table<S, ?>> tables, int keyColumns, Map<String, Integer> places)
            throws ResultsException {
        try {
            TableComparison<S> opened = new TableComparison<>(folder, tables, keyColumns, places);
            kinds.add(opened);
            return opened;
        } catch (ResultsException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Refuses a folder that has none of the tables. */
    void requireTables() throws ResultsException {
        if (tables().isEmpty()) {
            throw new ResultsException(
                    folder + " has none of the tables that could be compared: " + String.join(", ", missing()));
        }
    }

    private <T> List<T> all(Function<TableComparison<?>, List<T>> list) {
        return kinds.stream().flatMap(kind -> list.apply(kind).stream()).toList();
    }

    /** The tables that are compared. */
    public List<String> tables() {
        return all(TableComparison::tables);
    }

    /** The tables that would be compared and are not there. */
    public List<String> missing() {
        return all(TableComparison::missing);
    }

    /** Items that differ, kind by kind, in the order of the config; only the first few of each kind. */
    public List<ItemDifference> differences() {
        return all(TableComparison::differences);
    }

    /** How many items differ. */
    public int differing() {
        return kinds.stream().mapToInt(TableComparison::differing).sum();
    }

    /** Rows that should not be there, a line each. */
    public List<String> strays() {
        return all(TableComparison::strays);
    }

    /** Whether nothing differs so far and no row is there that should not be. */
    public boolean agrees() {
        return differing() == 0 && strays().isEmpty();
    }

    @Override
    public void close() {
        kinds.forEach(TableComparison::close);
    }
}
