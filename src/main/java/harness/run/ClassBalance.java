package harness.run;

import harness.data.Split;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be known of a dataset's parts once the samples themselves are gone.
 *
 * @param features how many there are
 * @param classes names of the classes, in the order of their index
 * @param train samples of each class in the training part
 * @param validation the same of the validation part, null if there is none
 * @param test the same of the test part
 */
public record ClassBalance(int features, List<String> classes, int[] train, int[] validation, int[] test) {

    public static ClassBalance of(Split split) {
        Dataset train = split.train();
        return new ClassBalance(
                train.featureCount(),
                train.labelNames(),
                train.classCounts(),
                split.validation() == null ? null : split.validation().classCounts(),
                split.test().classCounts());
    }

    /** Number of samples of a part. */
    public static int samples(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
