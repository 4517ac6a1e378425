package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizerTest {

    private static Dataset oneFeature(double... values) {
        return new Dataset(new double[][] {values}, new int[values.length], List.of("size"), List.of("no", "yes"));
    }

    /** Training part 1, 3, 5, 7: mean 4, population variance (9 + 1 + 1 + 9) / 4 = 5. */
    @Test
    void theTestPartIsMeasuredByTheTrainingPart() {
        Standardizer standardizer = Standardizer.fit(oneFeature(1, 3, 5, 7));
        assertEquals(4, standardizer.mean()[0]);
        assertEquals(Math.sqrt(5), standardizer.scale()[0], 1e-15);
        double[] test = standardizer.apply(oneFeature(4, 14)).features()[0];
        assertArrayEquals(new double[] {0, 10 / Math.sqrt(5)}, test, 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theTrainingPartGetsMeanZeroAndDeviationOne(int seed) {
        Dataset train = new Classification(8, 4, 2, 2, 2, 3, 0).generate(300, new MersenneTwister(seed));
        Dataset standardized = Standardizer.fit(train).apply(train);
        for (double[] feature : standardized.features()) {
            assertEquals(0, StatUtils.mean(feature), 1e-13);
            assertEquals(1, StatUtils.populationVariance(feature), 1e-13);
        }
        assertArrayEquals(train.labels(), standardized.labels());
        assertEquals(train.featureNames(), standardized.featureNames());
    }

    /** The rounded mean of 0.1 taken ten times is not 0.1: what is left must not be blown up. */
    @Test
    void aConstantFeatureBecomesZero() {
        double[] constant = new double[10];
        Arrays.fill(constant, 0.1);
        Standardizer standardizer = Standardizer.fit(oneFeature(constant));
        assertArrayEquals(
                new double[10], standardizer.apply(oneFeature(constant)).features()[0]);
        assertEquals(0.4, standardizer.apply(oneFeature(0.5)).features()[0][0]);
    }

    @Test
    void theOriginalStaysAsItIs() {
        Dataset train = oneFeature(1, 3);
        Standardizer.fit(train).apply(train);
        assertArrayEquals(new double[] {1, 3}, train.features()[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300, 1.7e308})
    void numbersBeyondTheReachOfADeviationAreRefusedByName(double unit) {
        DataException refused = assertThrows(DataException.class, () -> Standardizer.fit(oneFeature(-unit, unit, 0)));
        assertTrue(refused.getMessage().contains("'size'"));
    }

    @Test
    void anotherNumberOfFeaturesIsRefused() {
        Standardizer standardizer = Standardizer.fit(oneFeature(1, 2));
        Dataset two = new Moons(0).generate(4, new MersenneTwister(0));
        assertThrows(IllegalArgumentException.class, () -> standardizer.apply(two));
    }
}
