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
        double chunkMean = mean(chunk, size);
        double chunkDeviations = Kernels.inUse().squaredDeviations(chunk, chunkMean, size);
        double total = count + size;
        double difference = chunkMean - mean;
        double merged = mean + difference * (size / total);
        // The difference of large numbers may be infinite, and that of infinite ones is no number.
        mean = Double.isFinite(merged)
                ? merged
                : within(mean * (count / total) + chunkMean * (size / total), Math.abs(mean), Math.abs(chunkMean));
        squaredDeviations +=
                count == 0 ? chunkDeviations : chunkDeviations + difference * difference * (count * size / total);
        count = total;
    }

    /** Where the sum is too large for a double, the mean of parts that are not. */
    private static double mean(double[] chunk, int size) {
        double mean = Kernels.inUse().sum(chunk, size) / size;
        if (Double.isFinite(mean)) {
            return mean;
        }
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            sum += chunk[i] / size;
            largest = Math.max(largest, Math.abs(chunk[i]));
        }
        return within(sum, largest, largest);
    }

    /** No mean is above what it is of, as rounded parts of the largest doubles may be in sum. */
    private static double within(double mean, double one, double other) {
        double largest = Math.max(one, other);
        return Math.max(-largest, Math.min(largest, mean));
    }

    /**
     * Mean; 0 if nothing was added. Of finite numbers it is a number, though their sum may be too large for a double; it is
     * infinite with infinite ones of one sign among them, and NaN with those of both, or NaN.
     */
    public double mean() {
        return mean;
    }

    /**
     * Standard deviation of the population, that is with the divisor n; infinite if the square of a deviation is too large for
     * a double, NaN if nothing was added, or a number that is not finite.
     */
    public double standardDeviation() {
        return Math.sqrt(squaredDeviations / count);
    }
}
