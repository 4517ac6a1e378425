package harness.network;

import harness.activation.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Samples to test networks with, and the mean loss of a network over them.
 *
 * @param inputs {@code [features][samples]}
 * @param labels class indices
 */
record Samples(double[][] inputs, int[] labels) {

    /** So far from 0 that no step of a central difference crosses a kink. */
    private static final double DISTANCE = 1e-3;

    /** A network with weights and biases from N(0, 1/fan-in), the same for the same seed. */
    static Network network(int[] sizes, List<Activation> activations, long seed) {
        Network network = new Network(sizes, activations);
        Random random = new Random(seed);
        for (DenseLayer layer : network.layers()) {
            double scale = 1 / Math.sqrt(layer.fanIn());
            for (double[] row : layer.weights()) {
                Arrays.setAll(row, input -> scale * random.nextGaussian());
            }
            Arrays.setAll(layer.biases(), unit -> 0.3 * random.nextGaussian());
        }
        return network;
    }

    /** Random samples for which no pre-activation of that network lies near 0. */
    static Samples awayFromKinks(Network network, int samples, long seed) {
        Random random = new Random(seed);
        int features = network.layers().get(0).fanIn();
        double[][] inputs = new double[features][samples];
        int[] labels = random.ints(samples, 0, classes(network)).toArray();
        for (int s = 0; s < samples; s++) {
            double[][] sample = new double[features][1];
            NaiveNetwork passed;
            do {
                for (double[] feature : sample) {
                    feature[0] = random.nextGaussian();
                }
                passed = new NaiveNetwork(network, sample, new int[] {labels[s]});
            } while (isNearAKink(passed));
            for (int feature = 0; feature < features; feature++) {
                inputs[feature][s] = sample[feature][0];
            }
        }
        return new Samples(inputs, labels);
    }

    /** Two for one logit, else as many as there are logits. */
    private static int classes(Network network) {
        return Math.max(2, network.logits().length);
    }

    private static boolean isNearAKink(NaiveNetwork passed) {
        return Arrays.stream(passed.preActivations)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .anyMatch(z -> Math.abs(z) < DISTANCE);
    }

    /** Mean loss over all samples, block by block. */
    double meanLoss(Network network) {
        return pass(network, false);
    }

    /** The same, and the gradients, which replace the network's. */
    double differentiate(Network network) {
        network.clearGradients();
        return pass(network, true);
    }

    private double pass(Network network, boolean backward) {
        Loss loss = Loss.forClasses(classes(network));
        double sum = 0;
        for (int from = 0; from < labels.length; from += Network.BLOCK) {
            int to = Math.min(from + Network.BLOCK, labels.length);
            double[][] block = new double[inputs.length][];
            for (int feature = 0; feature < block.length; feature++) {
                block[feature] = Arrays.copyOfRange(inputs[feature], from, to);
            }
            int[] blockLabels = Arrays.copyOfRange(labels, from, to);
            network.forward(block, to - from);
            sum += loss.evaluate(
                    network.logits(), blockLabels, 1.0 / labels.length, network.logitGradients(), to - from);
            if (backward) {
                network.backward(block, to - from);
            }
        }
        return sum / labels.length;
    }

    /** Leaves NaN in every buffer of the network, gradients included. */
    static void fillWithGarbage(Network network) {
        double[][] garbage = new double[network.layers().get(0).fanIn()][Network.BLOCK];
        for (double[] row : garbage) {
            Arrays.fill(row, Double.NaN);
        }
        new Samples(garbage, new int[Network.BLOCK]).differentiate(network);
    }
}
