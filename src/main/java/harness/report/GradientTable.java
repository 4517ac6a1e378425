package harness.report;

import harness.analysis.GradientFlow;
import harness.analysis.GradientMeasure;
import harness.analysis.Quartiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code gradients.csv}, one row a cell at the first and one at the last recorded epoch: the median over seeds of every
 * {@link GradientMeasure}.
 */
final class GradientTable implements Closeable {

    private final TableFile file;

    /**
     * Makes the file in a folder.
     *
     * @param paths the varied paths, a column each
     */
    GradientTable(Path folder, List<String> paths) throws IOException {
        List<String> columns = new ArrayList<>(paths);
        columns.addAll(List.of("depth", "epoch"));
        for (GradientMeasure measure : GradientMeasure.values()) {
            columns.add(measure.column());
        }
        file = new TableFile(folder.resolve("gradients.csv"), columns);
    }

    /**
     * Appends a cell's rows; cells come in the order of the plan.
     *
     * @param values what is varied: path and this cell's value
     * @param depth number of weight layers
     */
    void add(Map<String, String> values, int depth, List<GradientFlow> flows) throws IOException {
        for (GradientFlow flow : flows) {
            List<Object> cells = new ArrayList<>(values.values());
            cells.add(depth);
            cells.add(flow.epoch());
            flow.measures().values().stream().map(Quartiles::median).forEach(cells::add);
            file.add(cells);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
