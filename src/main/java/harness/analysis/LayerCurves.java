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
 * stopped early keeps what it had.
 */
final class LayerCurves {

    /** More points than one panel of many can show are thinned out evenly. */
    private static final int MOST_POINTS = 100;

    private final int[] epochs;
    private final int probe;

    /** {@code [epoch][layer]} of each run. */
    private final List<double[][]> runs = new ArrayList<>();

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
                .mapToObj(epoch -> Curves.layers(history, epoch, diverged, probe))
                .toArray(double[][]::new));
    }

    /** One a layer, over the epochs. */
    List<Band> bands() {
        return IntStream.range(0, runs.get(0)[0].length).mapToObj(this::band).toList();
    }

    private Band band(int layer) {
        return Band.over(
                epochs,
                place -> runs.stream().mapToDouble(run -> run[place][layer]).toArray());
    }
}
