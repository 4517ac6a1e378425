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
 * @param learningCurves losses and accuracies over recorded epochs
 * @param gradientNorms over layers, at the first, middle and last recorded epoch (fewer if fewer were recorded)
 * @param gradientNormCurves one a layer, over recorded epochs
 * @param deadFractionCurves one a layer, over recorded epochs
 * @param gradientFlows at the first and the last recorded epoch, one if they are the same
 * @param gradientSpreads at the first and the last recorded epoch, one if they are the same; empty unless asked for
 * @param decisionField the first seed's decision boundary, null unless the data have two features
 */
public record CellAnalysis(
        Map<String, String> values,
        List<Outcome> outcomes,
        double[] finalTestAccuracy,
        LearningCurves learningCurves,
        List<GradientProfile> gradientNorms,
        List<Band> gradientNormCurves,
        List<Band> deadFractionCurves,
        List<GradientFlow> gradientFlows,
        List<GradientSpread> gradientSpreads,
        DecisionField decisionField) {

    /** Number of weight layers, the output layer included. */
    public int depth() {
        return gradientNormCurves.size();
    }

    /** Whether its networks were trained at all, and not only measured as they were initialized. */
    public boolean trained() {
        return learningCurves.at().length > 1;
    }

    /**
     * Gradient norm of each layer at one epoch.
     *
     * @param epoch the epoch
     * @param norms over layers; exactly 0 where a layer is dead
     */
    public record GradientProfile(int epoch, Band norms) {}
}
