package harness.report.table;

import harness.analysis.CellResults;
import harness.analysis.CellSummary;
import harness.run.Plan;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The tables with rows of whole cells, being written. */
public final class CellTables implements Closeable {

    private final CellRows rows;
    private final OrderedTables tables;

    /** Makes the files in a folder. */
    public CellTables(Path folder, Plan plan) throws IOException {
        rows = new CellRows(plan);
        tables = new OrderedTables(folder, plan.cells(), rows.columns());
    }

    /**
     * Adds the rows of a cell; cells come in any order, from any thread.
     *
     * @param cell its number, from 0
     * @param results at least one
     */
    public void add(int cell, CellSummary summary, CellResults results) throws IOException {
        tables.add(cell, rows.of(summary, results));
    }

    /** Says that all runs of a cell failed: it has no rows. */
    public void leaveOut(int cell) throws IOException {
        tables.leaveOut(cell);
    }

    /** Where the tables are. */
    public List<Path> paths() {
        return tables.paths();
    }

    @Override
    public void close() throws IOException {
        tables.close();
    }
}
