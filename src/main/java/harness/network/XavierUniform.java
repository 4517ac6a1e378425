package harness.network;

import harness.activation.Activation;

/**
 * Xavier (Glorot) initializer: uniform on ±√(6/(fan-in + fan-out)).
 *
 * <p>Source: Glorot &amp; Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
 */
public record XavierUniform() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.uniform(weights, Scaling.xavierVariance(weights));
    }
}
