package harness.network;

import harness.activation.Activation;
import java.util.List;

/**
 * What a network computes, written down as the textbook has it: sample by sample, weight by weight, all samples at once.
 * The loss is the mean cross-entropy: of the sigmoid where there is one logit, of the softmax where there are more. Arrays are {@code [layer][unit][sample]}.
 */
public final class NaiveNetwork {

    private final double[][] inputs;
    private final int[] labels;
    private final List<DenseLayer> layers;

    public final double[][][] preActivations;
    public final double[][][] activations;
    public final double[][][] slopes;
    public final double[][][] delta;

    /** {@code [layer][unit][input]}. */
    public final double[][][] weightGradients;

    public double meanLoss;

    /** Passes all samples through the network's present parameters, forward and backward. */
    public NaiveNetwork(Network network, double[][] inputs, int[] labels) {
        this.inputs = inputs;
        this.labels = labels;
        layers = network.layers();
        preActivations = new double[layers.size()][][];
        activations = new double[layers.size()][][];
        slopes = new double[layers.size()][][];
        delta = new double[layers.size()][][];
        weightGradients = new double[layers.size()][][];
        for (int index = 0; index < layers.size(); index++) {
            int units = layers.get(index).fanOut();
            preActivations[index] = new double[units][labels.length];
            activations[index] = new double[units][labels.length];
            slopes[index] = new double[units][labels.length];
            delta[index] = new double[units][labels.length];
            weightGradients[index] = new double[units][layers.get(index).fanIn()];
        }
        for (int s = 0; s < labels.length; s++) {
            forward(s);
            backward(s);
        }
    }

    private double[][] below(int index) {
        return index == 0 ? inputs : activations[index - 1];
    }

    private void forward(int s) {
        for (int index = 0; index < layers.size(); index++) {
            DenseLayer layer = layers.get(index);
            for (int unit = 0; unit < layer.fanOut(); unit++) {
                double z = layer.biases()[unit];
                for (int input = 0; input < layer.fanIn(); input++) {
                    z += layer.weights()[unit][input] * below(index)[input][s];
                }
                Activation activation = layer.activation();
                preActivations[index][unit][s] = z;
                activations[index][unit][s] = activation.value(z);
                slopes[index][unit][s] = activation.derivative(z);
            }
        }
        compare(s);
    }

    /** The logits with the label. */
    private void compare(int s) {
        double[][] logits = preActivations[layers.size() - 1];
        double[][] gradients = delta[layers.size() - 1];
        if (logits.length == 1) {
            double probability = 1 / (1 + Math.exp(-logits[0][s]));
            meanLoss -= Math.log(labels[s] == 1 ? probability : 1 - probability) / labels.length;
            gradients[0][s] = (probability - labels[s]) / labels.length;
            return;
        }
        double sum = 0;
        for (double[] logit : logits) {
            sum += Math.exp(logit[s]);
        }
        for (int k = 0; k < logits.length; k++) {
            double probability = Math.exp(logits[k][s]) / sum;
            meanLoss -= k == labels[s] ? Math.log(probability) / labels.length : 0;
            gradients[k][s] = (probability - (k == labels[s] ? 1 : 0)) / labels.length;
        }
    }

    private void backward(int s) {
        for (int index = layers.size() - 1; index >= 0; index--) {
            DenseLayer layer = layers.get(index);
            for (int unit = 0; unit < layer.fanOut(); unit++) {
                if (index < layers.size() - 1) {
                    double gradient = 0;
                    for (int above = 0; above < layers.get(index + 1).fanOut(); above++) {
                        gradient += layers.get(index + 1).weights()[above][unit] * delta[index + 1][above][s];
                    }
                    delta[index][unit][s] = gradient * slopes[index][unit][s];
                }
                for (int input = 0; input < layer.fanIn(); input++) {
                    weightGradients[index][unit][input] += delta[index][unit][s] * below(index)[input][s];
                }
            }
        }
    }
}
