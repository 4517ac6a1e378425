package harness.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which classes a network takes for which: the confusion matrix over the samples of a part.
 *
 * @param classes their names, in the order of their index
 * @param counts {@code [actual][predicted]}: how many samples of one class were put into another
 */
public record Confusion(List<String> classes, int[][] counts) {

    /** Number of samples of a class. */
    public int samples(int actual) {
        return IntStream.of(counts[actual]).sum();
    }

    /** Share of the samples of a class that were put into it, 0 … 1; NaN if there are none. */
    public double recall(int actual) {
        return (double) counts[actual][actual] / samples(actual);
    }
}
