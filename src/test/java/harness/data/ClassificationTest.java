package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @Test
    void featuresAreNamedByWhatTheyAre() {
        Dataset dataset = new Classification(6, 3, 1, 1, 0).generate(10, new MersenneTwister(0));
        assertEquals(
                List.of("informative1", "informative2", "informative3", "redundant1", "noise1", "noise2"),
                dataset.featureNames());
    }

    /** Far apart, the signs of the informative features name the corner, and each corner belongs to one class. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 40})
    void fourCornersHoldOneClusterEachAndTwoAreOfEachClass(int informative) {
        for (int seed = 0; seed < 10; seed++) {
            Dataset dataset =
                    new Classification(informative, informative, 0, 1000, 0).generate(200, new MersenneTwister(seed));
            Map<String, List<Integer>> labelsOfCorner = IntStream.range(0, 200)
                    .boxed()
                    .collect(Collectors.groupingBy(
                            s -> corner(dataset, s),
                            Collectors.mapping(s -> dataset.labels()[s], Collectors.toList())));
            assertEquals(4, labelsOfCorner.size());
            for (List<Integer> labels : labelsOfCorner.values()) {
                assertEquals(50, labels.size());
                assertEquals(1, labels.stream().distinct().count());
            }
        }
    }

    private static String corner(Dataset dataset, int sample) {
        return Arrays.stream(dataset.features())
                .map(feature -> feature[sample] > 0 ? "+" : "-")
                .collect(Collectors.joining());
    }

    @Test
    void clustersLieAroundCornersAtClassSeparation() {
        Dataset dataset = new Classification(3, 3, 0, 100, 0).generate(4000, new MersenneTwister(4));
        for (double[] feature : dataset.features()) {
            double[] distances = Arrays.stream(feature).map(Math::abs).toArray();
            assertEquals(100, StatUtils.mean(distances), 0.2);
        }
    }

    @Test
    void redundantFeaturesAreLinearCombinationsOfTheInformative() {
        Dataset dataset = new Classification(7, 3, 4, 1, 0).generate(50, new MersenneTwister(9));
        double[] singular =
                new SingularValueDecomposition(MatrixUtils.createRealMatrix(dataset.features())).getSingularValues();
        assertTrue(singular[2] > 1e-3);
        assertTrue(singular[3] < 1e-12 * singular[0]);
    }

    @Test
    void remainingFeaturesAreStandardNormalAndTellNothing() {
        Dataset dataset = new Classification(4, 2, 0, 5, 0).generate(20_000, new MersenneTwister(2));
        double[] noise = dataset.features()[3];
        assertEquals(1, StatUtils.populationVariance(noise), 0.03);
        assertEquals(0, StatUtils.mean(noise, 0, 10_000), 0.03);
        assertEquals(0, StatUtils.mean(noise, 10_000, 10_000), 0.03);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 1})
    void halfOfTheRandomLabelsAreWrong(double share) {
        Dataset clean = new Classification(2, 2, 0, 1, 0).generate(20_000, new MersenneTwister(8));
        Dataset noisy = new Classification(2, 2, 0, 1, share).generate(20_000, new MersenneTwister(8));
        long wrong = IntStream.range(0, 20_000)
                .filter(s -> clean.labels()[s] != noisy.labels()[s])
                .count();
        assertEquals(share / 2, wrong / 20_000.0, 0.01);
        assertArrayEquals(clean.features()[0], noisy.features()[0]);
    }

    @Test
    void otherFeaturesLeaveTheInformativeOnesAlone() {
        Dataset few = new Classification(2, 2, 0, 1, 0.1).generate(100, new MersenneTwister(6));
        Dataset many = new Classification(20, 2, 5, 1, 0.1).generate(100, new MersenneTwister(6));
        assertArrayEquals(few.features()[0], many.features()[0]);
        assertArrayEquals(few.features()[1], many.features()[1]);
        assertArrayEquals(few.labels(), many.labels());
    }

    @Test
    void featuresMustAddUp() {
        Exception tooMany = assertThrows(IllegalArgumentException.class, () -> new Classification(5, 4, 2, 1, 0));
        assertEquals("informative + redundant must not exceed features, but 4 + 2 > 5", tooMany.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Classification(10, 2, Integer.MAX_VALUE, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Classification(10, 1, 0, 1, 0));
    }
}
