package harness.training.optimizer;

/** How the learning rate changes from epoch to epoch; the rates are those of PyTorch's schedulers, stepped once an epoch. */
public interface LearningRateSchedule {

    /**
     * The factor on the optimizer's learning rate in one epoch.
     *
     * @param epochsDone epochs before it, 0 … epochs − 1
     * @param epochs epochs of the whole run
     */
    double factor(int epochsDone, int epochs);
}
