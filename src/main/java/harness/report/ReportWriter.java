package harness.report;

import harness.analysis.CellAnalysis;
import harness.analysis.CellResults;
import harness.analysis.CellSummary;
import harness.analysis.DecisionField;
import harness.analysis.GridCell;
import harness.config.ChartChoice;
import harness.data.Split;
import harness.network.Network;
import harness.report.chart.Charts;
import harness.report.figure.Drawing;
import harness.report.table.CellTables;
import harness.report.table.CellUnderWay;
import harness.report.table.JsonFiles;
import harness.report.table.RunTables;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the runs of an experiment into its tables and charts while it goes on. A run's rows are made by the thread that
 * did the run, and wait for those before them; a cell is summed up by the thread that did the last of its runs. Only the
 * charts are left for the end, since nearly all of them show the whole grid. Runs come in any order; what is written does
 * not depend on it.
 */
public final class ReportWriter implements Closeable {

    private final Plan plan;
    private final RunData data;
    private final Path folder;
    private final Path config;
    private final RunTables runTables;
    private final CellTables cellTables;
    private final Map<Integer, CellUnderWay> underWay = new ConcurrentHashMap<>();
    private final ChartChoice charts;
    private final ChartedCells charted;
    private final FinishedCells finished;

    /** Files of charts. */
    private final List<Path> drawn = new ArrayList<>();

    /**
     * Writes {@code config.json} and begins the tables.
     *
     * @param plan the experiment
     * @param data gives the samples that decision boundaries are drawn over
     * @param folder receives everything
     */
    public ReportWriter(Plan plan, RunData data, Path folder) throws IOException {
        this.plan = plan;
        this.data = data;
        this.folder = folder;
        config = JsonFiles.writeConfig(folder, plan.experiment().resolved());
        charts = plan.experiment().cell(0).charts().choice();
        charted = ChartedCells.of(plan.experiment());
        finished = new FinishedCells(charted.notShown());
        runTables = new RunTables(folder, plan);
        cellTables = new CellTables(folder, plan);
    }

    /** Takes in a run that ended in an outcome; from any thread, each run of the plan once. */
    public void add(Run run, RunResult result) throws IOException {
        runTables.add(run, result);
        DecisionField field = run.seed() == 1 && charted.contains(run.cell()) ? decisionField(run, result) : null;
        CellUnderWay cell = cell(run);
        if (cell.add(run.seed(), result, field)) {
            finish(run.cell(), cell);
        }
    }

    /** Is told that a run failed, which leaves it out of everything; from any thread. */
    public void leaveOut(Run run) throws IOException {
        runTables.leaveOut(run);
        CellUnderWay cell = cell(run);
        if (cell.leaveOut()) {
            finish(run.cell(), cell);
        }
    }

    private CellUnderWay cell(Run run) {
        return underWay.computeIfAbsent(
                run.cell(),
                cell -> CellUnderWay.of(plan, run, charted.contains(cell) ? Charts.probes(charts) : Set.of()));
    }

    /** No other thread has to do with a cell whose last run has ended. */
    private void finish(int cell, CellUnderWay complete) throws IOException {
        underWay.remove(cell);
        CellResults results = complete.results();
        if (results.isEmpty()) {
            cellTables.leaveOut(cell);
            return;
        }
        CellSummary summary = results.summary();
        cellTables.add(cell, summary, results);
        boolean shown = charted.contains(cell) && results.hasCurves();
        Optional<CellAnalysis> analysis = shown
                ? Optional.of(results.analysis(GridCell.of(plan.experiment(), cell), complete.decisionField()))
                : Optional.empty();
        finished.add(cell, summary, results, analysis);
    }

    private DecisionField decisionField(Run run, RunResult result) {
        boolean planar = Charts.drawDecisionFields(charts)
                && result.last() != null
                && result.last().get(0).weights()[0].length == 2;
        if (!planar) {
            return null;
        }
        Split split = data.prepare(run.config().data(), run.streams());
        Network network = RunExecutor.network(run.config(), split.train());
        network.restore(result.last());
        return DecisionField.of(network, split);
    }

    /**
     * Draws the charts, once every run was taken in or left out.
     *
     * @param threads how many figures are drawn at once
     */
    public Report finish(int threads) throws IOException {
        close();
        Drawing.Written written =
                Charts.write(finished.charted(), charted.notShown(), folder.resolve(Charts.FOLDER), threads);
        drawn.addAll(written.files());
        List<String> notes = new ArrayList<>(finished.notes());
        notes.addAll(written.notes());
        return new Report(finished.standings(), finished.outcomes(), written.failures(), written.notDrawn(), notes);
    }

    /** All that was written, once it is finished. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(config));
        files.addAll(runTables.paths());
        files.addAll(cellTables.paths());
        files.addAll(drawn);
        return files;
    }

    /** Ends the tables. */
    @Override
    public void close() throws IOException {
        try (runTables;
                cellTables) {
            // Closes both, even if one of them fails.
        }
    }
}
