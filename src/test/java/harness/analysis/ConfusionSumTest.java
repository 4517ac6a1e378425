package harness.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.training.Confusion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionSumTest {

    @Test
    void matricesOfRunsAreAddedUp() {
        List<String> classes = List.of("a", "b", "c");
        ConfusionSum sum = new ConfusionSum(classes);
        sum.add(new Confusion(classes, new int[][] {{3, 1, 0}, {0, 0, 0}, {0, 2, 2}}));
        assertTrue(sum.hasEmptyClass());
        sum.add(new Confusion(classes, new int[][] {{4, 0, 0}, {1, 1, 0}, {0, 0, 4}}));
        assertArrayEquals(new long[] {7, 1, 0}, sum.counts()[0]);
        assertArrayEquals(new long[] {0, 2, 6}, sum.counts()[2]);
        assertEquals(7 / 8.0, sum.share(0, 0));
        assertEquals(0.5, sum.share(1, 1));
        assertEquals(14 / 18.0, sum.accuracy());
        assertFalse(sum.hasEmptyClass());
    }
}
