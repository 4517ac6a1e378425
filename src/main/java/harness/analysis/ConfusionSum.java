package harness.analysis;

import harness.training.Confusion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The confusion matrices of all runs of a cell, added up.
 *
 * @param classes their names, in the order of their index
 * @param counts {@code [actual][predicted]}: how many samples of one class were put into another
 */
public record ConfusionSum(List<String> classes, long[][] counts) {

    /** A sum of none yet. */
    ConfusionSum(List<String> classes) {
        this(classes, new long[classes.size()][classes.size()]);
    }

    /** Adds the matrix of a run, of the same classes. */
    void add(Confusion confusion) {
        for (int actual = 0; actual < counts.length; actual++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                counts[actual][predicted] += confusion.counts()[actual][predicted];
            }
        }
    }

    /** Number of samples of a class. */
    private long samples(int actual) {
        return LongStream.of(counts[actual]).sum();
    }

    /** Share of the samples of a class that were put into another, 0 … 1; NaN if there are none. */
    public double share(int actual, int predicted) {
        return (double) counts[actual][predicted] / samples(actual);
    }

    /** Share of all samples that were put into their class, 0 … 1; NaN if there are none. */
    public double accuracy() {
        long right = IntStream.range(0, counts.length)
                .mapToLong(label -> counts[label][label])
                .sum();
        return (double) right
                / Arrays.stream(counts).flatMapToLong(LongStream::of).sum();
    }

    /** Whether there is no sample of some class. */
    public boolean hasEmptyClass() {
        return IntStream.range(0, counts.length).anyMatch(actual -> samples(actual) == 0);
    }
}
