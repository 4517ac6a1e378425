package harness.analysis;

import harness.training.History;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Quartiles over seeds of what was recorded at each epoch. Of each run it keeps only what is drawn, so that memory does not
 * grow with the number of epochs.
 */
final class Curves {

    /** More points than a chart can show are thinned out evenly. */
    private static final int MOST_POINTS = 400;

    /** What is drawn of one run: a value for each of the epochs, and {@code [profile epoch][layer]}. */
    private record Trace(
            double[] trainLoss,
            double[] testLoss,
            double[] trainAccuracy,
            double[] testAccuracy,
            double[][] profiles) {}

    private final int[] epochs;
    private final int[] profileEpochs;
    private final int probe;
    private final List<Trace> traces = new ArrayList<>();

    /**
     * Curves of one cell's runs, none yet.
     *
     * @param recorded the epochs that a run records if it goes on to the last
     * @param probe the probe whose profiles over layers are kept, by its place in {@link harness.training.Probes#ALL}
     */
    Curves(RecordedEpochs recorded, int probe) {
        epochs = thinned(recorded, MOST_POINTS);
        profileEpochs = IntStream.of(0, (epochs.length - 1) / 2, epochs.length - 1)
                .distinct()
                .map(index -> epochs[index])
                .toArray();
        this.probe = probe;
    }

    /**
     * Takes in a run of this cell.
     *
     * @param diverged whether that is why it ended early, if it did
     */
    void add(History history, boolean diverged) {
        traces.add(new Trace(
                loss(history, history.trainLoss(), diverged),
                loss(history, history.testLoss(), diverged),
                accuracy(history, history.trainAccuracy()),
                accuracy(history, history.testAccuracy()),
                Arrays.stream(profileEpochs)
                        .mapToObj(epoch -> layers(history, epoch, diverged, probe))
                        .toArray(double[][]::new)));
    }

    /** Number of runs taken in. */
    int size() {
        return traces.size();
    }

    Band trainLoss() {
        return band(Trace::trainLoss);
    }

    Band testLoss() {
        return band(Trace::testLoss);
    }

    Band trainAccuracy() {
        return band(Trace::trainAccuracy);
    }

    Band testAccuracy() {
        return band(Trace::testAccuracy);
    }

    /** Quartiles over layers of the probe, at the first, middle and last of the epochs. */
    List<CellAnalysis.GradientProfile> profiles() {
        int[] layers =
                IntStream.rangeClosed(1, traces.get(0).profiles()[0].length).toArray();
        return IntStream.range(0, profileEpochs.length)
                .mapToObj(index -> new CellAnalysis.GradientProfile(
                        profileEpochs[index], band(layers, trace -> trace.profiles()[index])))
                .toList();
    }

    /** From where a run diverged on its loss counts as +∞; one that was stopped keeps the last it had. */
    private double[] loss(History history, double[] losses, boolean diverged) {
        double afterwards = diverged ? Double.POSITIVE_INFINITY : losses[history.last()];
        return atEpochs(index -> index < 0 ? afterwards : losses[index], history);
    }

    /** A run that ended early keeps the last accuracy it had. */
    private double[] accuracy(History history, double[] accuracies) {
        return atEpochs(index -> accuracies[index < 0 ? history.last() : index], history);
    }

    /** One value an epoch, from its place in the history, which is negative if the run did not get there. */
    private double[] atEpochs(IntFunction<Double> value, History history) {
        return Arrays.stream(epochs)
                .mapToDouble(epoch -> value.apply(Arrays.binarySearch(history.epochs(), epoch)))
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
        return band(epochs, values);
    }

    private Band band(int[] at, Function<Trace, double[]> values) {
        return Band.over(
                at,
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
