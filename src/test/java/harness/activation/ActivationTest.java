package harness.activation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all activations promise, and what each does at its kink. */
class ActivationTest {

    static List<Activation> all() {
        return ActivationExamples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void notANumberStaysSo(Activation activation) {
        assertEquals(Double.NaN, activation.value(Double.NaN));
        assertEquals(Double.NaN, activation.derivative(Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("all")
    void manyAtOnceGiveTheBitsOfEachAlone(Activation activation) {
        Random random = new Random(1);
        double[] z = IntStream.range(0, 1000)
                .mapToDouble(s -> random.nextGaussian() * (s % 7))
                .toArray();
        double[] value = new double[z.length];
        double[] derivative = new double[z.length];
        activation.evaluate(z, value, derivative, z.length);
        assertArrayEquals(Arrays.stream(z).map(activation::value).toArray(), value);
        assertArrayEquals(Arrays.stream(z).map(activation::derivative).toArray(), derivative);
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheElementsAskedForAreWritten(Activation activation) {
        double[] z = {-1.5, 0.5, 2, -3, 1};
        double[] value = {7, 7, 7, 7, 7};
        double[] derivative = {7, 7, 7, 7, 7};
        activation.evaluate(z, value, derivative, 3);
        assertArrayEquals(new double[] {-1.5, 0.5, 2, -3, 1}, z, "z");
        assertArrayEquals(new double[] {7, 7}, Arrays.copyOfRange(value, 3, 5));
        assertArrayEquals(new double[] {7, 7}, Arrays.copyOfRange(derivative, 3, 5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatWasInTheOutputsBeforeDoesNotMatter(Activation activation) {
        double[] z = {-40, -1.5, -0.0, 0, 0.5, 40};
        double[] value = new double[z.length];
        double[] derivative = new double[z.length];
        Arrays.fill(value, Double.NaN);
        Arrays.fill(derivative, Double.NaN);
        activation.evaluate(z, value, derivative, z.length);
        assertArrayEquals(Arrays.stream(z).map(activation::value).toArray(), value);
        assertArrayEquals(Arrays.stream(z).map(activation::derivative).toArray(), derivative);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMagnitudeGivesAFiniteDerivative(Activation activation) {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double z = Math.scalb(1.0, exponent);
            assertTrue(Double.isFinite(activation.derivative(z)), "at " + z);
            assertTrue(Double.isFinite(activation.derivative(-z)), "at " + -z);
            assertTrue(Double.isFinite(activation.value(z)), "at " + z);
            assertTrue(Double.isFinite(activation.value(-z)), "at " + -z);
        }
    }

    @ParameterizedTest
    @CsvSource({"relu, 0", "leaky_relu, 0.01", "prelu, 0.25", "elu, 1", "selu, 1.7580993408473766"})
    void atTheKinkTheSlopeIsTheLeftOne(String name, double slope) {
        Activation activation = ActivationExamples.withDefaults(name);
        assertEquals(0, activation.value(0), 0);
        assertEquals(slope, activation.derivative(0), 1e-15);
        assertEquals(slope, activation.derivative(-0.0), 1e-15);
    }

    @Test
    void eluWithAnotherAlphaHasAKink() {
        assertEquals(0.5, new Elu(0.5).derivative(0));
        assertEquals(1, new Elu(0.5).derivative(Double.MIN_VALUE));
        assertEquals(-0.5, new Elu(0.5).value(-1000));
    }

    @Test
    void parametersAreUsed() {
        assertEquals(-0.6, new LeakyRelu(0.3).value(-2), 1e-16);
        assertEquals(-6, new Linear(3).value(-2));
        assertEquals(3, new Linear(3).derivative(-2));
        // Swish with steepness β is (swish with steepness 1 at βz) / β.
        assertEquals(new Swish(1).value(6) / 3, new Swish(3).value(2), 1e-15);
        assertEquals(new Swish(1).derivative(6), new Swish(3).derivative(2), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, 0, 0.5, 1})
    void aLineHasOneSlopeEverywhere(double slope) {
        Linear linear = new Linear(slope);
        for (double z : new double[] {-1e300, -2, -0.0, 0, 2, 1e300}) {
            assertEquals(slope * z, linear.value(z));
            assertEquals(slope, linear.derivative(z), "at " + z);
        }
    }

    @Test
    void preluIsLinearInItsParameterWhereZIsNegative() {
        Prelu prelu = new Prelu(0.25);
        double[] z = {-3, -0.5, -0.0, 0, 0.5, 3};
        double[] derivative = new double[z.length];
        prelu.parameterDerivative(z, derivative, z.length);
        assertArrayEquals(new double[] {-3, -0.5, 0, 0, 0, 0}, derivative, 0);
        for (int s = 0; s < z.length; s++) {
            double difference = prelu.withParameter(1.25).value(z[s]) - prelu.value(z[s]);
            assertEquals(difference, derivative[s], 1e-15);
        }
    }

    @Test
    void preluRemembersWhatItLearned() {
        LearnedActivation learned = new Prelu(0.25).withParameter(-0.5);
        assertEquals(-0.5, learned.parameter());
        assertEquals(-0.5, learned.negativeSlope());
        assertEquals(1, learned.value(-2));
    }

    @Test
    void eachAsksForItsWeightScaling() {
        assertEquals(WeightScaling.XAVIER, new Sigmoid().weightScaling());
        assertEquals(WeightScaling.XAVIER, new Tanh().weightScaling());
        assertEquals(WeightScaling.HE, new Relu().weightScaling());
        assertEquals(WeightScaling.HE, new Gelu().weightScaling());
        assertEquals(WeightScaling.LECUN, new Selu().weightScaling());
    }
}
