package harness.report.table;

import harness.analysis.CellResults;
import harness.analysis.CellSummary;
import harness.analysis.GradientFlow;
import harness.analysis.GradientMeasure;
import harness.analysis.Measure;
import harness.analysis.SeedStatistics;
import harness.config.Axis;
import harness.run.Plan;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of whole cells. {@code summary.csv}, one row a cell: how many runs ended how, and of every measure
 * the median over seeds, the quartiles ({@code _q1}, {@code _q3}) and a 95 % interval of the median ({@code _low},
 * {@code _high}; empty with fewer than six seeds). {@code gradients.csv}, one row a cell at the first and one at the last
 * recorded epoch: the median over seeds of every {@link GradientMeasure}. The first columns are the cell's varied values.
 */
public final class CellTables {

    private static final List<Column<SeedStatistics>> STATISTICS = List.of(
            new Column<>("median", over -> over.quartiles().median()),
            new Column<>("q1", over -> over.quartiles().lower()),
            new Column<>("q3", over -> over.quartiles().upper()),
            new Column<>("low", over -> knownOrEmpty(over.intervalLow())),
            new Column<>("high", over -> knownOrEmpty(over.intervalHigh())));

    private CellTables() {}

    /**
     * A cell whose runs all ended.
     *
     * @param results at least one
     */
    public record Finished(CellSummary summary, CellResults results) {

        private Stream<AtEpoch> gradients() {
            return results.gradientFlows().stream().map(flow -> new AtEpoch(this, flow));
        }
    }

    private record AtEpoch(Finished cell, GradientFlow flow) {}

    /** The tables of a plan's cells. */
    public static List<Table<Finished, ?>> of(Plan plan) {
        List<String> paths = plan.experiment().axes().stream().map(Axis::path).toList();
        return List.of(
                Table.ofItems("summary.csv", columnsOfSummary(paths)),
                new Table<>("gradients.csv", Finished::gradients, columnsOfGradients(paths)));
    }

    private static List<Column<Finished>> columnsOfSummary(List<String> paths) {
        List<Column<Finished>> columns = new ArrayList<>();
        for (String path : paths) {
            columns.add(new Column<>(path, cell -> cell.summary.values().get(path)));
        }
        columns.add(new Column<>("runs", cell -> cell.summary.runs()));
        for (Outcome outcome : Outcome.values()) {
            columns.add(new Column<>(
                    outcome.label(), cell -> cell.summary.outcomes().get(outcome)));
        }
        for (Measure measure : Measure.ALL) {
            for (Column<SeedStatistics> statistic : STATISTICS) {
                columns.add(new Column<>(
                        measure.column() + "_" + statistic.name(),
                        cell -> statistic.cell().apply(cell.summary.measures().get(measure))));
            }
        }
        return columns;
    }

    private static List<Column<AtEpoch>> columnsOfGradients(List<String> paths) {
        List<Column<AtEpoch>> columns = new ArrayList<>();
        for (String path : paths) {
            columns.add(new Column<>(path, at -> at.cell.summary.values().get(path)));
        }
        columns.add(new Column<>("depth", at -> at.cell.results.depth()));
        columns.add(new Column<>("epoch", at -> at.flow.epoch()));
        for (GradientMeasure measure : GradientMeasure.values()) {
            columns.add(new Column<>(
                    measure.column(), at -> at.flow.measures().get(measure).median()));
        }
        return columns;
    }

    private static Double knownOrEmpty(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
