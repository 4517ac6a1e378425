package harness.training.optimizer;

import harness.catalogue.Catalogue;
import harness.catalogue.Parameter;

/** Every learning-rate schedule a config can name. A new one is a record and one line here. */
public final class LearningRateSchedules {

    public static final Catalogue<LearningRateSchedule> CATALOGUE = new Catalogue<>(
                    "learning-rate schedule", LearningRateSchedule.class)
            .with("constant", ConstantSchedule.class)
            .with("step", StepSchedule.class)
            .with("exponential", ExponentialSchedule.class)
            .with("cosine", CosineSchedule.class);

    private LearningRateSchedules() {}

    /** The learning rate stays as it is: factor 1. */
    public record ConstantSchedule() implements LearningRateSchedule {

        @Override
        public double factor(int epochsDone, int epochs) {
            return 1;
        }
    }

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

    /**
     * The learning rate decays geometrically: factor γᵗ after t epochs, as PyTorch's {@code ExponentialLR}.
     *
     * @param factor γ
     */
    public record ExponentialSchedule(
            @Parameter(
                    meaning = "what the learning rate is multiplied by after each epoch",
                    byDefault = "0.98",
                    above = 0)
            double factor)
            implements LearningRateSchedule {

        @Override
        public double factor(int epochsDone, int epochs) {
            return StrictMath.pow(factor, epochsDone);
        }
    }

    /**
     * The learning rate falls along half a cosine: factor e + (1 − e)·(1 + cos(π·t/T))/2 after t of T epochs, as PyTorch's
     * {@code CosineAnnealingLR} with {@code T_max} = T. The last epoch, with t = T − 1, still has a little more than e.
     *
     * <p>Source: Loshchilov &amp; Hutter 2017, "SGDR: stochastic gradient descent with warm restarts", without restarts.
     *
     * @param end e
     */
    public record CosineSchedule(
            @Parameter(
                    meaning = "share of the learning rate that is left at the end of the run",
                    byDefault = "0",
                    min = 0,
                    max = 1)
            double end)
            implements LearningRateSchedule {

        @Override
        public double factor(int epochsDone, int epochs) {
            return end + (1 - end) * (1 + StrictMath.cos(Math.PI * epochsDone / epochs)) / 2;
        }
    }
}
