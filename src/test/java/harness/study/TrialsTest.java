package harness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

    /** One thing tried four times took 5, 3, 1 and 2 seconds; the others come to the same work each. */
    private static final List<double[]> ROUNDS =
            List.of(new double[] {5}, new double[] {3}, new double[] {1}, new double[] {2});

    @Test
    void shortWorkIsOverBeforeItIsFast() {
        assertEquals(2.5, Trials.fromTheStart(0.5, ROUNDS, new double[] {1}));
        assertEquals(6.5, Trials.fromTheStart(1.5, ROUNDS, new double[] {1}));
    }

    @Test
    void longWorkIsSlowAtItsBeginningOnly() {
        assertEquals(11 + 96, Trials.fromTheStart(100, ROUNDS, new double[] {1}));
    }
}
