package harness.run;

import harness.data.Split;
import harness.network.Loss;

/**
 * How many samples the parts of a dataset have, and of what.
 *
 * @param train samples of the training part
 * @param others samples of the other parts
 * @param features of a sample
 * @param outputs logits that its classes need
 */
public record PartSizes(int train, int others, int features, int outputs) {

    /** Of samples that cannot be made. */
    public static final PartSizes UNKNOWN = new PartSizes(0, 0, 0, 0);

    /** Those of the samples of a run. */
    public static PartSizes of(Split split) {
        int validation = split.validation() == null ? 0 : split.validation().samples();
        return new PartSizes(
                split.train().samples(),
                validation + split.test().samples(),
                split.train().featureCount(),
                Loss.forClasses(split.train().classCount()).outputs());
    }
}
