package harness.report;

import harness.analysis.CellSummary;
import harness.analysis.Measure;
import harness.analysis.SeedStatistics;
import harness.training.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code summary.csv}, one row a cell: how many runs ended how, and of every measure the median over seeds, the quartiles
 * ({@code _q1}, {@code _q3}) and a 95 % interval of the median ({@code _low}, {@code _high}; empty with fewer than six
 * seeds).
 */
public final class SummaryTable implements Closeable {

    private final TableFile file;

    /**
     * Makes the file in a folder.
     *
     * @param paths the varied paths, a column each
     */
    public SummaryTable(Path folder, List<String> paths) throws IOException {
        List<String> columns = new ArrayList<>(paths);
        columns.add("runs");
        for (Outcome outcome : Outcome.values()) {
            columns.add(outcome.label());
        }
        for (Measure measure : Measure.values()) {
            for (String statistic : List.of("median", "q1", "q3", "low", "high")) {
                columns.add(measure.column() + "_" + statistic);
            }
        }
        file = new TableFile(folder.resolve("summary.csv"), columns);
    }

    /** Appends a cell's row; cells come in the order of the plan. */
    public void add(CellSummary summary) throws IOException {
        List<Object> cells = new ArrayList<>(summary.values().values());
        cells.add(summary.runs());
        cells.addAll(summary.outcomes().values());
        for (Measure measure : Measure.values()) {
            SeedStatistics statistics = summary.measures().get(measure);
            cells.add(statistics.quartiles().median());
            cells.add(statistics.quartiles().lower());
            cells.add(statistics.quartiles().upper());
            cells.add(knownOrEmpty(statistics.intervalLow()));
            cells.add(knownOrEmpty(statistics.intervalHigh()));
        }
        file.add(cells);
    }

    private static Double knownOrEmpty(double value) {
        return Double.isNaN(value) ? null : value;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
