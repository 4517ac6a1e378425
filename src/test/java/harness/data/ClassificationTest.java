package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @Test
    void featuresAreNamedByWhatTheyAre() {
        Dataset dataset = new Classification(6, 3, 1, 2, 2, 1, 0).generate(10, new MersenneTwister(0));
        assertEquals(
                List.of("informative1", "informative2", "informative3", "redundant1", "noise1", "noise2"),
                dataset.featureNames());
    }

    /** Far apart, the signs of the informative features name the corner, and each corner belongs to one class. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 40})
    void fourCornersHoldOneClusterEachAndTwoAreOfEachClass(int informative) {
        for (int seed = 0; seed < 10; seed++) {
            Dataset dataset = new Classification(informative, informative, 0, 2, 2, 1000, 0)
                    .generate(200, new MersenneTwister(seed));
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
        Dataset dataset = new Classification(3, 3, 0, 2, 2, 100, 0).generate(4000, new MersenneTwister(4));
        for (double[] feature : dataset.features()) {
            double[] distances = Arrays.stream(feature).map(Math::abs).toArray();
            assertEquals(100, StatUtils.mean(distances), 0.2);
        }
    }

    @Test
    void redundantFeaturesAreLinearCombinationsOfTheInformative() {
        Dataset dataset = new Classification(7, 3, 4, 2, 2, 1, 0).generate(50, new MersenneTwister(9));
        double[] singular =
                new SingularValueDecomposition(MatrixUtils.createRealMatrix(dataset.features())).getSingularValues();
        assertTrue(singular[2] > 1e-3);
        assertTrue(singular[3] < 1e-12 * singular[0]);
    }

    @Test
    void remainingFeaturesAreStandardNormalAndTellNothing() {
        Dataset dataset = new Classification(4, 2, 0, 2, 2, 5, 0).generate(20_000, new MersenneTwister(2));
        double[] noise = dataset.features()[3];
        assertEquals(1, StatUtils.populationVariance(noise), 0.03);
        assertEquals(0, StatUtils.mean(noise, 0, 10_000), 0.03);
        assertEquals(0, StatUtils.mean(noise, 10_000, 10_000), 0.03);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 1})
    void halfOfTheRandomLabelsAreWrong(double share) {
        Dataset clean = new Classification(2, 2, 0, 2, 2, 1, 0).generate(20_000, new MersenneTwister(8));
        Dataset noisy = new Classification(2, 2, 0, 2, 2, 1, share).generate(20_000, new MersenneTwister(8));
        long wrong = IntStream.range(0, 20_000)
                .filter(s -> clean.labels()[s] != noisy.labels()[s])
                .count();
        assertEquals(share / 2, wrong / 20_000.0, 0.01);
        assertArrayEquals(clean.features()[0], noisy.features()[0]);
    }

    @Test
    void otherFeaturesLeaveTheInformativeOnesAlone() {
        Dataset few = new Classification(2, 2, 0, 2, 2, 1, 0.1).generate(100, new MersenneTwister(6));
        Dataset many = new Classification(20, 2, 5, 2, 2, 1, 0.1).generate(100, new MersenneTwister(6));
        assertArrayEquals(few.features()[0], many.features()[0]);
        assertArrayEquals(few.features()[1], many.features()[1]);
        assertArrayEquals(few.labels(), many.labels());
    }

    @Test
    void featuresMustAddUp() {
        Exception tooMany = assertThrows(IllegalArgumentException.class, () -> new Classification(5, 4, 2, 2, 2, 1, 0));
        assertEquals("informative + redundant must not exceed features, but 4 + 2 > 5", tooMany.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Classification(10, 2, Integer.MAX_VALUE, 2, 2, 1, 0));
    }

    private static String refusal(int features, int informative, int classes, int clustersPerClass) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new Classification(features, informative, 0, classes, clustersPerClass, 1, 0))
                .getMessage();
    }

    @Test
    void everyClusterNeedsACornerOfItsOwn() {
        String rule = "each cluster needs a corner of its own, classes × clustersPerClass <= 2^informative, but ";
        assertEquals(rule + "2 × 2 > 2: set clustersPerClass to 1 or informative to 2", refusal(20, 1, 2, 2));
        assertEquals(rule + "3 × 3 > 8: set clustersPerClass to 2 or informative to 4", refusal(20, 3, 3, 3));
        assertEquals(rule + "5 × 1 > 4: set informative to 3", refusal(20, 2, 5, 1));
        assertEquals(
                rule + "100 × 1000 > 65536: set clustersPerClass to 655 or informative to 17",
                refusal(20, 16, 100, 1000));
    }

    @Test
    void manyInformativeFeaturesHaveMoreCornersThanALongHolds() {
        for (int informative : new int[] {31, 32, 33, 62, 63, 64, 65, 1000}) {
            Dataset dataset = new Classification(1000, informative, 0, 2, 2, 1, 0).generate(8, new MersenneTwister(3));
            assertEquals(1000, dataset.featureCount());
        }
    }

    @Test
    void matricesThatFillTheMemoryAreRefused() {
        assertEquals(
                "classes × clustersPerClass × informative² must not exceed 10000000, but is 200000000: use fewer clusters"
                        + " or informative features",
                refusal(1000, 1000, 100, 2));
    }

    /** The corners of two classes are (−, −), (+, −) and (−, +), (+, +): in order, as they are all taken. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8"})
    void whereEveryCornerIsTakenTheLastInformativeFeatureTellsTwoClassesApart(int informative, int clusters) {
        for (int seed = 0; seed < 20; seed++) {
            Dataset dataset = new Classification(informative, informative, 0, 2, clusters, 1000, 0)
                    .generate(200, new MersenneTwister(seed));
            double[] last = dataset.features()[informative - 1];
            for (int s = 0; s < 200; s++) {
                assertEquals(last[s] > 0 ? 1 : 0, dataset.labels()[s]);
            }
        }
    }

    /** Four corners of a cube can lie like XOR, a class on each diagonal of a side: that is left to chance. */
    @Test
    void whereSomeCornersAreTakenAnyOfThemAreOfAnyCluster() {
        int[] first = new int[8];
        int[] last = new int[8];
        RandomGenerator random = new MersenneTwister(5);
        for (int draw = 0; draw < 8000; draw++) {
            List<List<Boolean>> corners = HypercubeCorners.choose(4, 3, random);
            assertEquals(4, corners.stream().distinct().count());
            first[number(corners.get(0))]++;
            last[number(corners.get(3))]++;
        }
        for (int corner = 0; corner < 8; corner++) {
            assertEquals(1000, first[corner], 100);
            assertEquals(1000, last[corner], 100);
        }
    }

    /** 254 of 256 corners: each of the last two is left out or has replaced an earlier one. */
    @Test
    void whereNearlyAllCornersAreTakenMostStayInOrder() {
        RandomGenerator random = new MersenneTwister(6);
        double[] absent = new double[256];
        for (int draw = 0; draw < 10_000; draw++) {
            List<List<Boolean>> corners = HypercubeCorners.choose(254, 8, random);
            Set<Integer> numbers =
                    corners.stream().map(ClassificationTest::number).collect(Collectors.toSet());
            assertEquals(254, numbers.size());
            long inOrder = IntStream.range(0, 254)
                    .filter(i -> number(corners.get(i)) == i)
                    .count();
            assertTrue(inOrder >= 252);
            IntStream.range(0, 256).filter(i -> !numbers.contains(i)).forEach(i -> absent[i]++);
        }
        // Each corner is as likely to be left out: twice in 256.
        assertEquals(2 / 256.0, absent[0] / 10_000, 0.004);
        assertEquals(2 / 256.0, absent[255] / 10_000, 0.004);
        assertEquals(2 / 256.0, StatUtils.mean(absent) / 10_000, 1e-12);
    }

    private static int number(List<Boolean> corner) {
        return corner.stream().mapToInt(upper -> upper ? 1 : 0).reduce(0, (number, digit) -> 2 * number + digit);
    }

    /** Far apart, a corner belongs to one class: as many clusters as asked for, equally many of each class. */
    @Test
    void everyClassHasItsClusters() {
        Dataset dataset = new Classification(4, 4, 0, 3, 5, 1000, 0).generate(450, new MersenneTwister(1));
        Map<String, Set<Integer>> labelsOfCorner = IntStream.range(0, 450)
                .boxed()
                .collect(Collectors.groupingBy(
                        s -> corner(dataset, s), Collectors.mapping(s -> dataset.labels()[s], Collectors.toSet())));
        assertEquals(15, labelsOfCorner.size());
        for (int label = 0; label < 3; label++) {
            assertEquals(5, Collections.frequency(labelsOfCorner.values(), Set.of(label)));
        }
        assertEquals(List.of("0", "1", "2"), dataset.labelNames());
    }

    /** A label drawn anew is any of three with the same chance, the old one included. */
    @Test
    void randomLabelsAreOfAnyClass() {
        Dataset clean = new Classification(2, 2, 0, 3, 1, 1, 0).generate(30_000, new MersenneTwister(8));
        Dataset drawn = new Classification(2, 2, 0, 3, 1, 1, 1).generate(30_000, new MersenneTwister(8));
        for (int label = 0; label < 3; label++) {
            assertEquals(10_000, drawn.classCounts()[label], 300);
        }
        long same = IntStream.range(0, 30_000)
                .filter(s -> clean.labels()[s] == drawn.labels()[s])
                .count();
        assertEquals(10_000, same, 300);
        assertArrayEquals(clean.features()[0], drawn.features()[0]);
    }
}
