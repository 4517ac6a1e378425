package harness.training;

import java.util.OptionalInt;

/**
 * How many samples one step takes.
 *
 * @param samples empty for the whole training part
 */
public record BatchSize(OptionalInt samples) {

    /** The whole training part. */
    public static final BatchSize FULL = new BatchSize(OptionalInt.empty());

    /** That many samples. */
    public static BatchSize of(int samples) {
        return new BatchSize(OptionalInt.of(samples));
    }

    /** Samples of one step of a training part: never more than the part has. */
    public int within(int trainingSamples) {
        return Math.min(samples.orElse(trainingSamples), trainingSamples);
    }
}
