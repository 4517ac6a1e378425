package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Shifts and scales each feature as (x − mean) / deviation. Fitted on the training part alone and applied to all parts, so
 * that the others have no say in training. The training part then has mean 0 and standard deviation 1; a feature that is
 * constant there but for rounding has mean 0 and no more than its rounding as deviation.
 */
public final class Standardizer {

    private final List<Column> columns;

    private Standardizer(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * Measures every feature.
     *
     * @param train the training part. Not modified.
     */
    public static Standardizer fit(Dataset train) {
        return new Standardizer(Arrays.stream(train.features()).map(Column::fit).toList());
    }

    /**
     * A new dataset with every feature shifted and scaled.
     *
     * @param dataset the training part or any other with the same features. Not modified.
     * @throws IllegalArgumentException if the number of features differs
     * @throws DataException if a number is so far from the training part's that a double cannot hold the result
     */
    public Dataset apply(Dataset dataset) {
        if (dataset.featureCount() != columns.size()) {
            throw new IllegalArgumentException(
                    "fitted to " + columns.size() + " features, applied to " + dataset.featureCount());
        }
        double[][] standardized = IntStream.range(0, columns.size())
                .mapToObj(f -> Arrays.stream(dataset.features()[f])
                        .map(columns.get(f)::apply)
                        .toArray())
                .toArray(double[][]::new);
        for (int f = 0; f < standardized.length; f++) {
            requireFinite(dataset.featureNames().get(f), dataset.features()[f], standardized[f]);
        }
        return new Dataset(standardized, dataset.labels(), dataset.featureNames(), dataset.labelNames());
    }

    private static void requireFinite(String name, double[] values, double[] standardized) {
        for (int s = 0; s < values.length; s++) {
            if (!Double.isFinite(standardized[s])) {
                throw new DataException("feature " + Quoted.one(name) + " has the value " + values[s]
                        + ", too far from those of the training part to be standardized: correct it, or leave the"
                        + " feature out");
            }
        }
    }

    /**
     * What was measured of one feature.
     *
     * @param exponent everything else is in units of 2^exponent, near which the largest number lies, so that no square
     *     overflows; such a unit rounds nothing but numbers that are 2^-51 of the largest or less, and that only beside the
     *     very largest doubles
     * @param mean of the training part
     * @param remainder what a double cannot hold of the mean, if it is more than rounding beside the deviation, else 0
     * @param deviation population standard deviation (divided by n, not n − 1). Of a constant feature 1, in the feature's
     *     own unit; or the mean's size, if it is so large that rounding alone is more than 1. So rounding is never blown up
     */
    private record Column(int exponent, double mean, double remainder, double deviation) {

        private static final double EPSILON = Math.ulp(1.0);

        /** A share of the deviation by which the mean may be missed. */
        private static final double ROUNDING = 0x1p-40;

        static Column fit(double[] feature) {
            double smallest = StatUtils.min(feature);
            double largest = StatUtils.max(feature);
            if (smallest == largest) {
                // The rounded mean of equal values may miss them.
                return new Column(0, feature[0], 0, 1);
            }
            int exponent = Math.getExponent(Math.max(-smallest, largest));
            double[] values =
                    Arrays.stream(feature).map(x -> Math.scalb(x, -exponent)).toArray();
            double mean = StatUtils.mean(values);
            double variance = StatUtils.populationVariance(values, mean);
            double deviation = Math.sqrt(variance);
            if (isConstant(values.length, mean, variance)) {
                double unit = Math.scalb(1, -exponent);
                deviation = deviation > unit ? Math.abs(mean) : unit;
            }
            double remainder =
                    StatUtils.mean(Arrays.stream(values).map(x -> x - mean).toArray());
            return new Column(exponent, mean, Math.abs(remainder) > ROUNDING * deviation ? remainder : 0, deviation);
        }

        /**
         * Whether the variance is no more than rounding makes of equal numbers, by scikit-learn's rule: at most n·ε·variance
         * + (n·mean·ε)². After Chan, Golub &amp; LeVeque 1983, "Algorithms for computing the sample variance".
         */
        private static boolean isConstant(int n, double mean, double variance) {
            double ofMean = n * mean * EPSILON;
            return variance <= n * EPSILON * variance + ofMean * ofMean;
        }

        double apply(double x) {
            return (Math.scalb(x, -exponent) - mean - remainder) / deviation;
        }
    }
}
