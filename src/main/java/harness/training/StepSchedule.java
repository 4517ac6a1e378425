package harness.training;

import harness.catalogue.Parameter;

/**
 * The learning rate drops in steps: factor γ^⌊t/N⌋ after t epochs, as PyTorch's {@code StepLR}.
 *
 * @param everyEpochs N
 * @param factor γ
 */
public record StepSchedule(
        @Parameter(meaning = "epochs from one drop to the next", byDefault = "50", min = 1)
        int everyEpochs,

        @Parameter(meaning = "what the learning rate is multiplied by at each drop", byDefault = "0.1", above = 0)
        double factor)
        implements LearningRateSchedule {

    @Override
    public double factor(int epochsDone, int epochs) {
        return StrictMath.pow(factor, epochsDone / everyEpochs);
    }
}
