package harness.network;

import harness.math.Memory;

/**
 * What a layer has learned, at one moment.
 *
 * @param weights {@code [fanOut][fanIn]}
 * @param biases {@code [fanOut]}
 * @param activationParameters the activation's learned parameter, or an empty array
 */
public record LayerParameters(double[][] weights, double[] biases, double[] activationParameters) {

    /**
     * The memory that they take, in bytes, apart from the parameter that some activations learn.
     *
     * @param ofNumber bytes of a number
     */
    static double memory(int fanIn, int fanOut, int ofNumber) {
        double ofRow = Memory.OF_EMPTY_ARRAY + (double) fanIn * ofNumber;
        double ofBiases = Memory.OF_EMPTY_ARRAY + (double) fanOut * ofNumber;
        return fanOut * ofRow + ofBiases + Memory.OF_EMPTY_ARRAY;
    }

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
