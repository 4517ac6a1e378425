package harness.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import harness.activation.Activation;
import harness.activation.ActivationExamples;
import harness.catalogue.Choices;
import harness.data.dataset.Dataset;
import harness.network.DenseLayer;
import harness.network.Loss;
import harness.network.Network;
import harness.training.optimizer.Optimizer;
import harness.training.optimizer.Optimizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Full-batch training as PyTorch (float64) recorded it: gradients at the start, every loss, the final parameters. */
class TrajectoryTest {

    static Stream<Path> trajectories() throws Exception {
        Path folder = Path.of(TrajectoryTest.class.getResource("trajectories").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("trajectories")
    void isReproduced(Path file) throws IOException {
        JsonNode trajectory = new ObjectMapper().readTree(file.toFile());
        Network network = network(trajectory);
        Dataset dataset = dataset(trajectory);
        Objective objective = new Objective(dataset, network, Loss.forClasses(dataset.classCount()));
        int[] order = IntStream.range(0, dataset.samples()).toArray();

        objective.differentiate(order, 0, order.length, count -> {});
        JsonNode gradients = trajectory.get("gradientsAtStart");
        JsonNode norms = trajectory.get("gradientNormsAtStart");
        for (int index = 0; index < network.layers().size(); index++) {
            DenseLayer layer = network.layers().get(index);
            assertMatrix(gradients.get(index).get("weights"), layer.weightGradients(), 1e-12);
            assertVector(gradients.get(index).get("biases"), layer.biasGradients(), 1e-12);
            assertEquals(
                    norms.get(index).get("weights").asDouble(), Entries.euclideanNorm(layer.weightGradients()), 1e-12);
        }

        Optimizer optimizer = optimizer(trajectory.get("optimizer"));
        Optimizer.UpdateRule rule = optimizer.start(network.parameters());
        JsonNode losses = trajectory.get("losses");
        for (int step = 0; step < losses.size(); step++) {
            double loss =
                    objective.differentiate(order, 0, order.length, count -> {}).loss();
            assertEquals(losses.get(step).asDouble(), loss, 1e-9, "loss before step " + (step + 1));
            rule.step(network.parameters(), network.gradients(), optimizer.learningRate());
        }
        assertParameters(trajectory.get("final"), network);
        if (trajectory.has("finalSlopes")) {
            for (int index = 0; index < trajectory.get("finalSlopes").size(); index++) {
                double slope = network.layers().get(index).activationParameters()[0];
                assertEquals(trajectory.get("finalSlopes").get(index).asDouble(), slope, 1e-9);
            }
        }
    }

    private static Network network(JsonNode trajectory) {
        int[] sizes = new int[trajectory.get("sizes").size()];
        for (int index = 0; index < sizes.length; index++) {
            sizes[index] = trajectory.get("sizes").get(index).asInt();
        }
        Activation activation =
                ActivationExamples.withDefaults(trajectory.get("activation").asText());
        List<Activation> activations = Collections.nCopies(sizes.length - 2, activation);
        Network network = new Network(sizes, activations);
        for (int index = 0; index < network.layers().size(); index++) {
            DenseLayer layer = network.layers().get(index);
            JsonNode initial = trajectory.get("initial").get(index);
            for (int unit = 0; unit < layer.fanOut(); unit++) {
                layer.biases()[unit] = initial.get("biases").get(unit).asDouble();
                for (int input = 0; input < layer.fanIn(); input++) {
                    layer.weights()[unit][input] =
                            initial.get("weights").get(unit).get(input).asDouble();
                }
            }
        }
        return network;
    }

    private static Dataset dataset(JsonNode trajectory) {
        JsonNode inputs = trajectory.get("inputs");
        double[][] features = new double[inputs.get(0).size()][inputs.size()];
        int[] labels = new int[inputs.size()];
        for (int s = 0; s < labels.length; s++) {
            labels[s] = trajectory.get("targets").get(s).asInt();
            for (int feature = 0; feature < features.length; feature++) {
                features[feature][s] = inputs.get(s).get(feature).asDouble();
            }
        }
        List<String> names =
                IntStream.rangeClosed(1, features.length).mapToObj(i -> "x" + i).toList();
        int classes = IntStream.of(labels).max().orElseThrow() + 1;
        List<String> classNames =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Dataset(features, labels, names, classNames);
    }

    private static Optimizer optimizer(JsonNode settings) {
        return Choices.make(
                Optimizers.CATALOGUE,
                settings.get("type").textValue(),
                parameter -> settings.get(parameter).asDouble());
    }

    private static void assertParameters(JsonNode expected, Network network) {
        for (int index = 0; index < network.layers().size(); index++) {
            DenseLayer layer = network.layers().get(index);
            assertMatrix(expected.get(index).get("weights"), layer.weights(), 1e-9);
            assertVector(expected.get(index).get("biases"), layer.biases(), 1e-9);
        }
    }

    private static void assertMatrix(JsonNode expected, double[][] actual, double tolerance) {
        assertEquals(expected.size(), actual.length);
        for (int row = 0; row < actual.length; row++) {
            assertVector(expected.get(row), actual[row], tolerance);
        }
    }

    private static void assertVector(JsonNode expected, double[] actual, double tolerance) {
        assertEquals(expected.size(), actual.length);
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected.get(i).asDouble(), actual[i], tolerance);
        }
    }
}
