package harness.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.data.dataset.Dataset;
import harness.network.Loss;
import harness.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    private static final List<String> NAMES = List.of("a", "b", "c");

    /** One feature, and a network that predicts class 0 below −1, class 2 above 1 and class 1 between. */
    private static Confusion confusion(double[] x, int... labels) {
        Network network = new Network(new int[] {1, 3}, List.of());
        network.layers().get(0).weights()[0][0] = -1;
        network.layers().get(0).weights()[2][0] = 1;
        network.layers().get(0).biases()[1] = 1;
        Dataset dataset = new Dataset(new double[][] {x}, labels, List.of("x"), NAMES);
        return new Objective(dataset, network, Loss.forClasses(3)).confusion();
    }

    @Test
    void countsWhatWasTakenForWhat() {
        Confusion confusion = confusion(new double[] {-3, -2, 0, 3, 2, 5}, 0, 1, 1, 1, 2, 2);
        assertArrayEquals(new int[][] {{1, 0, 0}, {1, 1, 1}, {0, 0, 2}}, confusion.counts());
        assertEquals(NAMES, confusion.classes());
        assertEquals(3, confusion.samples(1));
        assertEquals(1, confusion.recall(0));
        assertEquals(1 / 3.0, confusion.recall(1));
        assertEquals(1, confusion.recall(2));
    }

    @Test
    void aClassWithoutSamplesHasNoRecall() {
        assertEquals(Double.NaN, confusion(new double[] {0}, 1).recall(2));
    }

    @Test
    void samplesBeyondOneBlockCountToo() {
        int samples = 2 * Network.BLOCK + 7;
        Confusion confusion = confusion(new double[samples], new int[samples]);
        assertArrayEquals(new int[][] {{0, samples, 0}, {0, 0, 0}, {0, 0, 0}}, confusion.counts());
    }
}
