package harness.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.study.TimeEstimate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void saysWhatABusyMachineMakesOfAnEstimate() {
        Duration ten = Duration.ofSeconds(10);
        assertEquals("About 10 s of training on 2 threads.", Durations.training(new TimeEstimate(ten, ten), 2));
        assertEquals(
                "About 10 s of training on 1 thread, or about 50 s with this machine as busy as it is now.",
                Durations.training(new TimeEstimate(ten, Duration.ofSeconds(50)), 1));
        Duration moment = Duration.ofMillis(400);
        assertEquals(
                "Less than a second of training on 1 thread.",
                Durations.training(new TimeEstimate(moment, Duration.ofMillis(900)), 1));
    }
}
