package harness.analysis;

import harness.data.Part;
import harness.run.RunResult;
import harness.training.History;
import harness.training.Metric;
import harness.training.Quantity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number by which a run is summed up, with its column in the tables. */
public final class Measure {

    private static final Map<Metric, Measure> AT_END = of("final_", Measure::last);
    private static final Map<Metric, Measure> BEST = of("best_", Measure::best);

    /** First recorded epoch at which the threshold was reached; +∞ if it never was. */
    public static final Measure EPOCHS_TO_THRESHOLD = epoch(
            "epochs_to_threshold",
            result -> result.epochsToThreshold() == null ? Double.POSITIVE_INFINITY : result.epochsToThreshold());

    /** First recorded epoch with the smallest test loss; NaN if none was a number. */
    public static final Measure BEST_TEST_LOSS_EPOCH =
            epoch("best_test_loss_epoch", result -> epochOfSmallestTestLoss(result.history()));

    /** Epochs until training ended: the last, or where it was stopped early or diverged. */
    public static final Measure EPOCHS_TRAINED = epoch(
            "epochs_trained",
            result -> result.history().epochs()[result.history().last()]);

    /** All, in the order of tables. */
    public static final List<Measure> ALL = Stream.of(
                    AT_END.values(), BEST.values(), List.of(EPOCHS_TO_THRESHOLD, BEST_TEST_LOSS_EPOCH, EPOCHS_TRAINED))
            .flatMap(measures -> measures.stream())
            .toList();

    private final String column;
    private final ToDoubleFunction<RunResult> value;
    private final boolean isEpoch;

    private Measure(String column, ToDoubleFunction<RunResult> value, boolean isEpoch) {
        this.column = column;
        this.value = value;
        this.isEpoch = isEpoch;
    }

    /** The last that was recorded of a metric that every run has. */
    public static Measure atEnd(Part part, Quantity quantity) {
        return AT_END.get(new Metric(part, quantity));
    }

    /** The best that was recorded of a metric that every run has. */
    public static Measure best(Part part, Quantity quantity) {
        return BEST.get(new Metric(part, quantity));
    }

    private static Map<Metric, Measure> of(String prefix, ToDoubleBiFunction<double[], Quantity> value) {
        Map<Metric, Measure> measures = new LinkedHashMap<>();
        for (Metric metric : Metric.OF_EVERY_RUN) {
            measures.put(
                    metric,
                    new Measure(
                            prefix + metric.label(),
                            result -> value.applyAsDouble(result.history().of(metric), metric.quantity()),
                            false));
        }
        return measures;
    }

    private static Measure epoch(String column, ToDoubleFunction<RunResult> value) {
        return new Measure(column, value, true);
    }

    /** Header of its column. */
    public String column() {
        return column;
    }

    /** Whether it is a loss at the end of a run. */
    boolean isFinalLoss() {
        return AT_END.entrySet().stream()
                .anyMatch(end -> end.getValue() == this && end.getKey().quantity() == Quantity.LOSS);
    }

    /** Whether it is a number of epochs, for which there may be no answer. */
    public boolean isEpoch() {
        return isEpoch;
    }

    /** Its value for one run. */
    public double of(RunResult result) {
        return value.applyAsDouble(result);
    }

    private static double last(double[] values, Quantity quantity) {
        return values[values.length - 1];
    }

    /** What is not a number, as losses that are recorded when a run diverges, is not its best. */
    private static double best(double[] values, Quantity quantity) {
        DoubleStream numbers = Arrays.stream(values).filter(value -> !Double.isNaN(value));
        return (quantity.largerIsBetter() ? numbers.max() : numbers.min()).orElse(Double.NaN);
    }

    private static double epochOfSmallestTestLoss(History history) {
        double[] losses = history.of(Part.TEST, Quantity.LOSS);
        double smallest = best(losses, Quantity.LOSS);
        return IntStream.range(0, history.size())
                .filter(index -> losses[index] == smallest)
                .mapToDouble(index -> history.epochs()[index])
                .findFirst()
                .orElse(Double.NaN);
    }
}
