package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Relu;
import harness.activation.Sigmoid;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.data.Part;
import harness.data.Split;
import harness.training.Quantity;
import harness.training.Trainer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeedJobTest {

    static Stream<SpeedJob> jobs() {
        return Stream.of(SpeedJob.SEED, SpeedJob.KERAS, SpeedJob.WIDE);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyActivationIsTrainedToTheLastEpoch(SpeedJob job) {
        Split split = job.draw();
        assertEquals(job.samples(), split.train().samples());
        assertEquals(job.heldOut(), split.test().samples());
        for (Activation activation : List.of(new Relu(), new Tanh(), new Sigmoid(), new Swish(1))) {
            Trainer.Result result = job.train(activation, split);
            assertFalse(result.diverged());
            assertArrayEquals(
                    new int[] {0, job.epochs()}, result.history().epochs(), "nothing is recorded between, or stopped");
            assertTrue(
                    result.history().of(Part.TRAIN, Quantity.LOSS)[1]
                            < result.history().of(Part.TRAIN, Quantity.LOSS)[0],
                    activation.toString());
        }
    }

    @Test
    void theSameJobGivesTheSameBits() {
        SpeedJob job = SpeedJob.KERAS;
        assertArrayEquals(
                job.train(new Tanh(), job.draw()).history().of(Part.TEST, Quantity.LOSS),
                job.train(new Tanh(), job.draw()).history().of(Part.TEST, Quantity.LOSS));
    }

    @Test
    void operationsAreSixAWeightSampleAndEpoch() {
        assertEquals(6L * (20 + 100 + 10) * 1000 * 500, SpeedJob.SEED.operations());
        assertEquals(9.7e9, SpeedJob.WIDE.operations(), 0.05e9);
    }
}
