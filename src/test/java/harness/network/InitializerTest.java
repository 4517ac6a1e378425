package harness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.ActivationExamples;
import harness.activation.Elu;
import harness.activation.LeakyRelu;
import harness.activation.Linear;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Selu;
import harness.activation.Sigmoid;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.math.Kernels;
import harness.math.RandomStreams;
import harness.network.Initializers.Auto;
import harness.network.Initializers.HeNormal;
import harness.network.Initializers.HeUniform;
import harness.network.Initializers.LecunNormal;
import harness.network.Initializers.LecunUniform;
import harness.network.Initializers.NormalInitializer;
import harness.network.Initializers.XavierNormal;
import harness.network.Initializers.XavierUniform;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitializerTest {

    private static final int FAN_OUT = 300;
    private static final int FAN_IN = 100;

    /** Independent standard-normal numbers, the same at every call. */
    private static double[][] draws(int fanOut, int fanIn) {
        Random random = new Random(1);
        double[][] draws = new double[fanOut][fanIn];
        for (double[] row : draws) {
            Arrays.setAll(row, input -> random.nextGaussian());
        }
        return draws;
    }

    private static double[][] weights(Initializer initializer, Activation activation, int fanOut, int fanIn) {
        double[][] weights = draws(fanOut, fanIn);
        initializer.scale(weights, activation);
        return weights;
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    static Stream<Arguments> variances() {
        Activation relu = new Relu();
        return Stream.of(
                Arguments.of(new XavierNormal(), relu, 2.0 / 400),
                Arguments.of(new XavierUniform(), relu, 2.0 / 400),
                Arguments.of(new HeNormal(), relu, 2.0 / 100),
                Arguments.of(new HeUniform(), relu, 2.0 / 100),
                Arguments.of(new HeNormal(), new LeakyRelu(2), 2.0 / 500),
                Arguments.of(new HeUniform(), new LeakyRelu(2), 2.0 / 500),
                Arguments.of(new HeNormal(), new Linear(1), 1.0 / 100),
                Arguments.of(new HeNormal(), new Linear(-3), 1.0 / 900),
                Arguments.of(new HeUniform(), new Linear(0.5), 4.0 / 100),
                Arguments.of(new Auto(), new Linear(0.5), 8.0 / 400),
                Arguments.of(new XavierNormal(), new Linear(0.5), 2.0 / 400),
                Arguments.of(new LecunNormal(), new Linear(0.5), 1.0 / 100),
                Arguments.of(new LecunNormal(), relu, 1.0 / 100),
                Arguments.of(new LecunUniform(), relu, 1.0 / 100),
                Arguments.of(new NormalInitializer(0.3), relu, 0.09));
    }

    @ParameterizedTest
    @MethodSource("variances")
    void weightsHaveTheDocumentedVariance(Initializer initializer, Activation activation, double variance) {
        double[] weights = flat(weights(initializer, activation, FAN_OUT, FAN_IN));
        // 30,000 draws: the mean is good to σ/√30000 = 0.6 % of σ, the variance to √(2/30000) = 0.8 %.
        assertEquals(0, StatUtils.mean(weights), 0.025 * Math.sqrt(variance));
        assertEquals(variance, StatUtils.populationVariance(weights), 0.03 * variance);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(new XavierUniform(), new XavierNormal(), Math.sqrt(6.0 / 400)),
                Arguments.of(new HeUniform(), new HeNormal(), Math.sqrt(6.0 / 100)),
                Arguments.of(new LecunUniform(), new LecunNormal(), Math.sqrt(3.0 / 100)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void uniformWeightsFillTheirRangeAndNoMore(Initializer uniform, Initializer normal, double limit) {
        double[] weights = flat(weights(uniform, new Relu(), FAN_OUT, FAN_IN));
        assertTrue(StatUtils.max(weights) <= limit && StatUtils.min(weights) >= -limit);
        assertTrue(StatUtils.max(weights) > 0.99 * limit && StatUtils.min(weights) < -0.99 * limit);
        for (double share : new double[] {0.1, 0.25, 0.5, 0.8}) {
            double below = Arrays.stream(weights)
                    .filter(weight -> weight < limit * (2 * share - 1))
                    .count();
            assertEquals(share, below / weights.length, 0.012);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void uniformAndNormalWeightsHaveTheSameSignsAndRanks(Initializer uniform, Initializer normal, double limit) {
        double[] uniforms = flat(weights(uniform, new Relu(), 20, 10));
        double[] normals = flat(weights(normal, new Relu(), 20, 10));
        for (int i = 0; i < normals.length; i++) {
            assertEquals(Math.signum(normals[i]), Math.signum(uniforms[i]));
            for (int j = 0; j < i; j++) {
                assertEquals(Double.compare(normals[i], normals[j]), Double.compare(uniforms[i], uniforms[j]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "3, 8", "8, 3", "1, 5", "5, 1", "1, 1"})
    void theSmallerSideOfAnOrthogonalMatrixIsOrthonormal(int fanOut, int fanIn) {
        double[][] weights = weights(new Orthogonal(), new Relu(), fanOut, fanIn);
        int vectors = Math.min(fanOut, fanIn);
        for (int a = 0; a < vectors; a++) {
            for (int b = 0; b < vectors; b++) {
                double product = 0;
                for (int k = 0; k < Math.max(fanOut, fanIn); k++) {
                    product += fanOut < fanIn ? weights[a][k] * weights[b][k] : weights[k][a] * weights[k][b];
                }
                assertEquals(a == b ? 1 : 0, product, 1e-14);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 100000", "100000, 2"})
    void aLongOrthogonalMatrixTakesNoMoreThanItsOwnSpace(int fanOut, int fanIn) {
        double[] weights = flat(weights(new Orthogonal(), new Relu(), fanOut, fanIn));
        assertEquals(2, StatUtils.sumSq(weights), 1e-11);
    }

    @Test
    void vectorsThatAreNearlyParallelBecomeOrthogonal() {
        double[][] weights = {{1, 1e-9, 0}, {1, 0, 1e-9}, {1, 0, 0}};
        new Orthogonal().scale(weights, new Relu());
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertEquals(a == b ? 1 : 0, Kernels.inUse().dot(weights[a], weights[b], 3), 1e-14);
            }
        }
    }

    @Test
    void anOrthogonalMatrixStartsInTheDirectionOfItsDraws() {
        // With a positive diagonal of R, the first vector of Q is the first vector drawn, at length 1.
        double[][] draws = draws(6, 4);
        double[][] weights = weights(new Orthogonal(), new Relu(), 6, 4);
        double length = Math.sqrt(
                Arrays.stream(draws).mapToDouble(row -> row[0] * row[0]).sum());
        for (int unit = 0; unit < 6; unit++) {
            assertEquals(draws[unit][0] / length, weights[unit][0], 1e-14);
        }
    }

    @Test
    void autoPicksWhatSuitsTheActivation() {
        assertAutoIs(new XavierNormal(), new Tanh());
        assertAutoIs(new HeNormal(), new Relu());
        assertAutoIs(new HeNormal(), new LeakyRelu(0.5));
        assertAutoIs(new LecunNormal(), new Selu());
    }

    /** Linear layers of other slopes, and leaky ones: the slopes that He's formula is about. */
    static Stream<Activation> ofStraightLines() {
        return Stream.of(
                new Linear(1),
                new Linear(0.1),
                new Linear(3),
                new Linear(-2),
                new Relu(),
                new LeakyRelu(0.01),
                new LeakyRelu(0.5),
                new LeakyRelu(-1),
                new LeakyRelu(10),
                new Prelu(0.25),
                new Prelu(-3));
    }

    /** Mean squares of activations, of the first hidden layer and the ninth, over 40 networks of 100 units a layer. */
    @ParameterizedTest
    @MethodSource("ofStraightLines")
    void signalsKeepTheirSizeOverLayers(Activation activation) {
        for (Initializer initializer : List.of(new HeNormal(), new HeUniform(), new Auto())) {
            double first = 0;
            double last = 0;
            for (int seed = 0; seed < 40; seed++) {
                int[] sizes = new int[11];
                Arrays.fill(sizes, 100);
                Network network = new Network(sizes, Collections.nCopies(9, activation));
                network.initialize(initializer, new RandomStreams(1, seed));
                network.forward(draws(100, 1), 1);
                first += meanSquare(network.layers().get(0));
                last += meanSquare(network.layers().get(8));
            }
            assertEquals(1, last / first, 0.3, initializer.toString());
        }
    }

    private static double meanSquare(DenseLayer layer) {
        return Arrays.stream(layer.activations())
                .mapToDouble(row -> row[0] * row[0])
                .average()
                .orElseThrow();
    }

    /** Nothing passes, so that no size of weights is right; but they are numbers. */
    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, 1e-170, 1e-156, 1e200, -Double.MAX_VALUE})
    void slopesThatNoWeightsMakeUpForLeaveThemAsTheyAre(double slope) {
        Activation steep = new Linear(slope);
        assertArrayEquals(weights(new HeNormal(), new Relu(), 5, 3), weights(new HeNormal(), steep, 5, 3));
        assertArrayEquals(weights(new XavierNormal(), steep, 5, 3), weights(new Auto(), steep, 5, 3));
    }

    /** The plain formulas, to the last bit. */
    @Test
    void theSlopesOfOneAndZeroChangeNothing() {
        double[][] he = draws(5, 3);
        double[][] xavier = draws(5, 3);
        for (int unit = 0; unit < 5; unit++) {
            for (int input = 0; input < 3; input++) {
                he[unit][input] *= Math.sqrt(2.0 / 3);
                xavier[unit][input] *= Math.sqrt(2.0 / 8);
            }
        }
        for (Activation activation : List.of(new Relu(), new Tanh(), new Elu(3), new Swish(0.1), new Selu())) {
            assertArrayEquals(he, weights(new HeNormal(), activation, 5, 3));
        }
        for (Activation activation : List.of(new Tanh(), new Sigmoid(), new Linear(1))) {
            assertArrayEquals(xavier, weights(new Auto(), activation, 5, 3));
        }
    }

    private static void assertAutoIs(Initializer expected, Activation activation) {
        assertArrayEquals(weights(expected, activation, 5, 3), weights(new Auto(), activation, 5, 3));
    }

    @Test
    void onlyHeAndAutoLookAtTheActivation() {
        List<Initializer> others = List.of(
                new XavierNormal(),
                new XavierUniform(),
                new LecunNormal(),
                new LecunUniform(),
                new NormalInitializer(0.05),
                new Orthogonal());
        for (Initializer initializer : others) {
            double[][] expected = weights(initializer, new Relu(), 5, 3);
            for (Activation activation : ActivationExamples.all()) {
                assertArrayEquals(expected, weights(initializer, activation, 5, 3));
            }
        }
    }
}
