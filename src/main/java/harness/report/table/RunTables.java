package harness.report.table;

import harness.analysis.Measure;
import harness.config.Axis;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunResult;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import harness.training.Metric;
import harness.training.Probes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of single runs: {@code runs.csv}, {@code history.csv}, {@code layers.csv}, {@code confusion.csv},
 * {@code recall.csv}, {@code timings.csv}, and {@code gradient_histograms.csv} if it was asked for. Their first column is
 * the run's id. Classes come in the order of their index, by their names; empty bins are left out.
 */
public final class RunTables {

    private RunTables() {}

    /** A run that ended. */
    public record Finished(Run run, RunResult result) {

        private String id() {
            return run.id();
        }

        private Stream<AtEpoch> epochs() {
            return IntStream.range(0, result.history().size()).mapToObj(index -> new AtEpoch(this, index));
        }

        private Stream<AtLayer> layers() {
            return epochs().flatMap(epoch -> IntStream.range(0, result.history().layers()[epoch.index].length)
                    .mapToObj(layer -> new AtLayer(epoch, layer)));
        }

        private Stream<OfClass> classes() {
            return IntStream.range(0, result.confusion().classes().size()).mapToObj(label -> new OfClass(this, label));
        }

        private Stream<OfPair> pairs() {
            return classes()
                    .flatMap(actual -> IntStream.range(
                                    0, actual.confusion().classes().size())
                            .mapToObj(predicted -> new OfPair(actual, predicted)));
        }

        private Stream<OfBin> bins() {
            List<GradientHistogram> histograms = result.gradientHistograms();
            return histograms == null ? Stream.empty() : histograms.stream().flatMap(this::bins);
        }

        private Stream<OfBin> bins(GradientHistogram histogram) {
            return IntStream.range(0, histogram.layers().size())
                    .boxed()
                    .flatMap(layer -> histogram.layers().get(layer).stream()
                            .map(bin -> new OfBin(this, histogram.epoch(), layer, bin)));
        }
    }

    private record AtEpoch(Finished done, int index) {

        int epoch() {
            return done.result.history().epochs()[index];
        }

        /** Null if the run has no such part. */
        Double measured(Metric metric) {
            double[] values = done.result.history().of(metric);
            return values.length > 0 ? values[index] : null;
        }
    }

    private record AtLayer(AtEpoch at, int layer) {

        double probed(int probe) {
            return at.done.result.history().layers()[at.index][layer][probe];
        }
    }

    private record OfClass(Finished done, int label) {

        Confusion confusion() {
            return done.result.confusion();
        }

        String name() {
            return confusion().classes().get(label);
        }
    }

    private record OfPair(OfClass actual, int predicted) {}

    private record OfBin(Finished done, int epoch, int layer, Bin bin) {}

    /** Those that are the same whenever the plan's runs are repeated. */
    public static List<Table<Finished, ?>> repeatable(Plan plan) {
        List<Table<Finished, ?>> tables = new ArrayList<>(List.of(
                Table.ofItems("runs.csv", columnsOfRuns(plan)),
                new Table<>("history.csv", Finished::epochs, columnsOfHistory(plan)),
                new Table<>("layers.csv", Finished::layers, columnsOfLayers()),
                new Table<>(
                        "confusion.csv",
                        Finished::pairs,
                        List.of(
                                new Column<>("run", pair -> pair.actual.done.id()),
                                new Column<>("actual", pair -> pair.actual.name()),
                                new Column<>("predicted", pair -> new OfClass(pair.actual.done, pair.predicted).name()),
                                new Column<>(
                                        "count",
                                        pair -> pair.actual.confusion().counts()[pair.actual.label][pair.predicted]))),
                new Table<>(
                        "recall.csv",
                        Finished::classes,
                        List.of(
                                new Column<>("run", of -> of.done.id()),
                                new Column<>("class", OfClass::name),
                                new Column<>("samples", of -> of.confusion().samples(of.label)),
                                new Column<>("recall", of -> of.confusion().recall(of.label))))));
        if (plan.recordsGradientHistograms()) {
            tables.add(new Table<>(
                    "gradient_histograms.csv",
                    Finished::bins,
                    List.of(
                            new Column<>("run", of -> of.done.id()),
                            new Column<>("epoch", OfBin::epoch),
                            new Column<>("layer", of -> of.layer + 1),
                            new Column<>("lower", of -> of.bin.lower()),
                            new Column<>("upper", of -> of.bin.upper()),
                            new Column<>("count", of -> of.bin.count()))));
        }
        return tables;
    }

    /** All: those, and the one of which a repeated run makes other rows. */
    public static List<Table<Finished, ?>> all(Plan plan) {
        List<Table<Finished, ?>> tables = repeatable(plan);
        tables.add(Table.ofItems(
                "timings.csv",
                List.of(
                        new Column<>("run", Finished::id),
                        new Column<>("train_seconds", done -> done.result.trainSeconds()))));
        return tables;
    }

    private static List<Column<Finished>> columnsOfRuns(Plan plan) {
        List<Column<Finished>> columns = new ArrayList<>();
        columns.add(new Column<>("run", Finished::id));
        for (Axis axis : plan.experiment().axes()) {
            columns.add(new Column<>(axis.path(), done -> done.run.values().get(axis.path())));
        }
        columns.add(new Column<>("seed", done -> done.run.seed()));
        columns.add(new Column<>("outcome", done -> done.result.outcome().label()));
        for (Measure measure : Measure.ALL) {
            columns.add(new Column<>(measure.column(), done -> cell(measure, done.result)));
        }
        return columns;
    }

    /** Epochs are whole numbers, and an empty cell where there is no such epoch. */
    private static Object cell(Measure measure, RunResult result) {
        double value = measure.of(result);
        if (measure.isEpoch()) {
            return Double.isFinite(value) ? (int) value : null;
        }
        return value;
    }

    /** Where any run has a validation part, all have its columns. */
    private static List<Column<AtEpoch>> columnsOfHistory(Plan plan) {
        List<Column<AtEpoch>> columns = new ArrayList<>();
        columns.add(new Column<>("run", at -> at.done.id()));
        columns.add(new Column<>("epoch", AtEpoch::epoch));
        for (Metric metric : plan.hasValidationPart() ? Metric.ALL : Metric.OF_EVERY_RUN) {
            columns.add(new Column<>(metric.label(), at -> at.measured(metric)));
        }
        return columns;
    }

    private static List<Column<AtLayer>> columnsOfLayers() {
        List<Column<AtLayer>> columns = new ArrayList<>();
        columns.add(new Column<>("run", of -> of.at.done.id()));
        columns.add(new Column<>("epoch", of -> of.at.epoch()));
        columns.add(new Column<>("layer", of -> of.layer + 1));
        for (int index = 0; index < Probes.ALL.size(); index++) {
            int probe = index;
            columns.add(new Column<>(Probes.ALL.get(probe).column(), of -> of.probed(probe)));
        }
        return columns;
    }
}
