package harness.analysis;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * What a measurement is over seeds: quartiles, and a 95 % interval of the median.
 *
 * @param quartiles median and quartiles
 * @param intervalLow lower end of the interval, NaN if there are too few seeds for one
 * @param intervalHigh upper end of the interval, NaN if there are too few seeds for one
 */
public record SeedStatistics(Quartiles quartiles, double intervalLow, double intervalHigh) {

    /** With fewer seeds there is no interval. */
    public static final int FEWEST_FOR_INTERVAL = 6;

    private static final double OUTSIDE_ON_ONE_SIDE = 0.025;

    /**
     * Statistics of one value a seed.
     *
     * @param values at least one; what is not a number counts as +∞. Not modified.
     */
    public static SeedStatistics of(double[] values) {
        double[] sorted = Quartiles.sorted(values);
        int rank = rankOfInterval(sorted.length);
        return new SeedStatistics(
                Quartiles.of(values),
                rank == 0 ? Double.NaN : sorted[rank - 1],
                rank == 0 ? Double.NaN : sorted[sorted.length - rank]);
    }

    /**
     * The largest r for which the interval from the r-th smallest to the r-th largest value holds the median with at least
     * 95 % confidence, whatever the distribution: the number of values below the median is binomial. 0 if there is none
     * (fewer than six seeds).
     */
    private static int rankOfInterval(int seeds) {
        return new BinomialDistribution(null, seeds, 0.5).inverseCumulativeProbability(OUTSIDE_ON_ONE_SIDE);
    }
}
