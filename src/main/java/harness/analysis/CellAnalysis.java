package harness.analysis;

import harness.training.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the charts show of one cell of the grid, over all its seeds.
 *
 * @param cell its varied values and its config
 * @param outcomes one a seed
 * @param finalTestAccuracy one a seed, 0 … 1
 * @param learningCurves losses and accuracies over recorded epochs
 * @param probes by the name of the probe, of those that a chart asked for: one a layer, over recorded epochs
 * @param gradientFlows at the first and the last recorded epoch, one if they are the same
 * @param gradientSpreads at the first and the last recorded epoch, one if they are the same; empty unless asked for
 * @param decisionField the first seed's decision boundary, null unless the data have two features
 */
public record CellAnalysis(
        GridCell cell,
        List<Outcome> outcomes,
        double[] finalTestAccuracy,
        LearningCurves learningCurves,
        Map<String, List<Band>> probes,
        List<GradientFlow> gradientFlows,
        List<GradientSpread> gradientSpreads,
        DecisionField decisionField) {

    /**
     * What a probe measured, one band a layer (1 = first hidden, the last is the output) over recorded epochs.
     *
     * @throws IllegalArgumentException if no chart said that it needs this probe
     */
    public List<Band> probe(String name) {
        List<Band> bands = probes.get(name);
        if (bands == null) {
            throw new IllegalArgumentException("no chart says that it needs the probe " + name);
        }
        return bands;
    }

    /**
     * What a probe measured from layer to layer at the first, middle and last recorded epoch; fewer if fewer were recorded.
     *
     * @throws IllegalArgumentException if no chart said that it needs this probe
     */
    public List<LayerProfile> profiles(String name) {
        List<Band> bands = probe(name);
        int[] epochs = bands.get(0).at();
        return IntStream.of(0, (epochs.length - 1) / 2, epochs.length - 1)
                .distinct()
                .mapToObj(index -> new LayerProfile(epochs[index], acrossLayers(bands, index)))
                .toList();
    }

    private static Band acrossLayers(List<Band> bands, int index) {
        return new Band(
                IntStream.rangeClosed(1, bands.size()).toArray(),
                bands.stream().mapToDouble(band -> band.lower()[index]).toArray(),
                bands.stream().mapToDouble(band -> band.median()[index]).toArray(),
                bands.stream().mapToDouble(band -> band.upper()[index]).toArray());
    }

    /** Number of weight layers, the output layer included. */
    public int depth() {
        return cell.depth();
    }

    /** Whether its networks were trained at all, and not only measured as they were initialized. */
    public boolean trained() {
        return learningCurves.at().length > 1;
    }

    /**
     * What a probe measured in each layer at one epoch.
     *
     * @param epoch the epoch
     * @param layers over layers
     */
    public record LayerProfile(int epoch, Band layers) {}
}
