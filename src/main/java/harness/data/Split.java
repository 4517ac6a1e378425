package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;

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
     * Splits at random, as {@link Partition#stratified} says.
     *
     * @param dataset what to split. Not modified.
     * @param testFraction share of the samples that go to the test part, between 0 and 1
     * @param validationFraction share of the samples that go to the validation part; 0 for no such part
     * @param random decides the order. Modified.
     * @throws IllegalArgumentException if testFraction is not between 0 and 1
     * @throws DataException if a class would be missing from a part
     */
    public static Split stratified(
            Dataset dataset, double testFraction, double validationFraction, RandomGenerator random) {
        return Partition.stratified(dataset.labels(), dataset.labelNames(), testFraction, validationFraction, random)
                .split(dataset::select);
    }

    /** The same without a validation part. */
    public static Split stratified(Dataset dataset, double testFraction, RandomGenerator random) {
        return stratified(dataset, testFraction, 0, random);
    }

    /** A part; null if it has no such part. */
    public Dataset of(Part part) {
        return switch (part) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The parts that it has, in the order of learning, deciding and judging. */
    public List<Part> parts() {
        return Arrays.stream(Part.values()).filter(part -> of(part) != null).toList();
    }

    /** Every part with a function applied. */
    public Split map(UnaryOperator<Dataset> function) {
        return new Split(
                function.apply(train), validation == null ? null : function.apply(validation), function.apply(test));
    }
}
