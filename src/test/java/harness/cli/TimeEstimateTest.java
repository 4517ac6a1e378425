package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeEstimateTest {

    /** One thing tried four times took 5, 3, 1 and 2 seconds; the others come to the same work each. */
    private static final List<double[]> ROUNDS =
            List.of(new double[] {5}, new double[] {3}, new double[] {1}, new double[] {2});

    @Test
    void shortWorkIsOverBeforeItIsFast() {
        assertEquals(2.5, TimeEstimate.fromTheStart(0.5, ROUNDS, new double[] {1}));
        assertEquals(6.5, TimeEstimate.fromTheStart(1.5, ROUNDS, new double[] {1}));
    }

    @Test
    void longWorkIsSlowAtItsBeginningOnly() {
        assertEquals(11 + 96, TimeEstimate.fromTheStart(100, ROUNDS, new double[] {1}));
    }

    @Test
    void saysWhatABusyMachineMakesOfIt() {
        Duration ten = Duration.ofSeconds(10);
        assertEquals("About 10 s of training on 2 threads.", new TimeEstimate.Estimate(ten, ten).text(2));
        assertEquals(
                "About 10 s of training on 1 thread, or about 50 s with this machine as busy as it is now.",
                new TimeEstimate.Estimate(ten, Duration.ofSeconds(50)).text(1));
        Duration moment = Duration.ofMillis(400);
        assertEquals(
                "Less than a second of training on 1 thread.",
                new TimeEstimate.Estimate(moment, Duration.ofMillis(900)).text(1));
    }
}
