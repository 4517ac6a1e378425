package harness.training;

import static harness.math.FusedMultiplyAdd.fma;

import harness.network.DenseLayer;
import harness.network.Network;

/**
 * What large weights cost: l1·Σ|w| + l2/2·Σw² over all weights, biases and activation parameters apart, added to the mean
 * loss. Its gradient is l1·sign(w) + l2·w; where |w| has no derivative, at 0, the subgradient 0 is taken.
 *
 * @param l1 λ of Σ|w|, at least 0
 * @param l2 λ of ½·Σw², at least 0
 */
public record Penalty(double l1, double l2) {

    /** Adds the penalty's gradient to the network's. */
    void addGradients(Network network) {
        if (l1 == 0 && l2 == 0) {
            return;
        }
        for (int index = 0; index < network.layers().size(); index++) {
            DenseLayer layer = network.layers().get(index);
            for (int unit = 0; unit < layer.fanOut(); unit++) {
                if (l2 != 0) {
                    addSquared(layer.weights()[unit], layer.weightGradients()[unit]);
                }
                if (l1 != 0) {
                    addAbsolute(layer.weights()[unit], layer.weightGradients()[unit]);
                }
            }
        }
    }

    private void addSquared(double[] weights, double[] gradients) {
        for (int input = 0; input < weights.length; input++) {
            gradients[input] = fma(l2, weights[input], gradients[input]);
        }
    }

    private void addAbsolute(double[] weights, double[] gradients) {
        for (int input = 0; input < weights.length; input++) {
            gradients[input] += l1 * Math.signum(weights[input]);
        }
    }
}
