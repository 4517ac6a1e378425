package harness.report.table;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that one part of an experiment, a run or a cell, has in some tables. For one thread. */
public final class PartRows {

    private final Map<String, TableRows> rows = new LinkedHashMap<>();

    /** No rows yet. */
    public PartRows(Collection<String> tables) {
        tables.forEach(table -> rows.put(table, new TableRows()));
    }

    /** Adds a row to a table, one cell a column. */
    public void add(String table, List<?> cells) throws IOException {
        rows.get(table).add(cells);
    }

    /** Takes the rows of a table, as they will stand in its file. */
    public byte[] take(String table) {
        return rows.get(table).take();
    }

    /** Takes the rows of all tables. */
    public List<byte[]> take() {
        return rows.values().stream().map(TableRows::take).toList();
    }
}
