package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Anyone can repeat a run with another tool: from {@code models/<run>.json} and {@code datasets/<run>.csv} alone, a plain
 * textbook implementation finds the recorded losses and the final weights again.
 */
class RepeatedElsewhereIT {

    private static final int EPOCHS = 12;
    private static final double LEARNING_RATE = 0.3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"tanh, moons, 1", "sigmoid, moons, 1", "tanh, iris, 3"})
    void lossesComeOutAgain(String activation, String source, int logits) throws Exception {
        Files.writeString(
                folder.resolve("c.json"), String.format(Locale.ROOT, """
                        { "name": "c", "seeds": 1,
                          "data": { "source": "%s", "samples": 131 },
                          "network": { "hidden": [5, 3], "activation": "%s" },
                          "training": { "epochs": %d, "batchSize": "full",
                                        "optimizer": { "type": "sgd", "learningRate": %s } },
                          "record": { "models": true, "datasets": true } }
                        """, source, activation, EPOCHS, LEARNING_RATE));
        HarnessProcess.Ended ended = HarnessProcess.run(folder, "c.json", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
        Path results = folder.resolve("results/c");
        JsonNode model =
                new ObjectMapper().readTree(results.resolve("models/c1-s1.json").toFile());
        List<double[]> train = samples(results, "train");
        int features = train.get(0).length - 1;
        assertEquals("[" + features + ",5,3," + logits + "]", model.get("sizes").toString());
        assertEquals(activation, model.get("activation").asText());

        Textbook network = new Textbook(model.get("initial"), activation);
        List<double[]> test = samples(results, "test");
        List<String> history = Files.readAllLines(results.resolve("history.csv"));
        for (int epoch = 0; epoch <= EPOCHS; epoch++) {
            String[] row = history.get(1 + epoch).split(",");
            assertEquals(epoch, Integer.parseInt(row[1]));
            assertEquals(Double.parseDouble(row[2]), network.loss(train), 1e-10, "train loss of epoch " + epoch);
            assertEquals(Double.parseDouble(row[3]), network.loss(test), 1e-10, "test loss of epoch " + epoch);
            if (epoch < EPOCHS) {
                network.step(train, LEARNING_RATE);
            }
        }
        network.assertEqualTo(model.get("final"));
    }

    /** Rows of one part: the features, then the label. */
    private static List<double[]> samples(Path results, String part) throws IOException {
        List<double[]> samples = new ArrayList<>();
        List<String> rows = Files.readAllLines(results.resolve("datasets/c1-s1.csv"));
        assertTrue(rows.get(0).startsWith("x1,x2,") && rows.get(0).endsWith(",label,part"), rows.get(0));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            if (cells[cells.length - 1].equals(part)) {
                samples.add(Arrays.stream(cells, 0, cells.length - 1)
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return samples;
    }

    /** Backpropagation as in a textbook: one sample after the other, no blocks, no tricks. */
    private static final class Textbook {

        private final double[][][] weights;
        private final double[][] biases;
        private final boolean tanh;

        Textbook(JsonNode layers, String activation) {
            ObjectMapper mapper = new ObjectMapper();
            weights = new double[layers.size()][][];
            biases = new double[layers.size()][];
            for (int layer = 0; layer < layers.size(); layer++) {
                weights[layer] = mapper.convertValue(layers.get(layer).get("weights"), double[][].class);
                biases[layer] = mapper.convertValue(layers.get(layer).get("biases"), double[].class);
            }
            tanh = activation.equals("tanh");
        }

        private double activate(double z) {
            return tanh ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
        }

        private double slope(double a) {
            return tanh ? 1 - a * a : a * (1 - a);
        }

        /** Activations of every layer, the inputs first and the logits last. */
        private double[][] forward(double[] sample) {
            double[][] activations = new double[weights.length + 1][];
            activations[0] = Arrays.copyOf(sample, sample.length - 1);
            for (int layer = 0; layer < weights.length; layer++) {
                activations[layer + 1] = new double[weights[layer].length];
                for (int unit = 0; unit < weights[layer].length; unit++) {
                    double z = biases[layer][unit];
                    for (int input = 0; input < weights[layer][unit].length; input++) {
                        z += weights[layer][unit][input] * activations[layer][input];
                    }
                    activations[layer + 1][unit] = layer == weights.length - 1 ? z : activate(z);
                }
            }
            return activations;
        }

        double loss(List<double[]> samples) {
            double sum = 0;
            for (double[] sample : samples) {
                sum -= Math.log(probabilities(forward(sample)[weights.length])[label(sample)]);
            }
            return sum / samples.size();
        }

        private static int label(double[] sample) {
            return (int) sample[sample.length - 1];
        }

        /** Of every class; one logit is that of class 1 against class 0. */
        private static double[] probabilities(double[] logits) {
            double[] powers = (logits.length == 1 ? DoubleStream.of(0, logits[0]) : DoubleStream.of(logits))
                    .map(Math::exp)
                    .toArray();
            double sum = Arrays.stream(powers).sum();
            return Arrays.stream(powers).map(power -> power / sum).toArray();
        }

        /** The probabilities less 1 for the right class, of the classes that have a logit. */
        private static double[] delta(double[] logits, int label) {
            double[] delta = probabilities(logits);
            delta[label] -= 1;
            return Arrays.copyOfRange(delta, delta.length - logits.length, delta.length);
        }

        void step(List<double[]> samples, double learningRate) {
            double[][][] newWeights = copy(weights);
            double[][] newBiases = copy(biases);
            for (double[] sample : samples) {
                double[][] activations = forward(sample);
                double[] delta = delta(activations[weights.length], label(sample));
                for (int layer = weights.length - 1; layer >= 0; layer--) {
                    double[] below = new double[activations[layer].length];
                    for (int unit = 0; unit < delta.length; unit++) {
                        newBiases[layer][unit] -= learningRate * delta[unit] / samples.size();
                        for (int input = 0; input < below.length; input++) {
                            newWeights[layer][unit][input] -=
                                    learningRate * delta[unit] * activations[layer][input] / samples.size();
                            below[input] += weights[layer][unit][input] * delta[unit];
                        }
                    }
                    for (int input = 0; input < below.length; input++) {
                        below[input] *= slope(activations[layer][input]);
                    }
                    delta = below;
                }
            }
            System.arraycopy(newWeights, 0, weights, 0, weights.length);
            System.arraycopy(newBiases, 0, biases, 0, biases.length);
        }

        void assertEqualTo(JsonNode layers) {
            Textbook other = new Textbook(layers, "tanh");
            for (int layer = 0; layer < weights.length; layer++) {
                for (int unit = 0; unit < weights[layer].length; unit++) {
                    assertEquals(other.biases[layer][unit], biases[layer][unit], 1e-10);
                    for (int input = 0; input < weights[layer][unit].length; input++) {
                        assertEquals(other.weights[layer][unit][input], weights[layer][unit][input], 1e-10);
                    }
                }
            }
        }

        private static double[][][] copy(double[][][] arrays) {
            double[][][] copy = new double[arrays.length][][];
            for (int i = 0; i < arrays.length; i++) {
                copy[i] = copy(arrays[i]);
            }
            return copy;
        }

        private static double[][] copy(double[][] arrays) {
            double[][] copy = new double[arrays.length][];
            for (int i = 0; i < arrays.length; i++) {
                copy[i] = arrays[i].clone();
            }
            return copy;
        }
    }
}
