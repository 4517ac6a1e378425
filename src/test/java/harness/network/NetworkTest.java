package harness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.activation.Activation;
import harness.activation.Elu;
import harness.activation.LeakyRelu;
import harness.activation.Linear;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Tanh;
import harness.math.KernelChoice;
import harness.math.RandomStreams;
import harness.network.Initializers.Auto;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void passesForwardAsWorkedByHand() {
        Network network = new Network(new int[] {2, 2, 1}, List.of(new Relu()));
        DenseLayer hidden = network.layers().get(0);
        hidden.weights()[0] = new double[] {1, -1};
        hidden.weights()[1] = new double[] {2, 0.5};
        hidden.biases()[1] = -1;
        network.layers().get(1).weights()[0] = new double[] {3, -2};
        network.layers().get(1).biases()[0] = 0.25;
        network.forward(new double[][] {{1, 2}, {2, -2}}, 2);
        // Sample 1: relu(1 − 2) = 0, relu(2 + 1 − 1) = 2, 3·0 − 2·2 + ¼ = −3¾.
        // Sample 2: relu(2 + 2) = 4, relu(4 − 1 − 1) = 2, 3·4 − 2·2 + ¼ = 8¼.
        assertEquals(-3.75, network.logits()[0][0]);
        assertEquals(8.25, network.logits()[0][1]);
    }

    @Test
    void theOutputLayerIsLinear() {
        Network network = new Network(new int[] {2, 3, 1}, List.of(new Tanh()));
        assertEquals(new Linear(1), network.layers().get(1).activation());
    }

    @Test
    void asksForOneActivationForEachHiddenLayer() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Network(new int[] {2, 3, 3, 1}, List.of(new Tanh(), new Tanh(), new Tanh())));
        assertThrows(IllegalArgumentException.class, () -> new Network(new int[] {2, 3, 1}, List.of()));
    }

    @Test
    void parametersAndGradientsHaveOneOrderAndShape() {
        Network network = new Network(new int[] {2, 3, 1}, List.of(new Prelu(0.25)));
        int[] lengths = {2, 2, 2, 3, 1, 3, 1, 0};
        assertArrayEquals(lengths, lengths(network.parameters()));
        assertArrayEquals(lengths, lengths(network.gradients()));
        assertEquals(0.25, network.parameters()[4][0]);
    }

    /** Layers keep the kernels that their working arrays are for, and those of the activations change under them. */
    @Test
    void goesOnWithTheSameBitsWhenTheKernelsChange() {
        int[] sizes = {2, 33, 17, 1};
        List<Activation> activations = List.of(new Tanh(), new Elu(1));
        Network begun = Samples.network(sizes, activations, 1);
        Samples samples = Samples.awayFromKinks(begun, 101, 2);
        samples.differentiate(begun);
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        samples.differentiate(begun);
        Network fresh = Samples.network(sizes, activations, 1);
        samples.differentiate(fresh);
        assertArrayEquals(fresh.logits(), begun.logits());
        assertArrayEquals(fresh.gradients(), begun.gradients());
    }

    private static int[] lengths(double[][] arrays) {
        return Arrays.stream(arrays).mapToInt(array -> array.length).toArray();
    }

    @Test
    void aSnapshotIsACopyAndCanBeRestored() {
        Network network = Samples.network(new int[] {2, 3, 1}, List.of(new Prelu(0.25)), 1);
        List<LayerParameters> snapshot = network.snapshot();
        double weight = network.layers().get(0).weights()[1][0];
        for (double[] array : network.parameters()) {
            Arrays.fill(array, 9);
        }
        assertEquals(weight, snapshot.get(0).weights()[1][0]);

        Network other = new Network(new int[] {2, 3, 1}, List.of(new Prelu(-7)));
        other.restore(snapshot);
        Network again = Samples.network(new int[] {2, 3, 1}, List.of(new Prelu(0.25)), 1);
        assertArrayEquals(again.parameters(), other.parameters());
    }

    @Test
    void theLearnedSlopeIsUsed() {
        Network learned = Samples.network(new int[] {2, 3, 1}, List.of(new Prelu(0.25)), 1);
        Network leaky = Samples.network(new int[] {2, 3, 1}, List.of(new LeakyRelu(-0.5)), 1);
        learned.layers().get(0).activationParameters()[0] = -0.5;
        double[][] inputs = {{1, -1, 0.5}, {-2, 0.3, 1}};
        learned.forward(inputs, 3);
        leaky.forward(inputs, 3);
        assertArrayEquals(leaky.logits(), learned.logits());
    }

    @Test
    void aDeeperNetworkSharesTheDrawsOfTheLayersInCommon() {
        Network shallow = new Network(new int[] {2, 4, 1}, List.of(new Relu()));
        Network deep = new Network(new int[] {2, 4, 4, 4, 1}, List.of(new Relu(), new Relu(), new Relu()));
        shallow.initialize(new Auto(), new RandomStreams(1, 3));
        deep.initialize(new Auto(), new RandomStreams(1, 3));
        assertArrayEquals(
                shallow.layers().get(0).weights(), deep.layers().get(0).weights());
    }

    @Test
    void activationsShareTheDrawsScaledEachInItsOwnWay() {
        Network relu = new Network(new int[] {2, 4, 1}, List.of(new Relu()));
        Network tanh = new Network(new int[] {2, 4, 1}, List.of(new Tanh()));
        relu.initialize(new Auto(), new RandomStreams(1, 3));
        tanh.initialize(new Auto(), new RandomStreams(1, 3));
        // He: 2/fan-in = 1. Xavier: 2/(fan-in + fan-out) = 1/3.
        for (int unit = 0; unit < 4; unit++) {
            for (int input = 0; input < 2; input++) {
                double draw = relu.layers().get(0).weights()[unit][input];
                assertEquals(draw / Math.sqrt(3), tanh.layers().get(0).weights()[unit][input], 1e-15);
            }
        }
        assertArrayEquals(relu.layers().get(1).weights(), tanh.layers().get(1).weights());
    }

    @Test
    void layersAndSeedsHaveDrawsOfTheirOwn() {
        Network network = new Network(new int[] {3, 3, 3, 1}, List.of(new Relu(), new Relu()));
        network.initialize(new Auto(), new RandomStreams(1, 1));
        double first = network.layers().get(0).weights()[0][0];
        assertNotEquals(first, network.layers().get(1).weights()[0][0]);
        network.initialize(new Auto(), new RandomStreams(1, 2));
        assertNotEquals(first, network.layers().get(0).weights()[0][0]);
    }

    @Test
    void initializingSetsBiasesToZero() {
        Network network = Samples.network(new int[] {2, 3, 1}, List.of(new Tanh()), 1);
        network.initialize(new Auto(), new RandomStreams(1, 1));
        assertArrayEquals(new double[3], network.layers().get(0).biases());
    }
}
