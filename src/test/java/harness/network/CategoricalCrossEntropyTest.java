package harness.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoricalCrossEntropyTest {

    private static double[][] column(double... logits) {
        return Arrays.stream(logits).mapToObj(z -> new double[] {z}).toArray(double[][]::new);
    }

    private static double loss(int label, double... logits) {
        return new CategoricalCrossEntropy(logits.length)
                .evaluate(column(logits), new int[] {label}, 1, new double[logits.length][1], 1);
    }

    private static double[] gradient(int label, double... logits) {
        double[][] gradients = new double[logits.length][1];
        new CategoricalCrossEntropy(logits.length).evaluate(column(logits), new int[] {label}, 1, gradients, 1);
        return Arrays.stream(gradients).mapToDouble(row -> row[0]).toArray();
    }

    private static double[] randomLogits(int classes, double size, Random random) {
        return random.doubles(classes, -size, size).toArray();
    }

    @Test
    void twoClassesHaveOneLogitAndMoreHaveOneEach() {
        assertInstanceOf(BinaryCrossEntropy.class, Loss.forClasses(2));
        assertEquals(1, Loss.forClasses(2).outputs());
        assertEquals(3, Loss.forClasses(3).outputs());
        assertEquals(100, Loss.forClasses(100).outputs());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 100})
    void isTheNaiveFormulaWhereThatHolds(int classes) {
        Random random = new Random(classes);
        for (int i = 0; i < 2000; i++) {
            double[] z = randomLogits(classes, 8, random);
            int label = random.nextInt(classes);
            double sum = Arrays.stream(z).map(Math::exp).sum();
            assertEquals(Math.log(sum) - z[label], loss(label, z), 1e-13);
            double[] expected = Arrays.stream(z).map(x -> Math.exp(x) / sum).toArray();
            expected[label] -= 1;
            assertArrayEquals(expected, gradient(label, z), 1e-14);
        }
    }

    /** With the logits 0 and z the softmax of two classes is the sigmoid of z. */
    @Test
    void twoLogitsOneOfThemZeroAreTheBinaryLoss() {
        BinaryCrossEntropy binary = new BinaryCrossEntropy();
        for (double z = -60; z <= 60; z += 0.37) {
            for (int label : new int[] {0, 1}) {
                double[][] slope = new double[1][1];
                double expected = binary.evaluate(column(z), new int[] {label}, 1, slope, 1);
                assertEquals(expected, loss(label, 0, z), 4e-16 * expected, "at " + z);
                assertEquals(slope[0][0], gradient(label, 0, z)[1], 4e-16 * Math.abs(slope[0][0]), "at " + z);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 64, 100})
    void anUndecidedNetworkLosesTheLogarithmOfTheNumberOfClasses(int classes) {
        assertEquals(Math.log(classes), loss(classes - 1, new double[classes]), 2e-15);
    }

    @Test
    void extremeLogitsStayFinite() {
        assertEquals(2000, loss(0, -1000, 1000, 0));
        assertEquals(0, loss(1, -1000, 1000, 0));
        assertArrayEquals(new double[] {-1, 1, 0}, gradient(0, -1000, 1000, 0));
        assertEquals(1e300, loss(2, 1e300, 0, 0));
        assertEquals(Math.log(3), loss(1, 1e300, 1e300, 1e300), 1e-15);
    }

    @Test
    void aSureAndRightAnswerKeepsItsDigits() {
        // For z_y far above the others, with rest r: ln(1 + r) ≈ r, where the naive formulas give 0.
        double rest = Math.exp(-50) + Math.exp(-51);
        assertEquals(rest, loss(1, 0, 50, -1), 1e-15 * rest);
        assertEquals(-rest, gradient(1, 0, 50, -1)[1], 1e-15 * rest);
    }

    @Test
    void theSameAddedToAllLogitsChangesNothing() {
        assertEquals(loss(2, 0.5, -2, 1, 3), loss(2, 1024.5, 1022, 1025, 1027));
        assertArrayEquals(gradient(2, 0.5, -2, 1, 3), gradient(2, 1024.5, 1022, 1025, 1027));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void gradientIsTheLossesSlopeAndSumsToZero(int classes) {
        Random random = new Random(classes);
        for (int i = 0; i < 300; i++) {
            double[] z = randomLogits(classes, 6, random);
            int label = random.nextInt(classes);
            double[] gradient = gradient(label, z);
            assertEquals(0, Arrays.stream(gradient).sum(), 1e-15);
            for (int k = 0; k < classes; k++) {
                double[] above = z.clone();
                double[] below = z.clone();
                above[k] += 1e-5;
                below[k] -= 1e-5;
                assertEquals((loss(label, above) - loss(label, below)) / 2e-5, gradient[k], 1e-9);
            }
        }
    }

    @Test
    void addsLossesUnscaledAndScalesGradients() {
        double[][] logits = {{0.5, -2}, {3, 1}, {0, 0.25}};
        double[][] gradients = new double[3][2];
        double sum = new CategoricalCrossEntropy(3).evaluate(logits, new int[] {1, 2}, 0.25, gradients, 2);
        assertEquals(loss(1, 0.5, 3, 0) + loss(2, -2, 1, 0.25), sum, 1e-15);
        for (int k = 0; k < 3; k++) {
            assertEquals(gradient(1, 0.5, 3, 0)[k] / 4, gradients[k][0], 1e-16);
            assertEquals(gradient(2, -2, 1, 0.25)[k] / 4, gradients[k][1], 1e-16);
        }
    }

    @Test
    void columnsBeyondTheSamplesAndEarlierCallsDoNotCount() {
        CategoricalCrossEntropy loss = new CategoricalCrossEntropy(3);
        loss.evaluate(new double[][] {{9, 9}, {8, 7}, {1, 2}}, new int[2], 1, new double[3][2], 2);
        double[][] logits = {{0.5, Double.NaN}, {3, Double.NaN}, {0, 0}};
        double[][] gradients = {{7, 7}, {7, 7}, {7, 7}};
        assertEquals(loss(1, 0.5, 3, 0), loss.evaluate(logits, new int[] {1, 0}, 1, gradients, 1));
        for (double[] row : gradients) {
            assertEquals(7, row[1]);
        }
    }

    @Test
    void notANumberIsNotHidden() {
        for (int label = 0; label < 3; label++) {
            assertEquals(Double.NaN, loss(label, 0, Double.NaN, 1));
            assertTrue(Double.isNaN(gradient(label, 0, Double.NaN, 1)[label]));
            assertEquals(Double.NaN, loss(label, 0, Double.POSITIVE_INFINITY, 1));
        }
    }

    @Test
    void predictsTheLargestLogitAndTheFirstOfEqualOnes() {
        double[][] logits = {{-1, 2, 0, 1}, {0, 2, 0, 3}, {-2, 1, 0, 3}};
        CategoricalCrossEntropy loss = new CategoricalCrossEntropy(3);
        int[] predicted = {1, 0, 0, 1};
        for (int s = 0; s < predicted.length; s++) {
            assertEquals(predicted[s], loss.predicted(logits, s));
        }
        assertEquals(3, loss.countCorrect(logits, new int[] {1, 0, 2, 1}, 4));
        assertEquals(2, loss.countCorrect(logits, new int[] {1, 0, 2, 1}, 2));
    }
}
