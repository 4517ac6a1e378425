package harness.analysis;

import harness.training.History;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Quartiles over seeds of one probe, for each layer over the recorded epochs. Of each run it keeps only what is drawn, so
 * that memory does not grow with the number of epochs. From where a run diverged it counts as +∞; one that was
 * stopped early keeps what it had; one that had nothing to measure does not count.
 */
final class LayerCurves {

    /** More points than one panel of many can show are thinned out evenly; an odd number keeps the middle. */
    private static final int MOST_POINTS = 101;

    private final int[] epochs;
    private final int probe;

    /** {@code [epoch][layer]} of each run. */
    private final List<double[][]> runs = new ArrayList<>();

    /** Of each layer, of all recorded epochs; NaN if nothing finite was measured. */
    private double[] largest = {};

    /**
     * Curves of one cell's runs, none yet.
     *
     * @param recorded the epochs that a run records if it goes on to the last
     * @param probe by its place in {@link harness.training.Probes#ALL}
     */
    LayerCurves(RecordedEpochs recorded, int probe) {
        epochs = Curves.thinned(recorded, MOST_POINTS);
        this.probe = probe;
    }

    /** Takes in a run of this cell. */
    void add(History history, boolean diverged) {
        runs.add(Arrays.stream(epochs)
                .mapToObj(epoch -> layers(history, epoch, diverged))
                .toArray(double[][]::new));
        if (largest.length == 0) {
            largest = new double[history.layers()[0].length];
            Arrays.fill(largest, Double.NaN);
        }
        for (double[][] layers : history.layers()) {
            for (int layer = 0; layer < largest.length; layer++) {
                double value = layers[layer][probe];
                if (Double.isFinite(value) && !(value <= largest[layer])) {
                    largest[layer] = value;
                }
            }
        }
    }

    /** The probe in every layer at an epoch; where the run did not get there, +∞ if it diverged, else its last. */
    private double[] layers(History history, int epoch, boolean diverged) {
        int index = Arrays.binarySearch(history.epochs(), epoch);
        boolean last = index < 0 || index > 0 && index == history.last();
        return Arrays.stream(history.layers()[index < 0 ? history.last() : index])
                .mapToDouble(layer -> layer[probe])
                .map(value -> diverged && last && (index < 0 || Double.isNaN(value)) ? Double.POSITIVE_INFINITY : value)
                .toArray();
    }

    /** What was taken in. */
    LayerBands bands() {
        return new LayerBands(
                IntStream.range(0, runs.get(0)[0].length).mapToObj(this::band).toList(), largest);
    }

    private Band band(int layer) {
        return Band.of(
                epochs,
                IntStream.range(0, epochs.length)
                        .mapToObj(place -> quartiles(place, layer))
                        .toList());
    }

    private Quartiles quartiles(int place, int layer) {
        double[] measured = runs.stream()
                .mapToDouble(run -> run[place][layer])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return measured.length == 0 ? new Quartiles(Double.NaN, Double.NaN, Double.NaN) : Quartiles.of(measured);
    }
}
