package harness.training;

import harness.catalogue.Parameter;
import harness.training.optimizer.LearningRateSchedule;
import harness.training.optimizer.Optimizer;

/**
 * How the network is trained.
 *
 * @param epochs passes over the training part
 * @param batchSize samples of one step
 * @param optimizer how gradients change parameters
 * @param schedule how the learning rate changes from epoch to epoch
 * @param warmupEpochs epochs over whose steps the learning rate rises
 * @param l1 λ of the penalty λ·Σ|w| over all weights, biases apart
 * @param l2 λ of the penalty λ/2·Σw² over all weights, biases apart
 * @param clipNorm the largest norm of the gradient, null for any
 * @param earlyStopping when training stops before its last epoch, null for never
 */
public record TrainingConfig(
        @Parameter(
                meaning = "passes over the training part; 0 measures the network at initialization",
                byDefault = "200",
                min = 0,
                max = 10_000_000)
        int epochs,

        @Parameter(meaning = "samples of one step; \"full\": the whole training part", byDefault = "32", min = 1)
        BatchSize batchSize,

        @Parameter(
                meaning = "how gradients change parameters",
                byDefault = "{\"type\": \"sgd\", \"learningRate\": 0.1}")
        Optimizer optimizer,

        @Parameter(meaning = "how the learning rate changes from epoch to epoch", byDefault = "\"constant\"")
        LearningRateSchedule schedule,

        @Parameter(
                meaning =
                        "number of epochs over whose steps the learning rate rises in equal parts to what the schedule gives",
                byDefault = "0",
                min = 0,
                max = 10_000_000)
        int warmupEpochs,

        @Parameter(meaning = "λ of the penalty λ·Σ|w| over all weights, biases apart", byDefault = "0", min = 0)
        double l1,

        @Parameter(meaning = "λ of the penalty λ/2·Σw² over all weights, biases apart", byDefault = "0", min = 0)
        double l2,

        @Parameter(
                meaning =
                        "largest norm of the gradient of all parameters together: a longer one is shortened; null: any",
                byDefault = "null",
                above = 0)
        Double clipNorm,

        @Parameter(meaning = "when training stops before its last epoch; null: never", byDefault = "null")
        EarlyStopping earlyStopping) {

    /** The penalty on large weights. */
    public Penalty penalty() {
        return new Penalty(l1, l2);
    }

    /** The same with another number of epochs. */
    public TrainingConfig withEpochs(int otherEpochs) {
        return new TrainingConfig(
                otherEpochs, batchSize, optimizer, schedule, warmupEpochs, l1, l2, clipNorm, earlyStopping);
    }
}
