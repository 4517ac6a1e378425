package harness.network;

import harness.activation.Activation;
import harness.activation.LearnedActivation;
import harness.math.Kernels;
import harness.math.Memory;

/**
 * A dense layer: z = W·a + b, then f(z), with what backpropagation needs of it.
 *
 * <p>Shapes: W is {@code [fanOut][fanIn]}, b {@code [fanOut]}; z, f(z), f′(z) and delta are
 * {@code [fanOut][Network.BLOCK]}, one column a sample, and hold the block that passed last. A gradient has the shape of
 * what it is the gradient of.
 */
public final class DenseLayer {

    private final Activation activation;
    private final double[][] weights;
    private final double[] biases;
    private final double[] activationParameters;

    private final double[][] weightGradients;
    private final double[] biasGradients;
    private final double[] activationParameterGradients;

    private final double[][] preActivations;
    private final double[][] activations;
    private final double[][] derivatives;
    private final double[][] delta;
    private final double[] parameterDerivative;
    private final Kernels kernels = Kernels.inUse();
    private final double[][] work;

    /**
     * A layer whose weights and biases are 0.
     *
     * @param fanIn number of inputs, at least 1
     * @param fanOut number of units, at least 1
     * @param activation f
     */
    DenseLayer(int fanIn, int fanOut, Activation activation) {
        this.activation = activation;
        weights = new double[fanOut][fanIn];
        biases = new double[fanOut];
        activationParameters =
                activation instanceof LearnedActivation learned ? new double[] {learned.parameter()} : new double[0];
        weightGradients = new double[fanOut][fanIn];
        biasGradients = new double[fanOut];
        activationParameterGradients = new double[activationParameters.length];
        preActivations = new double[fanOut][Network.BLOCK];
        activations = new double[fanOut][Network.BLOCK];
        derivatives = new double[fanOut][Network.BLOCK];
        delta = new double[fanOut][Network.BLOCK];
        parameterDerivative = new double[Network.BLOCK];
        work = kernels.work(fanOut, fanIn, Network.BLOCK);
    }

    /**
     * The memory that a layer takes, in bytes: all arrays that the constructor makes but those for the kernels' work, apart
     * from what some activations learn.
     */
    static double memory(int fanIn, int fanOut) {
        double parametersAndGradients = 2 * LayerParameters.memory(fanIn, fanOut, Double.BYTES);
        double ofBlock = Memory.ofArray(Network.BLOCK);
        double preActivationsToDelta = 4 * fanOut * ofBlock;
        return parametersAndGradients + preActivationsToDelta + ofBlock;
    }

    /** Number of inputs. */
    public int fanIn() {
        return weights[0].length;
    }

    /** Number of units. */
    public int fanOut() {
        return weights.length;
    }

    /** The activation, with its learned parameter as it is now. */
    public Activation activation() {
        return activation instanceof LearnedActivation learned
                ? learned.withParameter(activationParameters[0])
                : activation;
    }

    /** W; what one writes here is what the next pass uses. */
    public double[][] weights() {
        return weights;
    }

    /** b; what one writes here is what the next pass uses. */
    public double[] biases() {
        return biases;
    }

    /** The activation's learned parameter, or an empty array. */
    public double[] activationParameters() {
        return activationParameters;
    }

    /** ∂L/∂W. */
    public double[][] weightGradients() {
        return weightGradients;
    }

    /** ∂L/∂b. */
    public double[] biasGradients() {
        return biasGradients;
    }

    /** Gradient of {@link #activationParameters()}. */
    public double[] activationParameterGradients() {
        return activationParameterGradients;
    }

    /** f(z) of the last block. */
    public double[][] activations() {
        return activations;
    }

    /** f′(z) of the last block. */
    public double[][] derivatives() {
        return derivatives;
    }

    /** ∂L/∂z of the last block that went backward. */
    public double[][] delta() {
        return delta;
    }

    /**
     * z = W·a + b, f(z) and f′(z) for the first {@code count} samples.
     *
     * @param inputs a, {@code [fanIn][≥ count]}. Not modified.
     * @param count number of samples, at most {@link Network#BLOCK}
     */
    void forward(double[][] inputs, int count) {
        kernels.affine(weights, biases, inputs, preActivations, work, count);
        for (int unit = 0; unit < preActivations.length; unit++) {
            evaluate(preActivations[unit], activations[unit], derivatives[unit], count);
        }
    }

    private void evaluate(double[] z, double[] value, double[] derivative, int count) {
        if (activation instanceof LearnedActivation learned) {
            learned.evaluate(activationParameters[0], z, value, derivative, count);
        } else {
            activation.evaluate(z, value, derivative, count);
        }
    }

    /**
     * Takes ∂L/∂f(z), which the layer above left in {@link #delta()}, to delta = ∂L/∂f(z) · f′(z), and adds this block's
     * part to the gradients: ∂L/∂W = delta·aᵀ, ∂L/∂b = Σ delta.
     *
     * @param inputs a, the same as in the forward pass. Not modified.
     * @param count number of samples
     */
    void backward(double[][] inputs, int count) {
        if (activation instanceof LearnedActivation learned) {
            addActivationParameterGradient(learned, count);
        }
        for (int unit = 0; unit < delta.length; unit++) {
            biasGradients[unit] += kernels.multiplyAndSum(delta[unit], derivatives[unit], count);
        }
        kernels.addOuterProduct(delta, inputs, weightGradients, work, count);
    }

    /**
     * The gradient of the inputs, Wᵀ·delta, after {@link #backward}.
     *
     * @param gradients receives ∂L/∂a, {@code [fanIn][≥ count]}. Modified.
     * @param count number of samples
     */
    void inputGradients(double[][] gradients, int count) {
        kernels.transposedProduct(weights, delta, gradients, work, count);
    }

    /** Σ ∂L/∂f(z) · ∂f/∂parameter. */
    private void addActivationParameterGradient(LearnedActivation learned, int count) {
        for (int unit = 0; unit < delta.length; unit++) {
            learned.parameterDerivative(preActivations[unit], parameterDerivative, count);
            activationParameterGradients[0] += kernels.dot(delta[unit], parameterDerivative, count);
        }
    }
}
