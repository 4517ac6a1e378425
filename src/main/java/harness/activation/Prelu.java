package harness.activation;

import harness.catalogue.Parameter;

/**
 * Parametric rectified linear unit: f(z) = z for z &gt; 0 and alpha · z otherwise, where alpha is learned, one for each
 * layer; f′(z) = 1 for z &gt; 0 and alpha otherwise; ∂f/∂alpha = min(0, z).
 *
 * <p>At the kink: f′(0) = alpha. Source: He, Zhang, Ren &amp; Sun 2015, "Delving deep into rectifiers".
 *
 * @param alpha the slope for z &lt; 0, before training
 */
public record Prelu(
        @Parameter(
                meaning = "slope for z < 0 before training; learned, one per layer",
                byDefault = "0.25",
                min = -10,
                max = 10)
        double alpha)
        implements LearnedActivation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        evaluate(alpha, z, value, derivative, count);
    }

    @Override
    public void evaluate(double learned, double[] z, double[] value, double[] derivative, int count) {
        LeakyRelu.evaluate(learned, z, value, derivative, count);
    }

    @Override
    public double negativeSlope() {
        return alpha;
    }

    @Override
    public double parameter() {
        return alpha;
    }

    @Override
    public Prelu withParameter(double learned) {
        return new Prelu(learned);
    }

    @Override
    public void parameterDerivative(double[] z, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = Math.min(0, z[s]);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
