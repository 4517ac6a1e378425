package harness.data;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.MathArrays;

/**
 * A dataset in two parts: what a network learns from, and what it is tested with.
 *
 * @param train samples to learn from
 * @param test samples never learned from
 */
public record Split(Dataset train, Dataset test) {

    /**
     * Splits at random, with the same class proportions in both parts as nearly as whole samples allow. Every sample is
     * in exactly one part, and each part is in random order.
     *
     * <p>The test part has samples · testFraction samples, rounded to the nearest (halves up). Each class gives the
     * whole part of its own share; what is then missing comes one each from the classes with the largest remainders, the
     * lower class index first where they are equal.
     *
     * @param dataset what to split. Not modified.
     * @param testFraction share of the samples that go to the test part, between 0 and 1
     * @param random decides the order. Modified.
     * @throws IllegalArgumentException if testFraction is not between 0 and 1
     * @throws DataException if a class would be missing from a part
     */
    public static Split stratified(Dataset dataset, double testFraction, RandomGenerator random) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException("testFraction must lie between 0 and 1, but is " + testFraction);
        }
        int[] testCounts = testCounts(dataset, testFraction);
        requireEveryClass(dataset, testFraction, testCounts);
        int[] order = MathArrays.natural(dataset.samples());
        MathArrays.shuffle(order, random);
        // Of the shuffled samples, the first of each class are the test part: both parts stay shuffled.
        boolean[] inTest = new boolean[order.length];
        for (int sample : order) {
            inTest[sample] = testCounts[dataset.labels()[sample]]-- > 0;
        }
        int[] train = IntStream.of(order).filter(s -> !inTest[s]).toArray();
        int[] test = IntStream.of(order).filter(s -> inTest[s]).toArray();
        return new Split(dataset.select(train), dataset.select(test));
    }

    /** How many samples of each class go to the test part. */
    private static int[] testCounts(Dataset dataset, double testFraction) {
        int[] classCounts = dataset.classCounts();
        int[] counts = IntStream.of(classCounts)
                .map(count -> (int) (count * testFraction))
                .toArray();
        long missing = Math.round(dataset.samples() * testFraction)
                - IntStream.of(counts).sum();
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> counts[c] - classCounts[c] * testFraction))
                .toList();
        byRemainder.stream().limit(missing).forEach(c -> counts[c]++);
        return counts;
    }

    private static void requireEveryClass(Dataset dataset, double testFraction, int[] testCounts) {
        int[] classCounts = dataset.classCounts();
        for (int c = 0; c < classCounts.length; c++) {
            if (testCounts[c] == 0 || testCounts[c] == classCounts[c]) {
                throw new DataException("class '" + dataset.labelNames().get(c) + "' has " + classCounts[c] + " of "
                        + dataset.samples() + " samples; testFraction " + testFraction + " leaves none of them for the "
                        + (testCounts[c] == 0 ? "test" : "training")
                        + " part: use more samples of that class or a testFraction closer to 0.5");
            }
        }
    }
}
