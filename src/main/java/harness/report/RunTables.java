package harness.report;

import harness.analysis.Measure;
import harness.experiment.Run;
import harness.experiment.RunResult;
import harness.training.History;
import harness.training.Probe;
import harness.training.Probes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tables with rows of single runs: {@code runs.csv}, {@code history.csv}, {@code layers.csv}, {@code confusion.csv},
 * {@code recall.csv}, {@code timings.csv}, and {@code gradient_histograms.csv} if it was asked for.
 */
public final class RunTables implements Closeable {

    private final TableFile runs;
    private final TableFile history;
    private final TableFile layers;
    private final ClassTables classes;
    private final GradientHistogramTable histograms;
    private final TableFile timings;
    private final boolean validation;

    /**
     * Makes the files in a folder.
     *
     * @param paths the varied paths, a column each of {@code runs.csv}
     * @param validation whether any run has a validation part: if so, {@code history.csv} has columns for it, empty for runs
     *     without
     */
    public RunTables(Path folder, List<String> paths, boolean validation) throws IOException {
        this.validation = validation;
        List<String> columns = new ArrayList<>();
        columns.add("run");
        columns.addAll(paths);
        columns.add("seed");
        columns.add("outcome");
        for (Measure measure : Measure.values()) {
            columns.add(measure.column());
        }
        runs = new TableFile(folder.resolve("runs.csv"), columns);
        List<String> historyColumns =
                new ArrayList<>(List.of("run", "epoch", "train_loss", "test_loss", "train_accuracy", "test_accuracy"));
        if (validation) {
            historyColumns.addAll(List.of("validation_loss", "validation_accuracy"));
        }
        history = new TableFile(folder.resolve("history.csv"), historyColumns);
        List<String> layerColumns = new ArrayList<>(List.of("run", "epoch", "layer"));
        Probes.ALL.stream().map(Probe::column).forEach(layerColumns::add);
        layers = new TableFile(folder.resolve("layers.csv"), layerColumns);
        classes = new ClassTables(folder);
        histograms = new GradientHistogramTable(folder);
        timings = new TableFile(folder.resolve("timings.csv"), List.of("run", "train_seconds"));
    }

    /** Appends the rows of a run; runs come in the order of the plan. */
    public void add(Run run, RunResult result) throws IOException {
        List<Object> cells = new ArrayList<>();
        cells.add(run.id());
        cells.addAll(run.values().values());
        cells.add(run.seed());
        cells.add(result.outcome().label());
        for (Measure measure : Measure.values()) {
            cells.add(cell(measure, result));
        }
        runs.add(cells);
        addHistory(run, result.history());
        classes.add(run, result.confusion());
        histograms.add(run, result);
        timings.add(List.of(run.id(), result.trainSeconds()));
    }

    /** Epochs are whole numbers, and an empty cell where there is no such epoch. */
    private static Object cell(Measure measure, RunResult result) {
        double value = measure.of(result);
        if (measure.isEpoch()) {
            return Double.isFinite(value) ? (int) value : null;
        }
        return value;
    }

    private void addHistory(Run run, History recorded) throws IOException {
        for (int index = 0; index < recorded.size(); index++) {
            int epoch = recorded.epochs()[index];
            history.add(historyRow(run, recorded, index));
            for (int layer = 0; layer < recorded.layers()[index].length; layer++) {
                List<Object> cells = new ArrayList<>(List.of(run.id(), epoch, layer + 1));
                Arrays.stream(recorded.layers()[index][layer]).forEach(cells::add);
                layers.add(cells);
            }
        }
    }

    private List<Object> historyRow(Run run, History recorded, int index) {
        List<Object> cells = new ArrayList<>(List.of(
                run.id(),
                recorded.epochs()[index],
                recorded.trainLoss()[index],
                recorded.testLoss()[index],
                recorded.trainAccuracy()[index],
                recorded.testAccuracy()[index]));
        if (validation) {
            boolean measured = recorded.validationLoss().length > 0;
            cells.add(measured ? recorded.validationLoss()[index] : null);
            cells.add(measured ? recorded.validationAccuracy()[index] : null);
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        try (runs;
                history;
                layers;
                classes;
                histograms;
                timings) {
            // Closes all of them, even if one fails.
        }
    }
}
