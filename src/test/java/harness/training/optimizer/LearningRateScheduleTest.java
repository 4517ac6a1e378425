package harness.training.optimizer;

import static harness.training.TrainingExamples.network;
import static harness.training.TrainingExamples.samples;
import static harness.training.TrainingExamples.train;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.Tanh;
import harness.data.dataset.Dataset;
import harness.math.RandomStreams;
import harness.network.BinaryCrossEntropy;
import harness.network.Network;
import harness.training.Objective;
import harness.training.TrainingExamples;
import harness.training.optimizer.LearningRateSchedules.ConstantSchedule;
import harness.training.optimizer.LearningRateSchedules.CosineSchedule;
import harness.training.optimizer.LearningRateSchedules.ExponentialSchedule;
import harness.training.optimizer.LearningRateSchedules.StepSchedule;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {

    private static double[] factors(LearningRateSchedule schedule, int epochs) {
        return IntStream.range(0, epochs)
                .mapToDouble(done -> schedule.factor(done, epochs))
                .toArray();
    }

    @Test
    void constant() {
        assertArrayEquals(new double[] {1, 1, 1}, factors(new ConstantSchedule(), 3));
    }

    @Test
    void stepDropsEveryFewEpochs() {
        assertArrayEquals(new double[] {1, 1, 1, 0.5, 0.5, 0.5, 0.25}, factors(new StepSchedule(3, 0.5), 7));
    }

    @Test
    void exponentialDropsAfterEveryEpoch() {
        assertArrayEquals(new double[] {1, 0.5, 0.25, 0.125}, factors(new ExponentialSchedule(0.5), 4));
    }

    @Test
    void cosineFallsToItsEnd() {
        // Half of 1 + cos(π·t/4): of 2, 1 + 1/√2, 1 and 1 − 1/√2.
        double root = Math.sqrt(0.5);
        double[] half = {1, (1 + root) / 2, 0.5, (1 - root) / 2};
        assertArrayEquals(half, factors(new CosineSchedule(0), 4), 1e-15);
        // With 0.2 at the end, 0.2 + 0.8 times as much.
        double[] fifth = {1, 0.2 + 0.4 * (1 + root), 0.6, 0.2 + 0.4 * (1 - root)};
        assertArrayEquals(fifth, factors(new CosineSchedule(0.2), 4), 1e-15);
        assertArrayEquals(new double[] {1, 1, 1}, factors(new CosineSchedule(1), 3), 1e-15);
    }

    /** PyTorch gets each rate from the one before: η ← end + (η − end)·(1 + cos(π·t/T))/(1 + cos(π·(t − 1)/T)). */
    @Test
    void cosineIsThatOfPyTorch() {
        double end = 0.01;
        double rate = 1;
        double[] factors = factors(new CosineSchedule(end), 200);
        for (int done = 1; done < 200; done++) {
            rate = end
                    + (rate - end) * (1 + Math.cos(Math.PI * done / 200)) / (1 + Math.cos(Math.PI * (done - 1) / 200));
            assertEquals(rate, factors[done], 1e-13, "after " + done + " epochs");
        }
    }

    private static final Dataset FOUR = samples(new double[] {1, -1, 3, 0.5}, new double[] {2, 0.5, -1, 1}, 1, 0, 1, 0);

    /** Trains with batches of two, and does the same by hand with the learning rates given. */
    private static void assertRates(TrainingExamples.Settings settings, double... rates) {
        Network trained = network(new Tanh(), 3);
        train(trained, new Sgd(2), settings, FOUR);

        Network expected = network(new Tanh(), 3);
        Objective objective = new Objective(FOUR, expected, new BinaryCrossEntropy());
        Optimizer.UpdateRule rule = new Sgd(2).start(expected.parameters());
        RandomGenerator random = new RandomStreams(1, 1).stream("batches");
        int[] order = {0, 1, 2, 3};
        for (int step = 0; step < rates.length; step++) {
            if (step % 2 == 0) {
                RandomStreams.shuffle(order, random);
            }
            objective.differentiate(order, step % 2 * 2, step % 2 * 2 + 2, count -> {});
            rule.step(expected.parameters(), expected.gradients(), rates[step]);
        }
        assertArrayEquals(expected.parameters(), trained.parameters());
    }

    private static TrainingExamples.Settings settings(int epochs, LearningRateSchedule schedule, int warmupEpochs) {
        return TrainingExamples.settings(epochs, 2, 0, 1).schedule(schedule, warmupEpochs);
    }

    @Test
    void allStepsOfAnEpochHaveItsRate() {
        // The optimizer's rate is 2; with end 0.5 the cosine gives 1, 0.75 of it after half of the epochs.
        assertRates(settings(3, new ConstantSchedule(), 0), 2, 2, 2, 2, 2, 2);
        assertRates(settings(3, new StepSchedule(2, 0.25), 0), 2, 2, 2, 2, 0.5, 0.5);
        assertRates(settings(3, new ExponentialSchedule(0.5), 0), 2, 2, 1, 1, 0.5, 0.5);
        assertRates(settings(2, new CosineSchedule(0.5), 0), 2, 2, 1.5, 1.5);
    }

    @Test
    void theWarmupRisesStepByStepToWhatTheScheduleGives() {
        assertRates(settings(3, new ConstantSchedule(), 2), 0.5, 1, 1.5, 2, 2, 2);
        assertRates(settings(3, new ExponentialSchedule(0.5), 2), 0.5, 1, 0.75, 1, 0.5, 0.5);
        // Longer than the run, it never gets there.
        assertRates(settings(2, new ConstantSchedule(), 4), 0.25, 0.5, 0.75, 1);
    }
}
