package harness.math;

/**
 * Mean and standard deviation of numbers that arrive in chunks: each chunk's own mean and sum of squared deviations are
 * merged into the whole's (Chan, Golub &amp; LeVeque 1983), which does not cancel as Σx² − n·mean² does.
 */
public final class Moments {

    private double count;
    private double mean;
    private double squaredDeviations;

    /** Of all entries of a matrix, which arrive row by row. */
    public static Moments of(double[][] matrix) {
        Moments moments = new Moments();
        for (double[] row : matrix) {
            moments.add(row, row.length);
        }
        return moments;
    }

    /** Takes in the first {@code size} elements of a chunk. */
    public void add(double[] chunk, int size) {
        if (size == 0) {
            return;
        }
        double chunkMean = Kernels.CHOSEN.sum(chunk, size) / size;
        double chunkDeviations = Kernels.CHOSEN.squaredDeviations(chunk, chunkMean, size);
        double total = count + size;
        double difference = chunkMean - mean;
        mean += difference * (size / total);
        squaredDeviations += chunkDeviations + difference * difference * (count * size / total);
        count = total;
    }

    /** Mean; 0 if nothing was added. */
    public double mean() {
        return mean;
    }

    /** Standard deviation of the population, that is with the divisor n; NaN if nothing was added. */
    public double standardDeviation() {
        return Math.sqrt(squaredDeviations / count);
    }
}
