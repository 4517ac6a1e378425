package harness.network;

import harness.activation.Activation;

/**
 * He (Kaiming) initializer: N(0, 2/((1 + a²) · fan-in)), where a is the activation's slope for z &lt; 0: 0 for ReLU, 1 for a linear layer.
 *
 * <p>Source: He, Zhang, Ren &amp; Sun 2015, "Delving deep into rectifiers".
 */
public record HeNormal() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.normal(weights, Scaling.heVariance(weights, activation.negativeSlope()));
    }
}
