package harness.training;

import harness.catalogue.Parameter;

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
