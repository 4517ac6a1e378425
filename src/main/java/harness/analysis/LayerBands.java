package harness.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What one probe measured in every layer of a cell's networks, over the seeds and the recorded epochs.
 *
 * @param curves one a layer, the first hidden layer's first: over the epochs. An element is +∞ where runs had diverged,
 *     and NaN where no run measured anything
 * @param largest of each layer, the largest finite value of any seed at any recorded epoch; NaN if there is none
 */
public record LayerBands(List<Band> curves, double[] largest) {

    /**
     * Every layer at one epoch.
     *
     * @param epoch the epoch
     * @param values over layers
     */
    public record Profile(int epoch, Band values) {}

    /** Every layer, at the first, middle and last of the epochs (fewer if fewer were recorded). */
    public List<Profile> profiles() {
        int[] epochs = curves.get(0).at();
        return IntStream.of(0, (epochs.length - 1) / 2, epochs.length - 1)
                .distinct()
                .mapToObj(place -> new Profile(epochs[place], profile(place)))
                .toList();
    }

    private Band profile(int place) {
        return new Band(
                IntStream.rangeClosed(1, curves.size()).toArray(),
                acrossLayers(Band::lower, place),
                acrossLayers(Band::median, place),
                acrossLayers(Band::upper, place));
    }

    private double[] acrossLayers(Function<Band, double[]> line, int place) {
        return curves.stream().mapToDouble(band -> line.apply(band)[place]).toArray();
    }
}
