package harness.analysis;

import harness.training.History;
import harness.training.Metric;
import harness.training.Quantity;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Quartiles over seeds of what was recorded at each epoch. Of each run it keeps only what is drawn, so that memory does not
 * grow with the number of epochs.
 */
final class Curves {

    /** More points than a chart can show are thinned out evenly. */
    private static final int MOST_POINTS = 400;

    /**
     * What is drawn of one run.
     *
     * @param metrics a value for each of the epochs
     * @param last the last epoch it recorded
     */
    private record Trace(Map<Metric, double[]> measured, int last, boolean diverged) {}

    private final int[] epochs;
    private final List<Trace> traces = new ArrayList<>();

    /**
     * Curves of one cell's runs, none yet.
     *
     * @param recorded the epochs that a run records if it goes on to the last
     */
    Curves(RecordedEpochs recorded) {
        epochs = thinned(recorded, MOST_POINTS);
    }

    /**
     * Takes in a run of this cell.
     *
     * @param diverged whether that is why it ended early, if it did
     */
    void add(History history, boolean diverged) {
        Map<Metric, double[]> measured = new LinkedHashMap<>();
        for (Metric metric : Metric.ALL) {
            if (history.of(metric).length > 0) {
                measured.put(metric, atEpochs(history, metric, diverged));
            }
        }
        traces.add(new Trace(measured, history.epochs()[history.last()], diverged));
    }

    /** Number of runs taken in. */
    int size() {
        return traces.size();
    }

    /** Losses and accuracies of the runs taken in, at least one. */
    LearningCurves learningCurves() {
        Map<Metric, Band> bands = new LinkedHashMap<>();
        for (Metric metric : traces.get(0).measured().keySet()) {
            bands.put(metric, band(trace -> trace.measured().get(metric)));
        }
        return new LearningCurves(
                epochs,
                bands,
                count((trace, epoch) -> trace.last() >= epoch),
                count((trace, epoch) -> trace.last() < epoch && trace.diverged()),
                traces.size());
    }

    /** Of how many runs something holds at each of the epochs. */
    private int[] count(BiPredicate<Trace, Integer> holds) {
        return Arrays.stream(epochs)
                .map(epoch -> (int) traces.stream()
                        .filter(trace -> holds.test(trace, epoch))
                        .count())
                .toArray();
    }

    /** A run that ended early keeps the last value it had; but from where it diverged on, its loss counts as +∞. */
    private double[] atEpochs(History history, Metric metric, boolean diverged) {
        double[] values = history.of(metric);
        boolean lost = diverged && metric.quantity() == Quantity.LOSS;
        double afterwards = lost ? Double.POSITIVE_INFINITY : values[history.last()];
        return Arrays.stream(epochs)
                .map(epoch -> Arrays.binarySearch(history.epochs(), epoch))
                .mapToDouble(index -> index < 0 ? afterwards : values[index])
                .toArray();
    }

    private Band band(Function<Trace, double[]> values) {
        return Band.over(
                epochs,
                place -> traces.stream()
                        .mapToDouble(trace -> values.apply(trace)[place])
                        .toArray());
    }

    /** The recorded epochs; of more than the given number, that many, evenly picked, both ends included. */
    static int[] thinned(RecordedEpochs recorded, int mostPoints) {
        int points = Math.min(recorded.size(), mostPoints);
        return IntStream.range(0, points)
                .map(point ->
                        recorded.epoch(points == 1 ? 0 : (int) ((long) point * (recorded.size() - 1) / (points - 1))))
                .toArray();
    }
}
