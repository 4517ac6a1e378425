package harness.training;

import static harness.training.TrainingExamples.fullBatch;
import static harness.training.TrainingExamples.moons;
import static harness.training.TrainingExamples.network;
import static harness.training.TrainingExamples.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.LearnedActivation;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Sigmoid;
import harness.activation.Slopes;
import harness.activation.Swish;
import harness.data.dataset.Dataset;
import harness.network.DenseLayer;
import harness.network.NaiveNetwork;
import harness.network.Network;
import harness.training.optimizer.Sgd;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every probe against a direct calculation over all 600 training samples, which pass in two blocks. */
class ProbesTest {

    static Stream<Activation> activations() {
        return Stream.of(new Sigmoid(), new Relu(), new Swish(1), new Prelu(3));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void allAgreeWithADirectCalculation(Activation activation) {
        Network network = network(activation, 8, 5);
        Dataset train = moons().train();
        Network before = network(activation, 8, 5);
        train(before, new Sgd(0.5), fullBatch(9));
        double[][][] layers =
                train(network, new Sgd(0.5), fullBatch(10)).history().layers();
        NaiveNetwork naive = new NaiveNetwork(network, train.features(), train.labels());
        for (int index = 0; index < 3; index++) {
            DenseLayer layer = network.layers().get(index);
            double[] gradients = flat(naive.weightGradients[index]);
            double[] weights = flat(layer.weights());
            double[] weightsBefore = flat(before.layers().get(index).weights());
            double[] activations = flat(naive.activations[index]);
            double[] slopes = flat(naive.slopes[index]);
            double limit = 0.01 * Slopes.supremum(layer.activation());
            double[] updates = new double[weights.length];
            Arrays.setAll(updates, i -> weights[i] - weightsBefore[i]);

            Map<String, Double> expected = new LinkedHashMap<>();
            expected.put("gradient_norm", Math.sqrt(StatUtils.sumSq(gradients)));
            expected.put("gradient_mean", StatUtils.mean(gradients));
            expected.put("gradient_mean_abs", meanAbsolute(gradients));
            expected.put("gradient_sd", Math.sqrt(StatUtils.populationVariance(gradients)));
            expected.put(
                    "gradient_max_abs",
                    StatUtils.max(Arrays.stream(gradients).map(Math::abs).toArray()));
            double biasSquares = StatUtils.sumSq(Arrays.stream(naive.delta[index])
                    .mapToDouble(StatUtils::sum)
                    .toArray());
            expected.put("bias_gradient_norm", Math.sqrt(biasSquares));
            expected.put("layer_gradient_norm", Math.sqrt(StatUtils.sumSq(gradients) + biasSquares));
            expected.put("delta_rms", rootMeanSquare(flat(naive.delta[index])));
            expected.put("weight_norm", Math.sqrt(StatUtils.sumSq(weights)));
            expected.put("update_ratio", meanAbsolute(updates) / meanAbsolute(weightsBefore));
            boolean learned = layer.activation() instanceof LearnedActivation;
            expected.put("activation_parameter", learned ? layer.activationParameters()[0] : Double.NaN);
            expected.put("activation_mean", StatUtils.mean(activations));
            expected.put("activation_sd", Math.sqrt(StatUtils.populationVariance(activations)));
            expected.put("dead_fraction", share(naive.slopes[index]));
            double saturated = Arrays.stream(slopes)
                    .filter(slope -> Math.abs(slope) < limit)
                    .count();
            expected.put("saturated_fraction", saturated / slopes.length);

            List<String> columns = Probes.ALL.stream().map(Probe::column).toList();
            assertEquals(columns, List.copyOf(expected.keySet()), "every probe is calculated here, too");
            for (String column : columns) {
                assertMeasured(layers[10][index], column, expected.get(column));
            }
        }
    }

    private static void assertMeasured(double[] measured, String column, double expected) {
        assertEquals(expected, measured[Probes.indexOf(column)], 1e-11, column);
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double meanAbsolute(double[] values) {
        return StatUtils.mean(Arrays.stream(values).map(Math::abs).toArray());
    }

    private static double rootMeanSquare(double[] values) {
        return Math.sqrt(StatUtils.sumSq(values) / values.length);
    }

    /** Share of units whose slope is 0 for every sample. */
    private static double share(double[][] slopes) {
        double dead = Arrays.stream(slopes)
                .filter(unit -> Arrays.stream(unit).allMatch(slope -> slope == 0))
                .count();
        return dead / slopes.length;
    }

    @Test
    void unitsThatNeverFireAreDead() {
        Network network = network(new Relu(), 4, 3);
        Arrays.fill(network.layers().get(0).biases(), -1000);
        network.layers().get(0).biases()[2] = 1000;
        double[] measured = train(network, new Sgd(0.1), fullBatch(0)).history().layers()[0][0];
        assertMeasured(measured, "dead_fraction", 0.75);
        assertMeasured(measured, "saturated_fraction", 0.75);
    }

    @Test
    void aUnitThatFiresOnlyInTheSecondBlockIsAlive() {
        int samples = 600;
        double[] x1 = new double[samples];
        x1[280] = 1;
        Network network = network(new Relu(), 1);
        network.layers().get(0).weights()[0][0] = 5;
        network.layers().get(0).weights()[0][1] = 0;
        network.layers().get(0).biases()[0] = -1;
        int[] labels = new int[samples];
        labels[7] = 1;
        Dataset dataset = TrainingExamples.samples(x1, new double[samples], labels);
        double[] measured =
                train(network, new Sgd(0.1), fullBatch(0), dataset).history().layers()[0][0];
        assertMeasured(measured, "dead_fraction", 0);
        assertMeasured(measured, "saturated_fraction", 599.0 / 600);
    }

    @Test
    void aUnitThatFiresOnlyForTestSamplesIsDead() {
        Network network = network(new Relu(), 1);
        network.layers().get(0).weights()[0][0] = 1;
        network.layers().get(0).weights()[0][1] = 0;
        Dataset left = TrainingExamples.samples(new double[] {-5, -6}, new double[2], 0, 1);
        double[][][] layers =
                train(network, new Sgd(0.1), fullBatch(1), left).history().layers();
        assertMeasured(layers[0][0], "dead_fraction", 1);
        // Between the two records the test samples passed through the same buffers.
        assertMeasured(layers[1][0], "dead_fraction", 1);
    }

    @Test
    void aDeadLayerHasNoGradient() {
        Network network = network(new Relu(), 4, 3);
        Arrays.fill(network.layers().get(0).biases(), -1000);
        double[] measured = train(network, new Sgd(0.1), fullBatch(5)).history().layers()[5][0];
        assertMeasured(measured, "dead_fraction", 1);
        assertMeasured(measured, "gradient_norm", 0);
        assertMeasured(measured, "delta_rms", 0);
        assertMeasured(measured, "update_ratio", 0);
        assertMeasured(measured, "activation_sd", 0);
    }

    @Test
    void theSupremumOfALearnedSlopeIsThatOfTheMoment() {
        // Slopes are 1 and the learned alpha. After the step alpha lies above 100, so that 1 is below 1 % of it.
        Network network = network(new Prelu(0.25), 1);
        network.layers().get(0).weights()[0][0] = 1;
        network.layers().get(0).weights()[0][1] = 0;
        network.layers().get(1).weights()[0][0] = 1;
        Dataset dataset = TrainingExamples.samples(new double[] {-1, 1}, new double[2], 0, 1);
        double rate = 2000;
        History history = train(network, new Sgd(rate), fullBatch(1), dataset).history();
        double alpha = network.layers().get(0).activationParameters()[0];
        assertTrue(Math.abs(alpha) > 100, "alpha = " + alpha);
        double[][] slopes = new NaiveNetwork(network, dataset.features(), dataset.labels()).slopes[0];
        double expected = Arrays.stream(slopes[0])
                        .filter(slope -> Math.abs(slope) < 0.01 * Math.abs(alpha))
                        .count()
                / 2.0;
        assertMeasured(history.layers()[1][0], "saturated_fraction", expected);
        assertEquals(0.5, expected);
    }

    @Test
    void theLearnedSlopeIsRecordedAsItChanges() {
        Network network = network(new Prelu(0.25), 1);
        network.layers().get(0).weights()[0][0] = 1;
        network.layers().get(0).weights()[0][1] = 0;
        network.layers().get(1).weights()[0][0] = 2;
        Dataset one = TrainingExamples.samples(new double[] {-3}, new double[1], 1);
        double[][][] layers =
                train(network, new Sgd(0.1), fullBatch(1), one).history().layers();
        assertMeasured(layers[0][0], "activation_parameter", 0.25);
        // z = −3, logit −3·¼·2 = −1.5; ∂L/∂alpha = (σ(−1.5) − 1)·2·(−3), and the step is −0.1 of it.
        double slope = 6 * (1 - 1 / (1 + Math.exp(1.5)));
        assertMeasured(layers[1][0], "activation_parameter", 0.25 - 0.1 * slope);
        // The output layer is linear and learns no slope.
        assertMeasured(layers[1][1], "activation_parameter", Double.NaN);
    }

    @Test
    void columnsAreUnique() {
        List<String> columns = Probes.ALL.stream().map(Probe::column).toList();
        assertEquals(columns.size(), Set.copyOf(columns).size(), columns.toString());
        assertThrows(IllegalArgumentException.class, () -> Probes.indexOf("gradient"));
    }
}
