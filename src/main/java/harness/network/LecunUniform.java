package harness.network;

import harness.activation.Activation;

/**
 * LeCun initializer: uniform on ±√(3/fan-in).
 *
 * <p>Source: LeCun, Bottou, Orr &amp; Müller 1998, "Efficient BackProp".
 */
public record LecunUniform() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.uniform(weights, Scaling.lecunVariance(weights));
    }
}
