package harness.activation;

/**
 * Softsign: f(z) = z/(1 + |z|), f′(z) = 1/(1 + |z|)².
 *
 * <p>Source: Bergstra, Desjardins, Lamblin &amp; Bengio 2009, "Quadratic polynomials learn better image features".
 */
public record Softsign() implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            double inverse = 1 / (1 + Math.abs(z[s]));
            value[s] = z[s] * inverse;
            derivative[s] = inverse * inverse;
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.XAVIER;
    }
}
