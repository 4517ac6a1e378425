package harness.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

    private final Random random = new Random(7);

    @Test
    void oneToFive() {
        double[] oracle = {0.01165623, 0.03168492, 0.08612854, 0.23412166, 0.63640865};
        assertArrayEquals(oracle, Softmax.of(1, 2, 3, 4, 5), 5e-9);
    }

    @Test
    void twoClassesAreTheSigmoidOfTheirDifference() {
        assertEquals(0.731058578630004879, Softmax.of(0, 1)[1], 2e-16);
    }

    @Test
    void probabilitiesSumToOne() {
        for (int trial = 0; trial < 1000; trial++) {
            double[] probabilities = Softmax.of(logits(1 + random.nextInt(12)));
            assertEquals(1, Arrays.stream(probabilities).sum(), 1e-15);
            assertTrue(Arrays.stream(probabilities).allMatch(p -> p > 0));
        }
    }

    @Test
    void hugeLogitsNeitherOverflowNorVanishTogether() {
        assertArrayEquals(new double[] {0.5, 0.5, 0}, Softmax.of(1e308, 1e308, -1e308));
        assertArrayEquals(Softmax.of(1, 0), Softmax.of(-1000, -1001));
    }

    @Test
    void whatIsNotFinite() {
        double[] unknown = {Double.NaN, Double.NaN};
        assertArrayEquals(unknown, Softmax.of(1, Double.NaN));
        assertArrayEquals(unknown, Softmax.of(1, Double.POSITIVE_INFINITY));
        assertArrayEquals(new double[] {1, 0}, Softmax.of(1, Double.NEGATIVE_INFINITY));
    }

    @Test
    void manySamplesGiveTheSameBitsAsEachAlone() {
        int samples = 37;
        double[][] logits = new double[4][samples];
        double[][] probabilities = new double[4][samples + 3];
        for (int k = 0; k < logits.length; k++) {
            Arrays.setAll(logits[k], s -> 300 * random.nextGaussian());
            Arrays.fill(probabilities[k], Double.NaN);
        }
        double[][] before = Arrays.stream(logits).map(double[]::clone).toArray(double[][]::new);
        double[] work = new double[samples];
        Arrays.fill(work, Double.NaN);
        Softmax.evaluate(logits, probabilities, work, samples);
        assertArrayEquals(before, logits);
        for (int s = 0; s < samples; s++) {
            assertArrayEquals(Softmax.of(column(logits, s)), column(probabilities, s));
        }
        assertTrue(Double.isNaN(probabilities[0][samples]), "writes no further than the samples");
    }

    @Test
    void jacobianIsWhatFiniteDifferencesSay() {
        double step = 1e-5;
        for (int trial = 0; trial < 100; trial++) {
            double[] logits = logits(2 + random.nextInt(5));
            double[][] jacobian = Softmax.jacobian(Softmax.of(logits));
            for (int j = 0; j < logits.length; j++) {
                double[] up = Softmax.of(moved(logits, j, step));
                double[] down = Softmax.of(moved(logits, j, -step));
                for (int i = 0; i < logits.length; i++) {
                    assertEquals((up[i] - down[i]) / (2 * step), jacobian[i][j], 1e-9);
                }
            }
        }
    }

    @Test
    void jacobianIsSymmetricAndItsRowsSumToZero() {
        double[][] jacobian = Softmax.jacobian(Softmax.of(1, 2, 3, 4, 5));
        for (int i = 0; i < jacobian.length; i++) {
            assertEquals(0, Arrays.stream(jacobian[i]).sum(), 1e-16);
            assertArrayEquals(column(jacobian, i), jacobian[i]);
        }
        assertEquals(0.63640865 * 0.36359135, jacobian[4][4], 1e-8);
        assertEquals(-0.01165623 * 0.63640865, jacobian[0][4], 1e-8);
    }

    private double[] logits(int classes) {
        return random.doubles(classes, -5, 5).toArray();
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static double[] moved(double[] logits, int index, double by) {
        double[] moved = logits.clone();
        moved[index] += by;
        return moved;
    }
}
