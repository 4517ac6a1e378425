package harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import harness.analysis.CellAnalysis;
import harness.analysis.CellResults;
import harness.analysis.CellSummary;
import harness.analysis.DecisionField;
import harness.config.Axis;
import harness.data.Split;
import harness.experiment.Journal;
import harness.experiment.Plan;
import harness.experiment.Run;
import harness.experiment.RunData;
import harness.experiment.RunExecutor;
import harness.experiment.RunResult;
import harness.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the journal of a finished experiment into its tables and charts. Results pass through one cell at a time, in the
 * order of the plan: what is written does not depend on the order in which runs finished.
 *
 * @param cells one summary for each cell that has a run
 * @param failures one line for each reason why charts that should be there are not
 * @param notes one line for each limit that left something out of the charts on purpose
 */
public record Report(List<CellSummary> cells, List<String> failures, List<String> notes) {

    /** More cells than anyone looks at are left out of the charts, so that memory does not grow with the grid. */
    private static final int MOST_CHARTED_CELLS = 600;

    /**
     * Writes the deterministic tables, {@code timings.csv}, {@code config.json} and the charts.
     *
     * @param plan the experiment
     * @param journal results of its runs; those it does not have are left out
     * @param data gives the samples that decision boundaries are drawn over
     * @param folder receives everything
     * @param threads how many figures are drawn at once
     */
    public static Report write(Plan plan, Journal journal, RunData data, Path folder, int threads) throws IOException {
        writeConfig(folder, plan.experiment().resolved());
        List<String> paths = plan.experiment().axes().stream().map(Axis::path).toList();
        List<CellSummary> summaries = new ArrayList<>();
        List<CellAnalysis> analyses = new ArrayList<>();
        try (RunTables tables = new RunTables(folder, paths, plan.hasValidationPart());
                SummaryTable summary = new SummaryTable(folder, paths);
                GradientTable gradients = new GradientTable(folder, paths)) {
            for (int cell = 0; cell < plan.cells(); cell++) {
                CellResults results = new CellResults(
                        plan.experiment().labels(cell),
                        plan.run(cell * plan.seeds()).recordedEpochs());
                DecisionField field = readCell(plan, journal, data, cell, results, tables);
                if (results.isEmpty()) {
                    continue;
                }
                CellSummary cellSummary = results.summary();
                summary.add(cellSummary);
                summaries.add(cellSummary);
                gradients.add(cellSummary.values(), results.depth(), results.gradientFlows());
                if (analyses.size() < MOST_CHARTED_CELLS) {
                    analyses.add(results.analysis(field));
                }
            }
        }
        Charts.Written charts = Charts.write(analyses, folder.resolve("charts"), threads);
        List<String> notes = new ArrayList<>(charts.notes());
        if (analyses.size() < summaries.size()) {
            notes.add("Charts show the first " + analyses.size() + " of " + summaries.size()
                    + " cells; the tables have all.");
        }
        return new Report(summaries, charts.failures(), notes);
    }

    /** Passes a cell's results on; returns its first seed's decision field, null if it has none. */
    private static DecisionField readCell(
            Plan plan, Journal journal, RunData data, int cell, CellResults results, RunTables tables)
            throws IOException {
        DecisionField field = null;
        for (int seed = 0; seed < plan.seeds(); seed++) {
            Run run = plan.run(cell * plan.seeds() + seed);
            Optional<RunResult> result = journal.read(run.index());
            if (result.isEmpty()) {
                continue;
            }
            tables.add(run, result.get());
            results.add(result.get());
            if (seed == 0) {
                field = decisionField(run, result.get(), data);
            }
        }
        return field;
    }

    private static DecisionField decisionField(Run run, RunResult result, RunData data) {
        boolean planar = result.last() != null && result.last().get(0).weights()[0].length == 2;
        if (!planar) {
            return null;
        }
        Split split = data.prepare(run.config().data(), run.streams());
        Network network = RunExecutor.network(run.config(), split.train());
        network.restore(result.last());
        return DecisionField.of(network, split);
    }

    private static void writeConfig(Path folder, JsonNode resolved) throws IOException {
        JsonFiles.WRITER.writeValue(folder.resolve("config.json").toFile(), resolved);
    }
}
