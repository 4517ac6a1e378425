package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.TableRows;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizerTest {

    private static Dataset oneFeature(double... values) {
        return new Dataset(new double[][] {values}, new int[values.length], List.of("size"), List.of("no", "yes"));
    }

    /** Training part 1, 3, 5, 7: mean 4, population variance (9 + 1 + 1 + 9) / 4 = 5. */
    @Test
    void theTestPartIsMeasuredByTheTrainingPart() {
        Standardizer standardizer = Standardizer.fit(oneFeature(1, 3, 5, 7));
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

    private static double[] standardized(double... values) {
        Dataset train = oneFeature(values);
        return Standardizer.fit(train).apply(train).features()[0];
    }

    /** 0.1 + 0.2 is 0.30000000000000004: the same number to whoever wrote the table. */
    @Test
    void whatIsConstantButForRoundingIsNotBlownUp() {
        for (int count = 2; count < 50; count++) {
            double[] mixed = new double[count];
            Arrays.fill(mixed, 0.3);
            for (int s = 0; s < count; s += 1 + count % 5) {
                mixed[s] = 0.1 + 0.2;
            }
            for (double value : standardized(mixed)) {
                assertEquals(0, value, 1e-16);
            }
            assertEquals(0, StatUtils.mean(standardized(mixed)), 5e-17);
            double other =
                    Standardizer.fit(oneFeature(mixed)).apply(oneFeature(1.3)).features()[0][0];
            assertEquals(1, other, 1e-15);
        }
    }

    /**
     * scikit-learn 1.2.1's {@code StandardScaler().fit(x).scale_} for columns of n numbers, half of them 1 and half 1 + gap:
     * 1 means that the column is taken for constant.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 4.440892098500626e-15, true",
        "10, 4.6629367034256575e-15, false",
        "100, 4.440892098500626e-14, true",
        "100, 4.463096558993129e-14, false",
        "1000, 4.44e-13, true",
        "1000, 4.45e-13, false"
    })
    void whatScikitLearnTakesForConstantIs(int count, double gap, boolean constant) {
        double[] values = new double[count];
        for (int s = 0; s < count; s++) {
            values[s] = s % 2 == 0 ? 1 : 1 + gap;
        }
        double deviation = Math.sqrt(StatUtils.populationVariance(standardized(values)));
        assertEquals(constant ? 0 : 1, deviation, 1e-12);
    }

    /** Rounding of numbers near 1e20 is thousands: only shifted, it would be far from standardized. */
    @Test
    void roundingOfHugeNumbersIsNotBlownUp() {
        double[] standardized = standardized(1e20, Math.nextUp(1e20), Math.nextDown(1e20), 1e20);
        assertArrayEquals(new double[4], standardized, 1e-15);
    }

    /** The mean of numbers far from 0 is off by up to half an ulp, which is much beside a small deviation. */
    @ParameterizedTest
    @CsvSource({
        "1e9, 1",
        "1e9, 1e-3",
        "-1e12, 1",
        "1e15, 100",
        "7e299, 1e299",
        "1e300, 1e290",
        "1e-300, 1e-301",
        "0, 1e-310",
        "0, 1e308"
    })
    void numbersOfAnySizeGetMeanZeroAndDeviationOne(double offset, double spread) {
        for (int seed = 0; seed < 20; seed++) {
            MersenneTwister random = new MersenneTwister(seed);
            double[] values = new double[101];
            for (int s = 0; s < values.length; s++) {
                values[s] = offset + spread * (random.nextDouble() - 0.5);
            }
            double[] standardized = standardized(values);
            assertEquals(0, StatUtils.mean(standardized), 2e-12);
            assertEquals(1, StatUtils.populationVariance(standardized), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 1, 1e300, Double.MAX_VALUE})
    void theLargestAndTheSmallestNumbersAreNumbersLikeOthers(double unit) {
        assertArrayEquals(standardized(-1, 1, 0), standardized(-unit, unit, 0), 1e-15);
    }

    /** Commonly, the bits are those of the plain formula. */
    @Test
    void theMeanIsSubtractedInOnePieceWhereThatIsEnough() {
        TableRows rows = new Iris().read(null);
        Dataset iris = Encoding.fit(rows).apply(rows);
        Dataset standardized = Standardizer.fit(iris).apply(iris);
        for (int f = 0; f < 4; f++) {
            double[] feature = iris.features()[f];
            double mean = StatUtils.mean(feature);
            double deviation = Math.sqrt(StatUtils.populationVariance(feature, mean));
            for (int s = 0; s < feature.length; s++) {
                assertEquals((feature[s] - mean) / deviation, standardized.features()[f][s]);
            }
        }
    }

    @Test
    void aNumberThatIsFarFromTheTrainingPartIsRefusedByName() {
        Standardizer standardizer = Standardizer.fit(oneFeature(1e-200, 2e-200));
        DataException refused = assertThrows(DataException.class, () -> standardizer.apply(oneFeature(1e200)));
        assertEquals(
                "feature 'size' has the value 1.0E200, too far from those of the training part to be standardized:"
                        + " correct it, or leave the feature out",
                refused.getMessage());
    }

    @Test
    void anotherNumberOfFeaturesIsRefused() {
        Standardizer standardizer = Standardizer.fit(oneFeature(1, 2));
        Dataset two = new Moons(0).generate(4, new MersenneTwister(0));
        assertThrows(IllegalArgumentException.class, () -> standardizer.apply(two));
    }
}
