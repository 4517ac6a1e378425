package harness.report.verify;

import harness.analysis.CellResults;
import harness.report.table.CellRows;
import harness.report.table.CellUnderWay;
import harness.report.table.PartRows;
import harness.report.table.RunRows;
import harness.report.table.TableRows;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compares the recorded tables of an experiment, byte for byte, with the rows that its runs lead to when they are repeated.
 * Runs come in any order, from any thread; what is found does not depend on it. Memory holds where the rows of each run
 * are, and the results of the cells under way.
 */
public final class Verification implements Closeable {

    private final Plan plan;
    private final RunRows runRows;
    private final CellRows cellRows;
    private final FolderComparison comparison;
    private final TableComparison runs;

    /** Null if not all runs are repeated, which leaves cells incomplete. */
    private final TableComparison cells;

    private final Map<Integer, CellUnderWay> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger agreeing = new AtomicInteger();

    /**
     * Opens the tables.
     *
     * @param folder of the results
     * @param whole whether all runs of the plan will be repeated
     * @throws ResultsException if one of the tables does not belong to the plan, or there is none
     */
    public Verification(Plan plan, Path folder, boolean whole) throws ResultsException, IOException {
        this.plan = plan;
        runRows = new RunRows(plan);
        cellRows = new CellRows(plan);
        Map<String, List<String>> repeatable = new LinkedHashMap<>(runRows.columns());
        repeatable.remove(RunRows.TIMINGS);
        Map<String, Integer> placesOfCells = placesOfCells();
        comparison = new FolderComparison(folder);
        runs = comparison.open(repeatable, 1, placesOfRuns());
        int varied = plan.experiment().axes().size();
        cells = whole ? comparison.open(cellRows.columns(), varied, placesOfCells) : null;
        comparison.requireTables();
    }

    private Map<String, Integer> placesOfRuns() {
        Map<String, Integer> places = new HashMap<>();
        for (int run = 0; run < plan.runs(); run++) {
            places.put(plan.id(run), run);
        }
        return places;
    }

    /** By the varied values as they stand in a table. */
    private Map<String, Integer> placesOfCells() throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (int cell = 0; cell < plan.cells(); cell++) {
            places.put(TableRows.row(List.copyOf(plan.experiment().labels(cell).values())), cell);
        }
        return places;
    }

    /** What the runs that were taken in so far led to. */
    public FolderComparison comparison() {
        return comparison;
    }

    /** Whether any table of runs is compared. */
    public boolean comparesRuns() {
        return !runs.tables().isEmpty();
    }

    /** Takes in a run that was repeated; each once. */
    public void add(Run run, RunResult result) throws IOException {
        if (runs.agrees(run.index(), run.id(), runRows.of(run, result))) {
            agreeing.incrementAndGet();
        }
        if (cells != null && cell(run).add(run.seed(), result, null)) {
            finish(run);
        }
    }

    /** Is told that a run could not be repeated, which leaves its cell as incomplete as a failed run does. */
    public void leaveOut(Run run) throws IOException {
        if (cells != null && cell(run).leaveOut()) {
            finish(run);
        }
    }

    private CellUnderWay cell(Run run) {
        return underWay.computeIfAbsent(run.cell(), cell -> CellUnderWay.of(plan, run, Set.of()));
    }

    private void finish(Run run) throws IOException {
        CellResults results = underWay.remove(run.cell()).results();
        PartRows rows =
                results.isEmpty() ? new PartRows(cellRows.columns().keySet()) : cellRows.of(results.summary(), results);
        String name = run.id().substring(0, run.id().lastIndexOf("-s"));
        cells.agrees(run.cell(), "cell " + name, rows);
    }

    /** Runs that agree so far; it says nothing if {@linkplain #comparesRuns no table of runs} is compared. */
    public int agreeing() {
        return agreeing.get();
    }

    /** How many cells differ. */
    public int differingCells() {
        return cells == null ? 0 : cells.differing();
    }

    @Override
    public void close() {
        comparison.close();
    }
}
