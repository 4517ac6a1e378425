package harness.data.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * Labelled samples, stored feature-major: one row a feature, one column a sample. There is at least one of each.
 *
 * @param features {@code double[features][samples]}, all finite; shared, not copied: treat it as read-only
 * @param labels one class index a sample, 0 … labelNames.size() − 1; shared, not copied: treat it as read-only
 * @param featureNames one name a feature
 * @param labelNames the name of each class, in the order of its index
 */
public record Dataset(double[][] features, int[] labels, List<String> featureNames, List<String> labelNames) {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if there is no feature or no sample, lengths differ, a value is not finite or a
     *     label is no class index
     */
    public Dataset {
        featureNames = List.copyOf(featureNames);
        labelNames = List.copyOf(labelNames);
        if (features.length == 0 || labels.length == 0) {
            throw new IllegalArgumentException(
                    "a dataset of " + features.length + " features and " + labels.length + " samples is empty");
        }
        if (featureNames.size() != features.length) {
            throw new IllegalArgumentException(features.length + " features have " + featureNames.size() + " names");
        }
        for (int f = 0; f < features.length; f++) {
            requireFinite(featureNames.get(f), features[f], labels.length);
        }
        for (int label : labels) {
            if (label < 0 || label >= labelNames.size()) {
                throw new IllegalArgumentException("label " + label + " is none of " + labelNames.size() + " classes");
            }
        }
    }

    /** Number of samples. */
    public int samples() {
        return labels.length;
    }

    /** Number of features. */
    public int featureCount() {
        return features.length;
    }

    /** Number of classes. */
    public int classCount() {
        return labelNames.size();
    }

    /** Number of samples of each class, in the order of its index: the class balance. A new array. */
    public int[] classCounts() {
        int[] counts = new int[classCount()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /**
     * A new dataset of some of these samples.
     *
     * @param samples their indices, in the order wanted. Not modified.
     * @throws IllegalArgumentException if there are none
     * @throws IndexOutOfBoundsException if an index is no sample
     */
    public Dataset select(int[] samples) {
        double[][] selected = new double[features.length][];
        for (int f = 0; f < features.length; f++) {
            double[] feature = features[f];
            selected[f] = Arrays.stream(samples).mapToDouble(s -> feature[s]).toArray();
        }
        int[] selectedLabels = Arrays.stream(samples).map(s -> labels[s]).toArray();
        return new Dataset(selected, selectedLabels, featureNames, labelNames);
    }

    private static void requireFinite(String name, double[] feature, int samples) {
        if (feature.length != samples) {
            throw new IllegalArgumentException(
                    "feature " + name + " has " + feature.length + " values for " + samples + " samples");
        }
        for (int s = 0; s < samples; s++) {
            if (!Double.isFinite(feature[s])) {
                throw new IllegalArgumentException("feature " + name + " of sample " + s + " is " + feature[s]);
            }
        }
    }
}
