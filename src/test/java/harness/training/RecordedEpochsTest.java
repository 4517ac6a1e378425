package harness.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedEpochsTest {

    private static int[] epochs(int last, int every) {
        RecordedEpochs recorded = new RecordedEpochs(last, every);
        return IntStream.range(0, recorded.size()).map(recorded::epoch).toArray();
    }

    @Test
    void everySoManyAndTheLast() {
        assertArrayEquals(new int[] {0, 7, 14, 20}, epochs(20, 7));
        assertArrayEquals(new int[] {0, 10, 20}, epochs(20, 10));
        assertArrayEquals(new int[] {0, 3}, epochs(3, 100));
        assertArrayEquals(new int[] {0}, epochs(0, 5));
    }

    @Test
    void containsJustThose() {
        for (int last = 0; last < 30; last++) {
            for (int every = 1; every < 12; every++) {
                RecordedEpochs recorded = new RecordedEpochs(last, every);
                assertArrayEquals(
                        IntStream.rangeClosed(0, last)
                                .filter(recorded::contains)
                                .toArray(),
                        epochs(last, every));
            }
        }
        assertEquals(2, new RecordedEpochs(10_000_000, Integer.MAX_VALUE).size());
    }
}
