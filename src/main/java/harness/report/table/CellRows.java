package harness.report.table;

import harness.analysis.CellResults;
import harness.analysis.CellSummary;
import harness.analysis.GradientFlow;
import harness.analysis.GradientMeasure;
import harness.analysis.Measure;
import harness.analysis.Quartiles;
import harness.analysis.SeedStatistics;
import harness.config.Axis;
import harness.run.Plan;
import harness.training.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of whole cells. {@code summary.csv}, one row a cell: how many runs ended how, and of every measure
 * the median over seeds, the quartiles ({@code _q1}, {@code _q3}) and a 95 % interval of the median ({@code _low},
 * {@code _high}; empty with fewer than six seeds). {@code gradients.csv}, one row a cell at the first and one at the last
 * recorded epoch: the median over seeds of every {@link GradientMeasure}. The first columns are the cell's varied values.
 */
public final class CellRows {

    private static final String SUMMARY = "summary.csv";
    private static final String GRADIENTS = "gradients.csv";

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    /** The rows of a plan's cells. */
    public CellRows(Plan plan) {
        List<String> paths = plan.experiment().axes().stream().map(Axis::path).toList();
        columns.put(SUMMARY, columnsOfSummary(paths));
        columns.put(GRADIENTS, columnsOfGradients(paths));
    }

    /** The columns of each table by the name of its file. */
    public Map<String, List<String>> columns() {
        return columns;
    }

    private static List<String> columnsOfSummary(List<String> paths) {
        List<String> columns = new ArrayList<>(paths);
        columns.add("runs");
        Arrays.stream(Outcome.values()).map(Outcome::label).forEach(columns::add);
        for (Measure measure : Measure.ALL) {
            for (String statistic : List.of("median", "q1", "q3", "low", "high")) {
                columns.add(measure.column() + "_" + statistic);
            }
        }
        return columns;
    }

    private static List<String> columnsOfGradients(List<String> paths) {
        List<String> columns = new ArrayList<>(paths);
        columns.addAll(List.of("depth", "epoch"));
        Arrays.stream(GradientMeasure.values()).map(GradientMeasure::column).forEach(columns::add);
        return columns;
    }

    /**
     * The rows of a cell; from any thread.
     *
     * @param results at least one
     */
    public PartRows of(CellSummary summary, CellResults results) throws IOException {
        PartRows rows = new PartRows(columns.keySet());
        rows.add(SUMMARY, summaryRow(summary));
        for (GradientFlow flow : results.gradientFlows()) {
            List<Object> cells = new ArrayList<>(summary.values().values());
            cells.add(results.depth());
            cells.add(flow.epoch());
            flow.measures().values().stream().map(Quartiles::median).forEach(cells::add);
            rows.add(GRADIENTS, cells);
        }
        return rows;
    }

    private static List<Object> summaryRow(CellSummary summary) {
        List<Object> cells = new ArrayList<>(summary.values().values());
        cells.add(summary.runs());
        cells.addAll(summary.outcomes().values());
        for (Measure measure : Measure.ALL) {
            SeedStatistics statistics = summary.measures().get(measure);
            cells.add(statistics.quartiles().median());
            cells.add(statistics.quartiles().lower());
            cells.add(statistics.quartiles().upper());
            cells.add(knownOrEmpty(statistics.intervalLow()));
            cells.add(knownOrEmpty(statistics.intervalHigh()));
        }
        return cells;
    }

    private static Double knownOrEmpty(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
