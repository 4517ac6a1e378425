package harness.training;

import harness.catalogue.Parameter;

/**
 * The learning rate decays geometrically: factor γᵗ after t epochs, as PyTorch's {@code ExponentialLR}.
 *
 * @param factor γ
 */
public record ExponentialSchedule(
        @Parameter(meaning = "what the learning rate is multiplied by after each epoch", byDefault = "0.98", above = 0)
        double factor)
        implements LearningRateSchedule {

    @Override
    public double factor(int epochsDone, int epochs) {
        return StrictMath.pow(factor, epochsDone);
    }
}
