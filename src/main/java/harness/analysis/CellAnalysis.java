package harness.analysis;

import harness.training.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What the charts show of one cell of the grid, over all its seeds.
 *
 * @param cell its varied values and its config
 * @param outcomes one a seed
 * @param finalTestAccuracy one a seed, 0 … 1
 * @param learningCurves losses and accuracies over recorded epochs
 * @param probes by the name of the probe, of those that a chart asked for: what it measured in every layer
 * @param gradientFlows at the first and the last recorded epoch, one if they are the same
 * @param gradientSpreads at the first and the last recorded epoch, one if they are the same; empty unless asked for
 * @param confusion of the test parts of all seeds
 * @param decisionField the first seed's decision boundary, null unless the data have two features
 */
public record CellAnalysis(
        GridCell cell,
        List<Outcome> outcomes,
        double[] finalTestAccuracy,
        LearningCurves learningCurves,
        Map<String, LayerBands> probes,
        List<GradientFlow> gradientFlows,
        List<GradientSpread> gradientSpreads,
        ConfusionSum confusion,
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

    /** Number of weight layers, the output layer included. */
    public int depth() {
        return cell.depth();
    }

    /** Whether its networks were trained at all, and not only measured as they were initialized. */
    public boolean trained() {
        return learningCurves.at().length > 1;
    }
}
