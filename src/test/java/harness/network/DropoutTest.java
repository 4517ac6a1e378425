package harness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import harness.activation.Activation;
import harness.activation.Linear;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.math.RandomStreams;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.BitsStreamGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

    private static final double STEP = 1e-5;

    /** The kink is in the first layer, whose pre-activations no mask moves. */
    private static final List<Activation> MIXED = List.of(new Prelu(0.25), new Tanh(), new Swish(1.5));

    private static RandomGenerator stream(int seed) {
        return new RandomStreams(1, seed).stream("dropout");
    }

    /** Draws the numbers given, as unsigned shares of 2³². */
    private static RandomGenerator drawing(double... shares) {
        return new BitsStreamGenerator() {
            private int drawn;

            @Override
            protected int next(int bits) {
                return (int) (long) (shares[drawn++] * 0x1p32);
            }

            @Override
            public void setSeed(int seed) {}

            @Override
            public void setSeed(int[] seed) {}

            @Override
            public void setSeed(long seed) {}
        };
    }

    /** The masks of a block: what becomes of ones. */
    private static double[][][] masks(Dropout dropout, Network network, int count) {
        dropout.draw(count);
        double[][][] masks = new double[network.layers().size()][][];
        for (int layer = 0; layer < masks.length; layer++) {
            masks[layer] = new double[network.layers().get(layer).fanOut()][count];
            Arrays.stream(masks[layer]).forEach(row -> Arrays.fill(row, 1));
            dropout.apply(layer, masks[layer], count);
        }
        return masks;
    }

    @Test
    void forwardAndBackwardByHand() {
        Network network = new Network(new int[] {1, 2, 1}, List.of(new Linear(1)));
        DenseLayer hidden = network.layers().get(0);
        DenseLayer output = network.layers().get(1);
        hidden.weights()[0][0] = 2;
        hidden.weights()[1][0] = 3;
        output.weights()[0] = new double[] {5, 7};
        // With p = ¼ a draw below ¼ drops and 1/(1 − ¼) = 4/3: unit 1 is kept, dropped; unit 2 dropped, kept.
        Dropout dropout = Dropout.of(network, 0.25, drawing(0.25, 0.1, 0.2499, 0.9));
        dropout.draw(2);
        double[][] inputs = {{1, -1}};
        network.forward(inputs, 2, dropout);
        // Sample 1: 5·2·4/3 = 40/3. Sample 2: 7·(−3)·4/3 = −28.
        assertEquals(40.0 / 3, network.logits()[0][0], 1e-14);
        assertEquals(-28, network.logits()[0][1], 1e-14);
        network.logitGradients()[0][0] = 1;
        network.logitGradients()[0][1] = 10;
        network.clearGradients();
        network.backward(inputs, 2);
        // Output: 1·(2·4/3) = 8/3 and 10·(−3·4/3) = −40. Hidden: 1·5·4/3·1 = 20/3 and 10·7·4/3·(−1) = −280/3.
        assertArrayEquals(new double[] {8.0 / 3, -40}, output.weightGradients()[0], 1e-13);
        assertEquals(20.0 / 3, hidden.weightGradients()[0][0], 1e-13);
        assertEquals(-280.0 / 3, hidden.weightGradients()[1][0], 1e-13);
        assertEquals(280.0 / 3, hidden.biasGradients()[1], 1e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void gradientsWithOneMaskAgreeWithCentralDifferences(double probability) {
        Network network = Samples.network(new int[] {3, 12, 11, 10, 1}, MIXED, 21);
        Samples samples = Samples.awayFromKinks(network, 40, 22);
        Dropout dropout = Dropout.of(network, probability, stream(5));
        dropout.draw(40);
        meanLoss(network, samples, dropout);
        network.clearGradients();
        network.backward(samples.inputs(), 40);
        double[][] gradients =
                Arrays.stream(network.gradients()).map(double[]::clone).toArray(double[][]::new);
        for (int row = 0; row < gradients.length; row++) {
            double[] parameters = network.parameters()[row];
            for (int i = 0; i < parameters.length; i++) {
                double kept = parameters[i];
                parameters[i] = kept + STEP;
                double above = meanLoss(network, samples, dropout);
                parameters[i] = kept - STEP;
                double below = meanLoss(network, samples, dropout);
                parameters[i] = kept;
                assertEquals((above - below) / (2 * STEP), gradients[row][i], 1e-8, "array " + row + ", element " + i);
            }
        }
    }

    private static double meanLoss(Network network, Samples samples, Dropout dropout) {
        int count = samples.labels().length;
        network.forward(samples.inputs(), count, dropout);
        return new BinaryCrossEntropy()
                        .evaluate(network.logits(), samples.labels(), 1.0 / count, network.logitGradients(), count)
                / count;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void expectationsStay(double probability) {
        // Where everything is linear, the expectation of the logit is the logit without dropout.
        Network network = Samples.network(new int[] {2, 30, 20, 1}, List.of(new Linear(1), new Linear(1)), 3);
        double[][] inputs = new double[2][Network.BLOCK];
        Arrays.fill(inputs[0], 0.7);
        Arrays.fill(inputs[1], -1.3);
        network.forward(inputs, 1);
        double expected = network.logits()[0][0];
        Dropout dropout = Dropout.of(network, probability, stream(1));
        int blocks = 400;
        double sum = 0;
        double squares = 0;
        for (int block = 0; block < blocks; block++) {
            dropout.draw(Network.BLOCK);
            network.forward(inputs, Network.BLOCK, dropout);
            for (double logit : network.logits()[0]) {
                sum += logit;
                squares += logit * logit;
            }
        }
        double number = (double) blocks * Network.BLOCK;
        double mean = sum / number;
        double standardError = Math.sqrt((squares / number - mean * mean) / number);
        assertEquals(expected, mean, 4 * standardError);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3, 0.5, 0.95})
    void dropsTheShareAskedForAndScalesTheRest(double probability) {
        Network network = new Network(new int[] {1, 40, 1}, List.of(new Tanh()));
        Dropout dropout = Dropout.of(network, probability, stream(2));
        int dropped = 0;
        int drawn = 40 * Network.BLOCK;
        for (double[] unit : masks(dropout, network, Network.BLOCK)[0]) {
            for (double mask : unit) {
                dropped += mask == 0 ? 1 : 0;
                assertEquals(mask == 0 ? 0 : 1 / (1 - probability), mask);
            }
        }
        assertEquals(probability, (double) dropped / drawn, 4 * Math.sqrt(probability * (1 - probability) / drawn));
    }

    @Test
    void masksAreDrawnLayerByLayerUnitByUnitSampleBySample() {
        Network network = new Network(new int[] {5, 3, 2, 1}, List.of(new Tanh(), new Relu()));
        Dropout dropout = Dropout.of(network, 0.4, stream(3));
        RandomGenerator same = stream(3);
        for (int count : new int[] {7, 4}) {
            double[][][] masks = masks(dropout, network, count);
            for (double[][] layer : List.of(masks[0], masks[1])) {
                for (double[] unit : layer) {
                    for (double mask : unit) {
                        assertEquals(Integer.toUnsignedLong(same.nextInt()) < 0.4 * 0x1p32, mask == 0);
                    }
                }
            }
            for (double output : masks[2][0]) {
                assertEquals(1, output);
            }
        }
    }

    @Test
    void runsOfEqualShapeShareTheirMasksWhateverTheirActivation() {
        Network tanh = Samples.network(new int[] {2, 6, 6, 1}, List.of(new Tanh(), new Tanh()), 1);
        Network prelu = Samples.network(new int[] {2, 6, 6, 1}, List.of(new Prelu(0.25), new Prelu(0.25)), 2);
        Dropout ofTanh = Dropout.of(tanh, 0.5, stream(4));
        Dropout ofPrelu = Dropout.of(prelu, 0.5, stream(4));
        double[][][] first = masks(ofTanh, tanh, 50);
        assertArrayEquals(first, masks(ofPrelu, prelu, 50));
        double[][][] second = masks(ofTanh, tanh, 50);
        assertArrayEquals(second, masks(ofPrelu, prelu, 50));
        assertFalse(Arrays.deepEquals(first, second));
    }

    @Test
    void nothingIsDroppedWithoutDropout() {
        Network network = Samples.network(new int[] {3, 6, 6, 1}, List.of(new Tanh(), new Relu()), 1);
        RandomGenerator random = stream(6);
        assertSame(Dropout.NONE, Dropout.of(network, 0, random));
        Samples samples = Samples.awayFromKinks(network, 20, 7);
        network.forward(samples.inputs(), 20);
        double[] without = network.logits()[0].clone();
        Dropout dropout = Dropout.of(network, 0.5, random);
        dropout.draw(20);
        network.forward(samples.inputs(), 20, dropout);
        assertFalse(Arrays.equals(without, network.logits()[0]));
        // A pass without dropout leaves no trace of the one with it, on the way back either.
        Network untouched = Samples.network(new int[] {3, 6, 6, 1}, List.of(new Tanh(), new Relu()), 1);
        assertEquals(samples.differentiate(untouched), samples.differentiate(network));
        assertArrayEquals(untouched.gradients(), network.gradients());
    }
}
