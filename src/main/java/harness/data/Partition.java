package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.util.MathArrays;

/**
 * Which samples go into which part, by their indices. Every sample is in exactly one part.
 *
 * @param train samples to learn from; treat it as read-only, as the others
 * @param validation samples not learned from that may decide when training stops; null if there is no such part
 * @param test samples to test with
 */
public record Partition(int[] train, int[] validation, int[] test) {

    /**
     * Divides at random, with the same class proportions in all parts as nearly as whole samples allow. Each part is in
     * random order.
     *
     * <p>A part has samples · fraction samples, rounded to the nearest (halves up). Each class gives the whole part of its
     * own share; what is then missing comes one each from the classes with the largest remainders, the lower class index
     * first where they are equal. The validation part is taken from the training part: with one or without, the test part
     * is the same.
     *
     * @param labels one class index a sample. Not modified.
     * @param classes names of the classes
     * @param testFraction share of the samples that go to the test part, between 0 and 1
     * @param validationFraction share of all samples that go to the validation part; 0 for no such part
     * @param random decides the order. Modified.
     * @throws IllegalArgumentException if testFraction is not between 0 and 1
     * @throws DataException if a class would be missing from a part
     */
    public static Partition stratified(
            int[] labels,
            List<String> classes,
            double testFraction,
            double validationFraction,
            RandomGenerator random) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException("testFraction must lie between 0 and 1, but is " + testFraction);
        }
        int[] classCounts = new int[classes.size()];
        for (int label : labels) {
            classCounts[label]++;
        }
        PartCounts counts = PartCounts.of(classCounts, classes, testFraction, validationFraction);
        int[] order = MathArrays.natural(labels.length);
        MathArrays.shuffle(order, random);
        // Of the shuffled samples, the first of each class are the test part, and the next: all parts stay shuffled.
        boolean[] inTest = new boolean[labels.length];
        boolean[] inValidation = new boolean[labels.length];
        for (int sample : order) {
            int label = labels[sample];
            inTest[sample] = counts.test()[label]-- > 0;
            inValidation[sample] = !inTest[sample] && counts.validation()[label]-- > 0;
        }
        return new Partition(
                those(order, sample -> !inTest[sample] && !inValidation[sample]),
                validationFraction > 0 ? those(order, sample -> inValidation[sample]) : null,
                those(order, sample -> inTest[sample]));
    }

    private static int[] those(int[] order, IntPredicate part) {
        return IntStream.of(order).filter(part).toArray();
    }

    /**
     * The parts as datasets.
     *
     * @param samples makes a dataset of some samples, given their indices
     */
    public Split split(Function<int[], Dataset> samples) {
        return new Split(
                samples.apply(train), validation == null ? null : samples.apply(validation), samples.apply(test));
    }
}
