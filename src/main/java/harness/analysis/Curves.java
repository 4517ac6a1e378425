package harness.analysis;

import harness.training.History;
import harness.training.Metric;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
    private record Trace(Map<Metric, double[]> metrics, int last, boolean diverged) {}

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
        Map<Metric, double[]> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            double[] recorded = metric.of(history);
            if (recorded.length > 0) {
                metrics.put(metric, atEpochs(metric, recorded, history, diverged));
            }
        }
        traces.add(new Trace(metrics, history.epochs()[history.last()], diverged));
    }

    /** Number of runs taken in. */
    int size() {
        return traces.size();
    }

    /** Losses and accuracies of the runs taken in, at least one. */
    LearningCurves learningCurves() {
        Map<Metric, Band> bands = new EnumMap<>(Metric.class);
        for (Metric metric : traces.get(0).metrics().keySet()) {
            bands.put(metric, band(trace -> trace.metrics().get(metric)));
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

    /**
     * One value an epoch. A run that ended early keeps the last it had, but for the loss of one that diverged, which counts
     * as +∞ from there on.
     */
    private double[] atEpochs(Metric metric, double[] recorded, History history, boolean diverged) {
        double afterwards = diverged && !metric.isAccuracy() ? Double.POSITIVE_INFINITY : recorded[history.last()];
        return Arrays.stream(epochs)
                .map(epoch -> Arrays.binarySearch(history.epochs(), epoch))
                .mapToDouble(index -> index < 0 ? afterwards : recorded[index])
                .toArray();
    }

    /** A probe of every layer at an epoch; where the run did not get there, +∞ if it diverged, else its last. */
    static double[] layers(History history, int epoch, boolean diverged, int probe) {
        int index = Arrays.binarySearch(history.epochs(), epoch);
        return Arrays.stream(history.layers()[index < 0 ? history.last() : index])
                .mapToDouble(layer -> index < 0 && diverged ? Double.POSITIVE_INFINITY : layer[probe])
                .toArray();
    }

    private Band band(Function<Trace, double[]> values) {
        return Band.over(
                epochs,
                place -> traces.stream()
                        .mapToDouble(trace -> values.apply(trace)[place])
                        .toArray());
    }

    /** The recorded epochs, or so many of them, evenly picked, both ends included. */
    static int[] thinned(RecordedEpochs recorded, int mostPoints) {
        int points = Math.min(recorded.size(), mostPoints);
        return IntStream.range(0, points)
                .map(point ->
                        recorded.epoch(points == 1 ? 0 : (int) ((long) point * (recorded.size() - 1) / (points - 1))))
                .toArray();
    }
}
