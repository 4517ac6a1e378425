package harness.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.network.Network;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The field of the linear network z = 2·x1 − 3·x2 + 0.5. */
class DecisionFieldTest {

    private static final int LAST = FieldSampler.SQUARES;

    private static Dataset samples(double[] x1, double[] x2) {
        return new Dataset(new double[][] {x1, x2}, new int[x1.length], List.of("x1", "x2"), List.of("0", "1"));
    }

    private static DecisionField field(Split split) {
        Network network = new Network(new int[] {2, 1}, List.of());
        network.layers().get(0).weights()[0] = new double[] {2, -3};
        network.layers().get(0).biases()[0] = 0.5;
        return DecisionField.of(network, split);
    }

    private static double probability(double x1, double x2) {
        return 1 / (1 + Math.exp(-(2 * x1 - 3 * x2 + 0.5)));
    }

    @Test
    void rowZeroIsTheLowerEdgeAndColumnZeroTheLeftOne() {
        DecisionField field = field(new Split(
                samples(new double[] {0, 10}, new double[] {-1, 0}), samples(new double[] {5}, new double[] {1})));
        // 8 % of the extents 10 and 2 on each side.
        assertEquals(-0.8, field.xMin(), 1e-15);
        assertEquals(10.8, field.xMax(), 1e-15);
        assertEquals(-1.16, field.yMin(), 1e-15);
        assertEquals(1.16, field.yMax(), 1e-15);
        assertPrediction(probability(-0.8, -1.16), field, 0, 0);
        assertPrediction(probability(10.8, -1.16), field, 0, LAST);
        assertPrediction(probability(-0.8, 1.16), field, LAST, 0);
        assertPrediction(probability(10.8, 1.16), field, LAST, LAST);
        assertEquals(LAST + 1, field.samples().overview().side());
        double inside = probability(-0.8 + 11.6 * 40 / LAST, -1.16 + 2.32 * 7 / LAST);
        assertPrediction(inside, field, 7, 40);
    }

    private static void assertPrediction(double probability, DecisionField field, int row, int column) {
        ClassRaster overview = field.samples().overview();
        assertEquals(probability < 0.5 ? 0 : 1, overview.predicted(row, column));
        assertEquals(Math.abs(2 * probability - 1), overview.lead(row, column), 0.002);
    }

    /** Logits −x1, 0.3 and x1 + x2 of three classes. */
    @Test
    void ofMoreClassesTheMostProbableOneIsShownWithItsLead() {
        Network network = new Network(new int[] {2, 3}, List.of());
        network.layers().get(0).weights()[0][0] = -1;
        network.layers().get(0).weights()[2] = new double[] {1, 1};
        network.layers().get(0).biases()[1] = 0.3;
        List<String> classes = List.of("a", "b", "c");
        Dataset square = new Dataset(new double[][] {{-2, 2}, {-2, 2}}, new int[] {0, 2}, List.of("x1", "x2"), classes);
        DecisionField field = DecisionField.of(network, new Split(square, square));
        assertEquals(classes, field.classes());
        boolean[] seen = new boolean[3];
        ClassRaster overview = field.samples().overview();
        for (int row = 0; row <= LAST; row += 3) {
            for (int column = 0; column <= LAST; column += 3) {
                double x1 = -2.32 + 4.64 * column / LAST;
                double x2 = -2.32 + 4.64 * row / LAST;
                double[] powers = {Math.exp(-x1), Math.exp(0.3), Math.exp(x1 + x2)};
                double[] sorted = Arrays.stream(powers).sorted().toArray();
                int predicted = overview.predicted(row, column);
                assertEquals(sorted[2], powers[predicted], 1e-14);
                double sum = powers[0] + powers[1] + powers[2];
                assertEquals((sorted[2] - sorted[1]) / sum, overview.lead(row, column), 0.002);
                seen[predicted] = true;
            }
        }
        assertArrayEquals(new boolean[] {true, true, true}, seen);
    }

    @Test
    void whatIsNotANumberHasNoLead() {
        for (int outputs : new int[] {1, 3}) {
            Network network = new Network(new int[] {2, outputs}, List.of());
            network.layers().get(0).biases()[0] = Double.NaN;
            Dataset point = samples(new double[] {0}, new double[] {0});
            DecisionField field = DecisionField.of(network, new Split(point, point));
            assertEquals(Double.NaN, field.samples().overview().lead(3, 5));
        }
    }

    @Test
    void theTestPartWidensThePicture() {
        DecisionField field = field(new Split(
                samples(new double[] {0, 1}, new double[] {0, 1}), samples(new double[] {-99}, new double[] {101})));
        assertEquals(-107, field.xMin(), 1e-12);
        assertEquals(9, field.xMax(), 1e-12);
        assertEquals(-8.08, field.yMin(), 1e-12);
        assertEquals(109.08, field.yMax(), 1e-12);
    }

    @Test
    void aFeatureWithoutExtentGetsAUnitOfSpace() {
        DecisionField field = field(new Split(
                samples(new double[] {0, 1}, new double[] {4, 4}), samples(new double[] {0.5}, new double[] {4})));
        assertEquals(3, field.yMin());
        assertEquals(5, field.yMax());
    }

    @Test
    void showsTheSamplesOfBothParts() {
        Split split = new Split(
                samples(new double[] {0, 1}, new double[] {0, 1}), samples(new double[] {0.25}, new double[] {0.75}));
        DecisionField field = field(split);
        assertArrayEquals(split.train().features(), field.trainPoints());
        assertArrayEquals(split.train().labels(), field.trainLabels());
        assertArrayEquals(split.test().features(), field.testPoints());
        assertArrayEquals(split.test().labels(), field.testLabels());
    }
}
