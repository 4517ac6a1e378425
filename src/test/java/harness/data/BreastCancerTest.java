package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.data.dataset.Dataset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class BreastCancerTest {

    private final Dataset dataset = Tables.numbers(new BreastCancer(), Path.of("."));

    @Test
    void holdsAllPatients() {
        assertEquals(569, dataset.samples());
        assertEquals(30, dataset.featureCount());
        assertEquals(List.of("benign", "malignant"), dataset.labelNames());
        assertArrayEquals(new int[] {357, 212}, dataset.classCounts());
    }

    /** Means as the repository's own description of the data gives them. */
    @Test
    void holdsThePublishedNumbers() {
        assertEquals("mean_radius", dataset.featureNames().get(0));
        assertEquals(17.99, dataset.features()[0][0]);
        assertEquals(1, dataset.labels()[0]);
        assertEquals(14.127, StatUtils.mean(dataset.features()[0]), 5e-4);
        assertEquals(6.981, StatUtils.min(dataset.features()[0]));
        assertEquals(28.11, StatUtils.max(dataset.features()[0]));
        assertEquals("worst_fractal_dimension", dataset.featureNames().get(29));
        assertEquals(0.0839, StatUtils.mean(dataset.features()[29]), 5e-5);
    }
}
