package harness.network;

import harness.activation.Activation;

/**
 * Xavier (Glorot) initializer: N(0, 2/(fan-in + fan-out)).
 *
 * <p>Source: Glorot &amp; Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
 */
public record XavierNormal() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.normal(weights, Scaling.xavierVariance(weights));
    }
}
