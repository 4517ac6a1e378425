package harness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.ActivationExamples;
import harness.activation.Gelu;
import harness.activation.LeakyRelu;
import harness.activation.Prelu;
import harness.activation.Selu;
import harness.activation.Sigmoid;
import harness.activation.Swish;
import harness.activation.Tanh;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient of every single parameter against central differences of the loss, and against plain backpropagation. */
class GradientTest {

    private static final double STEP = 1e-5;

    private static final List<Activation> MIXED = List.of(new Tanh(), new Prelu(0.25), new Swish(1.5), new Selu());

    /** A network and how many samples pass. */
    record Case(List<Integer> sizes, List<Activation> activations, int samples) {

        Network network() {
            return Samples.network(sizes.stream().mapToInt(size -> size).toArray(), activations, 11);
        }

        @Override
        public String toString() {
            return sizes + " " + activations + " " + samples + " samples";
        }
    }

    private static Case uniform(List<Integer> sizes, Activation activation, int samples) {
        return new Case(sizes, Collections.nCopies(sizes.size() - 2, activation), samples);
    }

    static Stream<Case> cases() {
        Stream<Case> everyActivation = ActivationExamples.all().stream()
                .flatMap(activation -> Stream.of(
                        uniform(List.of(2, 5, 3, 1), activation, 37),
                        uniform(List.of(1, 1, 1), activation, 1),
                        uniform(List.of(3, 4, 1), activation, 600)));
        Stream<Case> shapes = Stream.of(
                new Case(List.of(2, 1), List.of(), 37),
                new Case(List.of(3, 7, 5, 6, 2, 1), MIXED, 600),
                uniform(List.of(2, 4, 4, 4, 4, 4, 1), new Gelu(), 37),
                uniform(List.of(2, 4, 4, 4, 4, 4, 1), new Prelu(-0.5), 37),
                uniform(List.of(5, 9, 1), new LeakyRelu(2), 256),
                uniform(List.of(5, 9, 1), new Sigmoid(), 257),
                uniform(List.of(2, 3, 1), new Tanh(), 256));
        Stream<Case> moreClasses = Stream.of(
                new Case(List.of(2, 3), List.of(), 37),
                uniform(List.of(1, 1, 3), new Tanh(), 1),
                uniform(List.of(4, 6, 3), new Swish(1), 513),
                uniform(List.of(3, 5, 7), new LeakyRelu(0.1), 257),
                uniform(List.of(2, 9, 1, 4), new Sigmoid(), 37),
                new Case(List.of(3, 7, 5, 6, 2, 11), MIXED, 600));
        return Stream.of(everyActivation, shapes, moreClasses).flatMap(one -> one);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyParameterAgreesWithCentralDifferences(Case example) {
        Network network = example.network();
        Samples samples = Samples.awayFromKinks(network, example.samples(), 12);
        Samples.fillWithGarbage(network);
        samples.differentiate(network);
        double[][] gradients =
                Arrays.stream(network.gradients()).map(double[]::clone).toArray(double[][]::new);
        double largest = Arrays.stream(gradients)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertTrue(largest > 1e-3, "nothing to compare: largest gradient " + largest);
        double[][] parameters = network.parameters();
        for (int row = 0; row < parameters.length; row++) {
            for (int i = 0; i < parameters[row].length; i++) {
                double difference = centralDifference(network, samples, parameters[row], i);
                assertEquals(difference, gradients[row][i], 1e-9 + 1e-7 * largest, "array " + row + ", element " + i);
            }
        }
    }

    private static double centralDifference(Network network, Samples samples, double[] parameters, int i) {
        double kept = parameters[i];
        parameters[i] = kept + STEP;
        double above = samples.meanLoss(network);
        parameters[i] = kept - STEP;
        double below = samples.meanLoss(network);
        parameters[i] = kept;
        return (above - below) / (2 * STEP);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossAndWeightGradientsAgreeWithPlainBackpropagation(Case example) {
        Network network = example.network();
        Samples samples = Samples.awayFromKinks(network, example.samples(), 13);
        Samples.fillWithGarbage(network);
        double loss = samples.differentiate(network);
        NaiveNetwork naive = new NaiveNetwork(network, samples.inputs(), samples.labels());
        assertEquals(naive.meanLoss, loss, 1e-13);
        for (int index = 0; index < network.layers().size(); index++) {
            double[][] gradients = network.layers().get(index).weightGradients();
            for (int unit = 0; unit < gradients.length; unit++) {
                assertArrayEquals(naive.weightGradients[index][unit], gradients[unit], 1e-13);
            }
        }
    }

    @Test
    void garbageOfEarlierPassesLeavesNoTrace() {
        Case example = new Case(List.of(3, 7, 5, 6, 2, 1), MIXED, 600);
        Network fresh = example.network();
        Network used = example.network();
        Samples samples = Samples.awayFromKinks(fresh, 600, 14);
        Samples.fillWithGarbage(used);
        assertEquals(samples.differentiate(fresh), samples.differentiate(used));
        assertArrayEquals(fresh.gradients(), used.gradients());
    }

    @Test
    void gradientsOfBlocksAddUp() {
        Network network = Samples.network(new int[] {2, 3, 1}, List.of(new Tanh()), 15);
        Samples samples = Samples.awayFromKinks(network, 20, 16);
        samples.differentiate(network);
        double[] once = network.layers().get(0).biasGradients().clone();
        network.backward(samples.inputs(), 20);
        double[] twice = network.layers().get(0).biasGradients();
        // The second pass finds ∂L/∂z where ∂L/∂f(z) belongs only in the output layer, whose slope is 1.
        assertArrayEquals(Arrays.stream(once).map(g -> 2 * g).toArray(), twice, 1e-15);
    }
}
