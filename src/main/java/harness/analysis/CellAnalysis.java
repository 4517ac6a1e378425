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
 * @param gradientNorms over layers, at the first, middle and last recorded epoch (fewer if fewer were recorded)
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
        List<GradientProfile> gradientNorms,
        DecisionField decisionField) {

    /**
     * Gradient norm of each layer at one epoch.
     *
     * @param epoch the epoch
     * @param norms over layers; exactly 0 where a layer is dead
     */
    public record GradientProfile(int epoch, Band norms) {}
}
