package harness.training;

import harness.catalogue.Parameter;

/**
 * What is written down during a run.
 *
 * @param everyEpochs epochs from one record to the next; the first and the last epoch are always recorded
 * @param models whether trained networks are saved
 * @param datasets whether the samples of every seed are saved
 * @param gradientHistograms whether histograms of every layer's gradients are kept, at the first and last recorded epoch
 */
public record RecordConfig(
        @Parameter(meaning = "epochs from one record to the next", byDefault = "1", min = 1)
        int everyEpochs,

        @Parameter(meaning = "whether trained networks are saved", byDefault = "false")
        boolean models,

        @Parameter(meaning = "whether the samples of every seed are saved", byDefault = "false")
        boolean datasets,

        @Parameter(
                meaning = "whether histograms of every layer's gradients are kept, at the first and last record",
                byDefault = "false")
        boolean gradientHistograms) {

    /** The epochs at which a run is recorded, if it goes on to the last. */
    public RecordedEpochs epochsOf(TrainingConfig training) {
        return new RecordedEpochs(training.epochs(), everyEpochs);
    }
}
