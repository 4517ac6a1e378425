package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * What is done to every feature of every sample after standardization: x · scale + shift + noise · N(0, 1). For studies of
 * what a network makes of inputs that are not standardized. The noise is drawn anew for each feature and sample.
 *
 * @param scale factor
 * @param shift what is added
 * @param noise standard deviation of the noise
 */
public record Transform(
        @Parameter(meaning = "factor of every feature", byDefault = "1", min = -1e6, max = 1e6)
        double scale,

        @Parameter(meaning = "added to every feature", byDefault = "0", min = -1e6, max = 1e6)
        double shift,

        @Parameter(
                meaning = "standard deviation of the noise added to every feature",
                byDefault = "0",
                min = 0,
                max = 1e6)
        double noise) {

    /** Leaves everything as it is. */
    public static final Transform NONE = new Transform(1, 0, 0);

    /**
     * A new dataset with every feature transformed; the same one if there is nothing to do.
     *
     * @param dataset what to transform. Not modified.
     * @param random draws the noise, feature by feature, if there is any. Modified.
     */
    public Dataset apply(Dataset dataset, RandomGenerator random) {
        if (equals(NONE)) {
            return dataset;
        }
        double[][] transformed = new double[dataset.featureCount()][];
        for (int feature = 0; feature < transformed.length; feature++) {
            transformed[feature] = Arrays.stream(dataset.features()[feature])
                    .map(x -> x * scale + shift)
                    .toArray();
            if (noise > 0) {
                addNoise(transformed[feature], random);
            }
        }
        return new Dataset(transformed, dataset.labels(), dataset.featureNames(), dataset.labelNames());
    }

    private void addNoise(double[] feature, RandomGenerator random) {
        for (int sample = 0; sample < feature.length; sample++) {
            feature[sample] += noise * random.nextGaussian();
        }
    }
}
