package harness.network;

/**
 * What a layer has learned, at one moment.
 *
 * @param weights {@code [fanOut][fanIn]}
 * @param biases {@code [fanOut]}
 * @param activationParameters the activation's learned parameter, or an empty array
 */
public record LayerParameters(double[][] weights, double[] biases, double[] activationParameters) {

    /** A copy of what a layer holds now. */
    static LayerParameters of(DenseLayer layer) {
        double[][] weights = new double[layer.fanOut()][];
        for (int unit = 0; unit < weights.length; unit++) {
            weights[unit] = layer.weights()[unit].clone();
        }
        return new LayerParameters(
                weights, layer.biases().clone(), layer.activationParameters().clone());
    }

    /** Copies these parameters into a layer of the same shape. */
    void restore(DenseLayer layer) {
        for (int unit = 0; unit < weights.length; unit++) {
            System.arraycopy(weights[unit], 0, layer.weights()[unit], 0, layer.fanIn());
        }
        System.arraycopy(biases, 0, layer.biases(), 0, biases.length);
        System.arraycopy(activationParameters, 0, layer.activationParameters(), 0, activationParameters.length);
    }
}
