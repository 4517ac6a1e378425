package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.MathArrays;

/**
 * A dataset in two or three parts: what a network learns from, what decisions about its training are taken by, and what it
 * is tested with.
 *
 * @param train samples to learn from
 * @param validation samples not learned from that may decide when training stops; null if there is no such part
 * @param test samples that have no say in training, unless early stopping is told to watch them
 */
public record Split(Dataset train, Dataset validation, Dataset test) {

    /** A split without a validation part. */
    public Split(Dataset train, Dataset test) {
        this(train, null, test);
    }

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
        int[] testCounts = counts(dataset.classCounts(), testFraction);
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

    /**
     * The same split with a validation part, which is taken from the training part; the test part stays as it is.
     *
     * <p>The validation part has so many samples of each class as {@link #stratified} would put into a test part of that
     * fraction: the first of each class, in the training part's order, which stays random in both.
     *
     * @param validationFraction share of all samples, those of the test part included
     * @throws DataException if a class would be missing from the validation or the training part
     */
    public Split withValidation(double validationFraction) {
        int[] ofTrain = train.classCounts();
        int[] ofTest = test.classCounts();
        int[] ofAll = IntStream.range(0, ofTrain.length)
                .map(c -> ofTrain[c] + ofTest[c])
                .toArray();
        int[] counts = counts(ofAll, validationFraction);
        requireEveryClass(ofTrain, validationFraction, counts);
        boolean[] inValidation = new boolean[train.samples()];
        for (int sample = 0; sample < inValidation.length; sample++) {
            inValidation[sample] = counts[train.labels()[sample]]-- > 0;
        }
        int[] all = MathArrays.natural(train.samples());
        return new Split(
                train.select(IntStream.of(all).filter(s -> !inValidation[s]).toArray()),
                train.select(IntStream.of(all).filter(s -> inValidation[s]).toArray()),
                test);
    }

    /** Every part with a function applied. */
    public Split map(UnaryOperator<Dataset> function) {
        return new Split(
                function.apply(train), validation == null ? null : function.apply(validation), function.apply(test));
    }

    /** How many samples of each class make up that share of all. */
    private static int[] counts(int[] classCounts, double fraction) {
        int[] counts =
                IntStream.of(classCounts).map(count -> (int) (count * fraction)).toArray();
        long missing = Math.round(IntStream.of(classCounts).sum() * fraction)
                - IntStream.of(counts).sum();
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> counts[c] - classCounts[c] * fraction))
                .toList();
        byRemainder.stream().limit(missing).forEach(c -> counts[c]++);
        return counts;
    }

    private static void requireEveryClass(Dataset dataset, double testFraction, int[] testCounts) {
        int[] classCounts = dataset.classCounts();
        for (int c = 0; c < classCounts.length; c++) {
            if (testCounts[c] == 0 || testCounts[c] == classCounts[c]) {
                throw new DataException("class "
                        + Quoted.one(dataset.labelNames().get(c)) + " has " + classCounts[c] + " of "
                        + dataset.samples() + " samples; testFraction " + testFraction + " leaves none of them for the "
                        + (testCounts[c] == 0 ? "test" : "training")
                        + " part: use more samples of that class or a testFraction closer to 0.5");
            }
        }
    }

    private void requireEveryClass(int[] ofTrain, double validationFraction, int[] counts) {
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0 || counts[c] >= ofTrain[c]) {
                throw new DataException("class " + Quoted.one(train.labelNames().get(c)) + " has " + ofTrain[c]
                        + " samples that are not for testing; validationFraction " + validationFraction
                        + " leaves none of them for the "
                        + (counts[c] == 0
                                ? "validation part: use more samples of that class or a larger validationFraction"
                                : "training part: use more samples of that class or a smaller validationFraction"));
            }
        }
    }
}
