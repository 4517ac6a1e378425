package harness.network;

import harness.activation.Activation;
import harness.catalogue.Parameter;

/**
 * Normal draws of one given standard deviation, whatever the layer's size: N(0, standardDeviation²).
 *
 * @param standardDeviation of every weight
 */
public record NormalInitializer(
        @Parameter(meaning = "standard deviation of every weight", byDefault = "0.05", min = 0, max = 1000)
        double standardDeviation)
        implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.normal(weights, standardDeviation * standardDeviation);
    }
}
