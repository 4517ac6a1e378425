package harness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCrossEntropyTest {

    private static double loss(double logit, int label) {
        return new BinaryCrossEntropy().evaluate(new double[][] {{logit}}, new int[] {label}, 1, new double[1][1], 1);
    }

    private static double gradient(double logit, int label) {
        double[][] gradients = new double[1][1];
        new BinaryCrossEntropy().evaluate(new double[][] {{logit}}, new int[] {label}, 1, gradients, 1);
        return gradients[0][0];
    }

    @Test
    void isTheNaiveFormulaWhereThatHolds() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double z = 20 * random.nextDouble() - 10;
            double probability = 1 / (1 + Math.exp(-z));
            assertEquals(-Math.log(probability), loss(z, 1), 1e-11, "at " + z);
            assertEquals(-Math.log(1 - probability), loss(z, 0), 1e-11, "at " + z);
            assertEquals(probability - 1, gradient(z, 1), 1e-15, "at " + z);
            assertEquals(probability, gradient(z, 0), 1e-15, "at " + z);
        }
    }

    @Test
    void anUndecidedNetworkLosesLogTwo() {
        assertEquals(Math.log(2), loss(0, 0), 2e-16);
        assertEquals(Math.log(2), loss(0, 1), 2e-16);
    }

    @Test
    void extremeLogitsStayFinite() {
        assertEquals(1000, loss(1000, 0));
        assertEquals(1000, loss(-1000, 1));
        assertEquals(0, loss(1000, 1));
        assertEquals(0, loss(-1000, 0));
        assertEquals(1, gradient(1000, 0));
        assertEquals(-1, gradient(-1000, 1));
        assertEquals(0, gradient(1000, 1), 0);
        assertEquals(0, gradient(-1000, 0), 0);
    }

    @Test
    void aSureAndRightAnswerKeepsItsDigits() {
        // For z ≫ 1: ln(1 + e^−z) ≈ e^−z and σ(z) − 1 ≈ −e^−z, where the naive formulas give 0.
        double rest = Math.exp(-50);
        assertEquals(rest, loss(50, 1), 1e-15 * rest);
        assertEquals(-rest, gradient(50, 1), 1e-15 * rest);
        assertEquals(rest, gradient(-50, 0), 1e-15 * rest);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void gradientIsTheLossesSlope(int label) {
        for (double z = -12; z <= 12; z += 0.37) {
            double difference = (loss(z + 1e-5, label) - loss(z - 1e-5, label)) / 2e-5;
            assertEquals(difference, gradient(z, label), 1e-9, "at " + z);
        }
    }

    @Test
    void addsLossesUnscaledAndScalesGradients() {
        double[][] logits = {{0.5, -2, 3}};
        int[] labels = {1, 1, 0};
        double[][] gradients = new double[1][3];
        double sum = new BinaryCrossEntropy().evaluate(logits, labels, 0.25, gradients, 3);
        assertEquals(loss(0.5, 1) + loss(-2, 1) + loss(3, 0), sum, 1e-15);
        double[] expected = {gradient(0.5, 1) / 4, gradient(-2, 1) / 4, gradient(3, 0) / 4};
        assertArrayEquals(expected, gradients[0], 1e-16);
    }

    @Test
    void columnsBeyondTheSamplesDoNotCount() {
        double[][] logits = {{0.5, Double.NaN, Double.NaN}};
        double[][] gradients = {{7, 7, 7}};
        BinaryCrossEntropy loss = new BinaryCrossEntropy();
        loss.evaluate(new double[][] {{9, 9, 9}}, new int[3], 1, new double[1][3], 3);
        assertEquals(loss(0.5, 1), loss.evaluate(logits, new int[] {1, 0, 0}, 1, gradients, 1));
        assertArrayEquals(new double[] {7, 7}, Arrays.copyOfRange(gradients[0], 1, 3));
    }

    @Test
    void notANumberIsNotHidden() {
        assertEquals(Double.NaN, loss(Double.NaN, 0));
        assertEquals(Double.NaN, loss(Double.NaN, 1));
        assertTrue(Double.isNaN(gradient(Double.NaN, 1)));
    }

    @Test
    void predictsClassOneAboveZero() {
        double[][] logits = {{-1, 0, Double.MIN_VALUE, 5, 5}};
        assertEquals(4, new BinaryCrossEntropy().countCorrect(logits, new int[] {0, 0, 1, 1, 0}, 5));
        assertEquals(1, new BinaryCrossEntropy().countCorrect(logits, new int[] {0, 1, 0, 0, 1}, 4));
    }
}
