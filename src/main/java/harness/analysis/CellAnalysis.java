package harness.analysis;

import harness.training.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What the charts show of one cell of the grid, over all its seeds.
 *
 * @param values the varied paths of the config with this cell's value as a person reads it, in the order of
 *     {@code vary}: {@code {"network.activation": "relu", "data.source": "moons"}}; empty if nothing varies
 * @param outcomes one a seed
 * @param finalTestAccuracy one a seed, 0 … 1
 * @param trainLoss over recorded epochs
 * @param testLoss over recorded epochs
 * @param trainAccuracy over recorded epochs
 * @param testAccuracy over recorded epochs
 * @param depth number of weight layers, the output layer included
 * @param probes by the name of the probe, of those that a chart asked for: what it measured in every layer
 * @param gradientFlows at the first and the last recorded epoch, one if they are the same
 * @param gradientSpreads at the first and the last recorded epoch, one if they are the same; empty unless asked for
 * @param decisionField the first seed's decision boundary, null unless the data have two features
 */
public record CellAnalysis(
        Map<String, String> values,
        List<Outcome> outcomes,
        double[] finalTestAccuracy,
        Band trainLoss,
        Band testLoss,
        Band trainAccuracy,
        Band testAccuracy,
        int depth,
        Map<String, LayerBands> probes,
        List<GradientFlow> gradientFlows,
        List<GradientSpread> gradientSpreads,
        DecisionField decisionField) {

    /**
     * What a probe measured in every layer.
     *
     * @throws IllegalArgumentException if no chart said that it needs this probe
     */
    public LayerBands probe(String name) {
        LayerBands bands = probes.get(name);
        if (bands == null) {
            throw new IllegalArgumentException("no chart says that it needs the probe " + name);
        }
        return bands;
    }

    /** Whether its networks were trained at all, and not only measured as they were initialized. */
    public boolean trained() {
        return trainLoss.at().length > 1;
    }
}
