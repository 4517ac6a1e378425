package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    /** Samples numbered from 0 in their only feature, the first of class 0. */
    private static Dataset numbered(int ofClass0, int ofClass1) {
        int samples = ofClass0 + ofClass1;
        double[] numbers = IntStream.range(0, samples).asDoubleStream().toArray();
        int[] labels =
                IntStream.range(0, samples).map(s -> s < ofClass0 ? 0 : 1).toArray();
        return new Dataset(new double[][] {numbers}, labels, List.of("number"), List.of("rare", "common"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void keepsClassProportionsAndLosesNoSample(int seed) {
        RandomGenerator random = new MersenneTwister(seed);
        for (int repetition = 0; repetition < 50; repetition++) {
            int ofClass0 = 20 + random.nextInt(200);
            int ofClass1 = 20 + random.nextInt(200);
            double fraction = 0.1 + 0.8 * random.nextDouble();
            Dataset whole = numbered(ofClass0, ofClass1);
            Split split = Split.stratified(whole, fraction, random);

            int[] testCounts = split.test().classCounts();
            assertEquals(Math.round(fraction * whole.samples()), split.test().samples());
            assertEquals(fraction * ofClass0, testCounts[0], 1);
            assertEquals(fraction * ofClass1, testCounts[1], 1);
            double[] all = DoubleStream.concat(
                            Arrays.stream(split.train().features()[0]),
                            Arrays.stream(split.test().features()[0]))
                    .sorted()
                    .toArray();
            assertArrayEquals(whole.features()[0], all);
        }
    }

    @Test
    void samplesKeepTheirLabels() {
        Split split = Split.stratified(numbered(30, 50), 0.25, new MersenneTwister(1));
        for (Dataset part : List.of(split.train(), split.test())) {
            for (int s = 0; s < part.samples(); s++) {
                assertEquals(part.features()[0][s] < 30 ? 0 : 1, part.labels()[s]);
            }
        }
    }

    @Test
    void theLargestRemainderGetsTheMissingSample() {
        // Shares 2.1 and 1.2 of 3 samples: none is missing.
        assertArrayEquals(new int[] {2, 1}, testCounts(7, 4, 0.3));
        // Shares 2.4 and 2.7 of 5 samples: one is missing, and class 1 has the larger remainder.
        assertArrayEquals(new int[] {2, 3}, testCounts(8, 9, 0.3));
        // Shares 2.5 and 2.5 of 5 samples: equal remainders, so class 0 comes first.
        assertArrayEquals(new int[] {3, 2}, testCounts(5, 5, 0.5));
    }

    private static int[] testCounts(int ofClass0, int ofClass1, double fraction) {
        Dataset whole = numbered(ofClass0, ofClass1);
        return Split.stratified(whole, fraction, new MersenneTwister(0)).test().classCounts();
    }

    @Test
    void bothPartsAreMixed() {
        Split split = Split.stratified(numbered(500, 500), 0.5, new MersenneTwister(7));
        for (Dataset part : List.of(split.train(), split.test())) {
            int[] labels = part.labels();
            long changes = IntStream.range(1, labels.length)
                    .filter(s -> labels[s] != labels[s - 1])
                    .count();
            assertEquals(250, changes, 50);
        }
    }

    @Test
    void everySampleIsAsLikelyToBeTested() {
        RandomGenerator random = new MersenneTwister(3);
        int[] tested = new int[20];
        for (int repetition = 0; repetition < 10_000; repetition++) {
            for (double number :
                    Split.stratified(numbered(10, 10), 0.3, random).test().features()[0]) {
                tested[(int) number]++;
            }
        }
        for (int count : tested) {
            assertEquals(3000, count, 200);
        }
    }

    @Test
    void theSeedDecides() {
        Dataset whole = numbered(50, 50);
        double[] once =
                Split.stratified(whole, 0.2, new MersenneTwister(1)).train().features()[0];
        double[] again =
                Split.stratified(whole, 0.2, new MersenneTwister(1)).train().features()[0];
        double[] other =
                Split.stratified(whole, 0.2, new MersenneTwister(2)).train().features()[0];
        assertArrayEquals(once, again);
        assertFalse(Arrays.equals(once, other));
    }

    @Test
    void aClassMissingFromAPartIsRefusedWithTheCure() {
        assertEquals(
                "class 'rare' has 3 of 100 samples; testFraction 0.1 leaves none of them for the test part:"
                        + " use testFraction 0.17, or more samples of that class",
                refusal(3, 97, 0.1, 0));
        assertEquals(
                "class 'rare' has 3 of 100 samples; testFraction 0.95 leaves none of them for the training part:"
                        + " use testFraction 0.83, or more samples of that class",
                refusal(3, 97, 0.95, 0));
        assertEquals(
                "class 'rare' has 3 of 100 samples; testFraction 0.25 and validationFraction 0.1 leave none of them for"
                        + " the validation part: use validationFraction 0.17, or more samples of that class",
                refusal(3, 97, 0.25, 0.1));
        assertEquals(
                "class 'rare' has 3 of 100 samples; testFraction 0.6 and validationFraction 0.35 leave none of them for"
                        + " the training part: use testFraction 0.49, or more samples of that class",
                refusal(3, 97, 0.6, 0.35));
    }

    @Test
    void aClassOfTooFewSamplesIsGivenNoAdviceThatCannotHelp() {
        assertEquals(
                "class 'rare' has 1 of 31 samples, and one sample cannot be in both parts:"
                        + " use at least 2 samples of that class, or remove the class",
                refusal(1, 30, 0.2, 0));
        assertEquals(
                "class 'rare' has 2 of 32 samples, and two samples cannot be in all three parts:"
                        + " use at least 3 samples of that class, or remove the class",
                refusal(2, 30, 0.2, 0.2));
        assertEquals(
                "class 'rare' has 0 of 30 samples, since data.samples takes only some of the rows:"
                        + " raise it, or remove the class",
                refusal(0, 30, 0.2, 0));
    }

    /** Whatever the counts, the fractions that a refusal names are such that nothing is refused. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theAdviceHelps(int seed) {
        RandomGenerator random = new MersenneTwister(seed);
        int refused = 0;
        for (int repetition = 0; repetition < 100; repetition++) {
            double validation = repetition % 2 == 0 ? 0 : 0.02 + 0.4 * random.nextDouble();
            double test = 0.02 + 0.55 * random.nextDouble();
            Dataset whole = numbered(validation > 0 ? 3 + random.nextInt(4) : 2 + random.nextInt(4), 40);
            try {
                Split.stratified(whole, test, validation, random);
            } catch (DataException refusal) {
                refused++;
                String message = refusal.getMessage();
                String advice = message.substring(message.indexOf(": use "));
                Split.stratified(
                        whole,
                        named("testFraction", advice, test),
                        named("validationFraction", advice, validation),
                        random);
            }
        }
        assertTrue(refused > 20, refused + " were refused");
    }

    private static double named(String fraction, String advice, double otherwise) {
        Matcher matcher = Pattern.compile(fraction + " ([0-9.]+)").matcher(advice);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : otherwise;
    }

    private static String refusal(int ofClass0, int ofClass1, double test, double validation) {
        return assertThrows(
                        DataException.class,
                        () -> Split.stratified(numbered(ofClass0, ofClass1), test, validation, new MersenneTwister(0)))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, 1, 2, Double.NaN})
    void theFractionLiesBetweenZeroAndOne(double fraction) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Split.stratified(numbered(5, 5), fraction, new MersenneTwister(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theValidationPartIsTakenFromTheTrainingPartByClass(int seed) {
        RandomGenerator random = new MersenneTwister(seed);
        for (int repetition = 0; repetition < 50; repetition++) {
            int ofClass0 = 30 + random.nextInt(200);
            int ofClass1 = 30 + random.nextInt(200);
            double fraction = 0.1 + 0.5 * random.nextDouble();
            Dataset dataset = numbered(ofClass0, ofClass1);
            Split two = Split.stratified(dataset, 0.2, new MersenneTwister(repetition));
            Split three = Split.stratified(dataset, 0.2, fraction, new MersenneTwister(repetition));

            assertArrayEquals(two.test().features(), three.test().features());
            // The fraction is one of all samples, not of the training part.
            assertEquals(
                    Math.round(fraction * (ofClass0 + ofClass1)),
                    three.validation().samples());
            assertEquals(fraction * ofClass0, three.validation().classCounts()[0], 1);
            assertEquals(fraction * ofClass1, three.validation().classCounts()[1], 1);
            double[] whole = two.train().features()[0].clone();
            double[] parts = DoubleStream.concat(
                            Arrays.stream(three.train().features()[0]),
                            Arrays.stream(three.validation().features()[0]))
                    .sorted()
                    .toArray();
            Arrays.sort(whole);
            assertArrayEquals(whole, parts);
        }
    }

    @Test
    void theValidationPartIsTheFirstOfEachClassThatAreNotForTesting() {
        // Of 6 + 4 samples 2 + 1 are for testing; a validation fraction of 0.3 takes 2 + 1 more: 1.8 and 1.2, rounded.
        Dataset whole = numbered(6, 4);
        double[] train =
                Split.stratified(whole, 0.25, new MersenneTwister(9)).train().features()[0];
        Split split = Split.stratified(whole, 0.25, 0.3, new MersenneTwister(9));
        double[] rare = Arrays.stream(train).filter(x -> x < 6).limit(2).toArray();
        double[] common = Arrays.stream(train).filter(x -> x >= 6).limit(1).toArray();
        double[] validation = split.validation().features()[0];
        assertArrayEquals(rare, Arrays.stream(validation).filter(x -> x < 6).toArray());
        assertArrayEquals(common, Arrays.stream(validation).filter(x -> x >= 6).toArray());
        assertArrayEquals(
                Arrays.stream(train)
                        .filter(x -> Arrays.stream(validation).noneMatch(v -> v == x))
                        .toArray(),
                split.train().features()[0]);
    }
}
