package harness.network;

import harness.activation.Activation;

/**
 * LeCun initializer: N(0, 1/fan-in).
 *
 * <p>Source: LeCun, Bottou, Orr &amp; Müller 1998, "Efficient BackProp".
 */
public record LecunNormal() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.normal(weights, Scaling.lecunVariance(weights));
    }
}
