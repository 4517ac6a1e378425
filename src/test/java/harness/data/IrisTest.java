package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.data.dataset.Dataset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class IrisTest {

    private final Dataset dataset = Tables.numbers(new Iris(), Path.of("."));

    @Test
    void holdsAllFlowers() {
        assertEquals(150, dataset.samples());
        assertEquals(
                List.of("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"),
                dataset.featureNames());
        assertEquals(List.of("setosa", "versicolor", "virginica"), dataset.labelNames());
        assertArrayEquals(new int[] {50, 50, 50}, dataset.classCounts());
    }

    /** Means of Fisher's article (1936, table 1), species by species. */
    @Test
    void holdsThePublishedNumbers() {
        double[][] means = {{5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}};
        for (int species = 0; species < 3; species++) {
            for (int feature = 0; feature < 4; feature++) {
                double[] values = dataset.features()[feature];
                assertEquals(means[species][feature], StatUtils.mean(values, 50 * species, 50), 1e-12);
            }
        }
    }

    /** Samples that other copies have wrong. */
    @Test
    void holdsWhatFisherWrote() {
        assertEquals(0.2, dataset.features()[3][34]);
        assertEquals(3.6, dataset.features()[1][37]);
        assertEquals(1.4, dataset.features()[2][37]);
    }
}
