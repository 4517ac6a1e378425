package harness.network;

import harness.activation.Activation;
import harness.activation.Linear;
import harness.math.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * A network of dense layers. The last layer is linear: its outputs are logits.
 *
 * <p>Samples pass in blocks of at most {@link #BLOCK}, so that a block's activations stay in the processor's caches
 * and memory does not grow with the number of samples. A network belongs to one thread.
 */
public final class Network {

    /** The most samples that pass at once. */
    public static final int BLOCK = 256;

    private final List<DenseLayer> layers;
    private final double[][] parameters;
    private final double[][] gradients;

    /** The dropout of the block that passed last. */
    private Dropout dropout = Dropout.NONE;

    /**
     * A network whose weights and biases are 0.
     *
     * @param sizes features, units of each hidden layer, outputs; each at least 1
     * @param activations one for each hidden layer
     * @throws IllegalArgumentException if there are not exactly as many activations as hidden layers
     */
    public Network(int[] sizes, List<Activation> activations) {
        if (activations.size() != sizes.length - 2) {
            throw new IllegalArgumentException(
                    activations.size() + " activations for " + (sizes.length - 2) + " hidden layers");
        }
        List<DenseLayer> built = new ArrayList<>();
        for (int layer = 1; layer < sizes.length; layer++) {
            boolean hidden = layer < sizes.length - 1;
            built.add(new DenseLayer(
                    sizes[layer - 1], sizes[layer], hidden ? activations.get(layer - 1) : new Linear(1)));
        }
        layers = Collections.unmodifiableList(built);
        parameters = arrays(DenseLayer::weights, DenseLayer::biases, DenseLayer::activationParameters);
        gradients = arrays(
                DenseLayer::weightGradients, DenseLayer::biasGradients, DenseLayer::activationParameterGradients);
    }

    /**
     * The memory that a network takes, in bytes, without what kernels work in.
     *
     * @param sizes features, units of each hidden layer, outputs
     */
    public static double memory(int... sizes) {
        return sum(sizes, DenseLayer::memory);
    }

    /**
     * The memory that a copy of all parameters takes, in bytes.
     *
     * @param ofNumber bytes of a number
     * @param sizes features, units of each hidden layer, outputs
     */
    public static double memoryOfParameters(int ofNumber, int... sizes) {
        return sum(sizes, (fanIn, fanOut) -> LayerParameters.memory(fanIn, fanOut, ofNumber));
    }

    /**
     * Number of weights, biases apart.
     *
     * @param sizes features, units of each hidden layer, outputs
     */
    public static double weights(int... sizes) {
        return sum(sizes, (fanIn, fanOut) -> (double) fanIn * fanOut);
    }

    private static double sum(int[] sizes, ToDoubleBiFunction<Integer, Integer> ofLayer) {
        return IntStream.range(1, sizes.length)
                .mapToDouble(layer -> ofLayer.applyAsDouble(sizes[layer - 1], sizes[layer]))
                .sum();
    }

    /** The layers, the first hidden one first. */
    public List<DenseLayer> layers() {
        return layers;
    }

    /** Logits of the last block, {@code [outputs][BLOCK]}. */
    public double[][] logits() {
        return output().activations();
    }

    /** Where the gradient of the loss by the logits is put before {@link #backward}, {@code [outputs][BLOCK]}. */
    public double[][] logitGradients() {
        return output().delta();
    }

    /**
     * Draws all weights; biases become 0. Each layer has a stream of its own, so that networks of different depth share
     * the draws of the layers they have in common.
     *
     * @param initializer scales the draws
     * @param streams gives one stream of standard-normal draws a layer
     */
    public void initialize(Initializer initializer, RandomStreams streams) {
        for (int index = 0; index < layers.size(); index++) {
            DenseLayer layer = layers.get(index);
            var random = streams.stream("weights of layer " + (index + 1));
            for (double[] row : layer.weights()) {
                Arrays.setAll(row, input -> random.nextGaussian());
            }
            initializer.scale(layer.weights(), layer.activation());
            Arrays.fill(layer.biases(), 0);
        }
    }

    /**
     * Passes a block of samples from the inputs to the logits.
     *
     * @param inputs {@code [features][≥ count]}. Not modified.
     * @param count number of samples, 1 … {@link #BLOCK}
     */
    public void forward(double[][] inputs, int count) {
        forward(inputs, count, Dropout.NONE);
    }

    /**
     * The same with dropout, as training does it.
     *
     * @param masks whose masks are drawn for this block
     */
    public void forward(double[][] inputs, int count, Dropout masks) {
        dropout = masks;
        double[][] activations = inputs;
        for (int index = 0; index < layers.size(); index++) {
            DenseLayer layer = layers.get(index);
            layer.forward(activations, count);
            activations = layer.activations();
            dropout.apply(index, activations, count);
        }
    }

    /**
     * Backpropagation of the block that passed forward last, with the same dropout: adds its part to all gradients. Expects
     * ∂L/∂logits in {@link #logitGradients()}.
     *
     * @param inputs the same as in the forward pass. Not modified.
     * @param count the same as in the forward pass
     */
    public void backward(double[][] inputs, int count) {
        for (int index = layers.size() - 1; index > 0; index--) {
            DenseLayer layer = layers.get(index);
            DenseLayer below = layers.get(index - 1);
            layer.backward(below.activations(), count);
            layer.inputGradients(below.delta(), count);
            dropout.apply(index - 1, below.delta(), count);
        }
        layers.get(0).backward(inputs, count);
    }

    /** Sets all gradients to 0. */
    public void clearGradients() {
        for (double[] array : gradients) {
            Arrays.fill(array, 0);
        }
    }

    /** Everything that is learned, as the arrays in which it lives: rows of weights, biases, activation parameters. */
    public double[][] parameters() {
        return parameters;
    }

    /** The gradients' arrays, in the order and shape of {@link #parameters()}. */
    public double[][] gradients() {
        return gradients;
    }

    /** A copy of all parameters, the first hidden layer's first. */
    public List<LayerParameters> snapshot() {
        return layers.stream().map(LayerParameters::of).toList();
    }

    /** Takes over the parameters of a network of the same shape. */
    public void restore(List<LayerParameters> snapshot) {
        for (int index = 0; index < layers.size(); index++) {
            snapshot.get(index).restore(layers.get(index));
        }
    }

    /** All parameters or all gradients: layer after layer, first the rows of the matrix. */
    private double[][] arrays(
            Function<DenseLayer, double[][]> weights,
            Function<DenseLayer, double[]> biases,
            Function<DenseLayer, double[]> activationParameters) {
        List<double[]> arrays = new ArrayList<>();
        for (DenseLayer layer : layers) {
            Collections.addAll(arrays, weights.apply(layer));
            arrays.add(biases.apply(layer));
            arrays.add(activationParameters.apply(layer));
        }
        return arrays.toArray(double[][]::new);
    }

    private DenseLayer output() {
        return layers.get(layers.size() - 1);
    }
}
