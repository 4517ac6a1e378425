package harness.data.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final List<String> NAMES = List.of("width", "height");
    private static final List<String> CLASSES = List.of("cat", "dog", "owl");

    private static Dataset animals() {
        return new Dataset(new double[][] {{1, 2, 3, 4}, {10, 20, 30, 40}}, new int[] {0, 1, 1, 0}, NAMES, CLASSES);
    }

    @Test
    void countsWhatItHolds() {
        assertEquals(4, animals().samples());
        assertEquals(2, animals().featureCount());
        assertArrayEquals(new int[] {2, 2, 0}, animals().classCounts());
    }

    @Test
    void selectsSamplesInTheOrderWanted() {
        Dataset selected = animals().select(new int[] {3, 1, 1});
        assertArrayEquals(new double[] {4, 2, 2}, selected.features()[0]);
        assertArrayEquals(new double[] {40, 20, 20}, selected.features()[1]);
        assertArrayEquals(new int[] {0, 1, 1}, selected.labels());
        assertEquals(NAMES, selected.featureNames());
        assertEquals(CLASSES, selected.labelNames());
    }

    @Test
    void selectsNothingBeyondTheSamples() {
        assertThrows(IndexOutOfBoundsException.class, () -> animals().select(new int[] {4}));
        assertThrows(IllegalArgumentException.class, () -> animals().select(new int[0]));
    }

    @Test
    void refusesPartsThatDoNotFit() {
        refused("empty", new double[0][], 0);
        refused("2 features have 1 names", new double[][] {{1}, {2}}, 0);
        refused("feature width has 2 values for 1 samples", new double[][] {{1, 2}}, 0);
        refused("feature width of sample 0 is NaN", new double[][] {{Double.NaN}}, 0);
        refused("label 3 is none of 3 classes", new double[][] {{1}}, 3);
        refused("label -1 is none of 3 classes", new double[][] {{1}}, -1);
    }

    private static void refused(String message, double[][] features, int label) {
        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Dataset(features, new int[] {label}, List.of("width"), CLASSES));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
