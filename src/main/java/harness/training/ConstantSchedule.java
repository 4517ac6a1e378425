package harness.training;

/** The learning rate stays as it is: factor 1. */
public record ConstantSchedule() implements LearningRateSchedule {

    @Override
    public double factor(int epochsDone, int epochs) {
        return 1;
    }
}
