package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.Quoted;
import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Shifts and scales each feature as (x − mean) / scale. Fitted on the training part alone and applied to all parts, so
 * that the others have no say in training. The training part then has mean 0 and standard deviation 1.
 *
 * @param mean mean of each feature; treat it as read-only
 * @param scale population standard deviation of each feature (divided by n, not n − 1), and 1 for a constant feature;
 *     treat it as read-only
 */
public record Standardizer(double[] mean, double[] scale) {

    /**
     * Measures every feature.
     *
     * @param train the training part. Not modified.
     * @throws DataException if numbers are so large or so close to each other that a double cannot hold their standard
     *     deviation
     */
    public static Standardizer fit(Dataset train) {
        double[] mean = new double[train.featureCount()];
        double[] scale = new double[train.featureCount()];
        for (int f = 0; f < mean.length; f++) {
            double[] feature = train.features()[f];
            // Asked exactly: the rounded mean of equal values may miss them, and would leave a tiny deviation.
            boolean constant = StatUtils.min(feature) == StatUtils.max(feature);
            mean[f] = constant ? feature[0] : StatUtils.mean(feature);
            scale[f] = constant ? 1 : Math.sqrt(StatUtils.populationVariance(feature, mean[f]));
            if (!Double.isFinite(mean[f]) || !Double.isFinite(scale[f]) || scale[f] == 0) {
                throw new DataException(
                        "feature " + Quoted.one(train.featureNames().get(f))
                                + " has numbers too large or too close to each other to be standardized:"
                                + " write it in another unit, or leave it out");
            }
        }
        return new Standardizer(mean, scale);
    }

    /**
     * A new dataset with every feature shifted and scaled.
     *
     * @param dataset the training part or any other with the same features. Not modified.
     * @throws IllegalArgumentException if the number of features differs
     */
    public Dataset apply(Dataset dataset) {
        if (dataset.featureCount() != mean.length) {
            throw new IllegalArgumentException(
                    "fitted to " + mean.length + " features, applied to " + dataset.featureCount());
        }
        double[][] standardized = new double[mean.length][];
        for (int f = 0; f < mean.length; f++) {
            int feature = f;
            standardized[f] = Arrays.stream(dataset.features()[f])
                    .map(x -> (x - mean[feature]) / scale[feature])
                    .toArray();
        }
        return new Dataset(standardized, dataset.labels(), dataset.featureNames(), dataset.labelNames());
    }
}
