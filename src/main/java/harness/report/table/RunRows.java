package harness.report.table;

import harness.analysis.Measure;
import harness.config.Axis;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunResult;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import harness.training.History;
import harness.training.Metric;
import harness.training.Probe;
import harness.training.Probes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of single runs: in {@code runs.csv}, {@code history.csv}, {@code layers.csv}, {@code confusion.csv},
 * {@code recall.csv}, {@code timings.csv}, and {@code gradient_histograms.csv} if it was asked for. Their first column is
 * the run's id. Classes come in the order of their index, by their names; empty bins are left out.
 */
public final class RunRows {

    private static final String RUNS = "runs.csv";
    private static final String HISTORY = "history.csv";
    private static final String LAYERS = "layers.csv";
    private static final String CONFUSION = "confusion.csv";
    private static final String RECALL = "recall.csv";
    private static final String HISTOGRAMS = "gradient_histograms.csv";

    /** The only one of which a repeated run makes other rows. */
    public static final String TIMINGS = "timings.csv";

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    /** Those that {@code history.csv} has columns for; the validation part's are empty for runs without. */
    private final List<Metric> metrics;

    /** The rows of a plan's runs. */
    public RunRows(Plan plan) {
        metrics = plan.hasValidationPart() ? Metric.ALL : Metric.OF_EVERY_RUN;
        columns.put(RUNS, columnsOfRuns(plan));
        columns.put(HISTORY, columnsOfHistory());
        columns.put(LAYERS, columnsOfLayers());
        columns.put(CONFUSION, List.of("run", "actual", "predicted", "count"));
        columns.put(RECALL, List.of("run", "class", "samples", "recall"));
        if (plan.recordsGradientHistograms()) {
            columns.put(HISTOGRAMS, List.of("run", "epoch", "layer", "lower", "upper", "count"));
        }
        columns.put(TIMINGS, List.of("run", "train_seconds"));
    }

    /** The columns of each table by the name of its file. */
    public Map<String, List<String>> columns() {
        return columns;
    }

    private static List<String> columnsOfRuns(Plan plan) {
        List<String> columns = new ArrayList<>(List.of("run"));
        plan.experiment().axes().stream().map(Axis::path).forEach(columns::add);
        columns.addAll(List.of("seed", "outcome"));
        Measure.ALL.stream().map(Measure::column).forEach(columns::add);
        return columns;
    }

    private List<String> columnsOfHistory() {
        List<String> columns = new ArrayList<>(List.of("run", "epoch"));
        metrics.stream().map(Metric::label).forEach(columns::add);
        return columns;
    }

    private static List<String> columnsOfLayers() {
        List<String> columns = new ArrayList<>(List.of("run", "epoch", "layer"));
        Probes.ALL.stream().map(Probe::column).forEach(columns::add);
        return columns;
    }

    /** The rows of a run; from any thread. */
    public PartRows of(Run run, RunResult result) throws IOException {
        PartRows rows = new PartRows(columns.keySet());
        addRun(rows, run, result);
        addHistory(rows, run, result.history());
        addClasses(rows, run, result.confusion());
        if (result.gradientHistograms() != null) {
            addHistograms(rows, run, result.gradientHistograms());
        }
        rows.add(TIMINGS, List.of(run.id(), result.trainSeconds()));
        return rows;
    }

    private static void addRun(PartRows rows, Run run, RunResult result) throws IOException {
        List<Object> cells = new ArrayList<>();
        cells.add(run.id());
        cells.addAll(run.values().values());
        cells.add(run.seed());
        cells.add(result.outcome().label());
        for (Measure measure : Measure.ALL) {
            cells.add(cell(measure, result));
        }
        rows.add(RUNS, cells);
    }

    /** Epochs are whole numbers, and an empty cell where there is no such epoch. */
    private static Object cell(Measure measure, RunResult result) {
        double value = measure.of(result);
        if (measure.isEpoch()) {
            return Double.isFinite(value) ? (int) value : null;
        }
        return value;
    }

    private void addHistory(PartRows rows, Run run, History recorded) throws IOException {
        for (int index = 0; index < recorded.size(); index++) {
            int epoch = recorded.epochs()[index];
            rows.add(HISTORY, historyRow(run, recorded, index));
            for (int layer = 0; layer < recorded.layers()[index].length; layer++) {
                List<Object> cells = new ArrayList<>(List.of(run.id(), epoch, layer + 1));
                Arrays.stream(recorded.layers()[index][layer]).forEach(cells::add);
                rows.add(LAYERS, cells);
            }
        }
    }

    private List<Object> historyRow(Run run, History recorded, int index) {
        List<Object> cells = new ArrayList<>(List.of(run.id(), recorded.epochs()[index]));
        for (Metric metric : metrics) {
            double[] values = recorded.of(metric);
            cells.add(values.length > 0 ? values[index] : null);
        }
        return cells;
    }

    private static void addClasses(PartRows rows, Run run, Confusion found) throws IOException {
        List<String> classes = found.classes();
        for (int actual = 0; actual < classes.size(); actual++) {
            String name = classes.get(actual);
            for (int predicted = 0; predicted < classes.size(); predicted++) {
                rows.add(CONFUSION, List.of(run.id(), name, classes.get(predicted), found.counts()[actual][predicted]));
            }
            rows.add(RECALL, List.of(run.id(), name, found.samples(actual), found.recall(actual)));
        }
    }

    private static void addHistograms(PartRows rows, Run run, List<GradientHistogram> histograms) throws IOException {
        for (GradientHistogram histogram : histograms) {
            for (int layer = 0; layer < histogram.layers().size(); layer++) {
                for (Bin bin : histogram.layers().get(layer)) {
                    rows.add(
                            HISTOGRAMS,
                            List.of(run.id(), histogram.epoch(), layer + 1, bin.lower(), bin.upper(), bin.count()));
                }
            }
        }
    }
}
