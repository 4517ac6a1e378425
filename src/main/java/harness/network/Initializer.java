package harness.network;

import harness.activation.Activation;

/**
 * How the weights of a layer are drawn before training. Every initializer makes its weights from the same standard-normal
 * draws, so that two runs of one seed differ by the initializer and not by luck.
 */
public interface Initializer {

    /**
     * Turns standard-normal draws into weights.
     *
     * @param weights on entry independent draws from N(0, 1), {@code [fanOut][fanIn]}; on return the weights. Modified.
     * @param activation the layer's own activation
     */
    void scale(double[][] weights, Activation activation);
}
