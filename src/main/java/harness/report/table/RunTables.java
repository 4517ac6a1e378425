package harness.report.table;

import harness.run.Plan;
import harness.run.Run;
import harness.run.RunResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The tables with rows of single runs, being written. */
public final class RunTables implements Closeable {

    private final RunRows rows;
    private final OrderedTables tables;

    /** Makes the files in a folder. */
    public RunTables(Path folder, Plan plan) throws IOException {
        rows = new RunRows(plan);
        tables = new OrderedTables(folder, plan.runs(), rows.columns());
    }

    /** Adds the rows of a run; runs come in any order, from any thread. */
    public void add(Run run, RunResult result) throws IOException {
        tables.add(run.index(), rows.of(run, result));
    }

    /** Says that a run failed: it has no rows. */
    public void leaveOut(Run run) throws IOException {
        tables.leaveOut(run.index());
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
