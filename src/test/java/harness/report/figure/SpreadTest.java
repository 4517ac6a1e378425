package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void labelsWithRoomStayWhereTheyAre() {
        assertArrayEquals(new double[] {0, 10, 30}, Spread.apart(new double[] {0, 10, 30}, 10, 0, 100));
    }

    @Test
    void labelsThatWouldOverlapMoveApartFromTheirMiddle() {
        assertArrayEquals(
                new double[] {40, 50, 60, 90}, Spread.apart(new double[] {50, 50, 50, 90}, 10, 0, 100), 1e-12);
    }

    @Test
    void groupsThatMeetMoveTogether() {
        assertArrayEquals(
                new double[] {42, 52, 62, 72}, Spread.apart(new double[] {50, 50, 64, 64}, 10, 0, 100), 1e-12);
    }

    @Test
    void nothingLeavesTheRange() {
        assertArrayEquals(new double[] {5, 15}, Spread.apart(new double[] {0, 0}, 10, 5, 100), 1e-12);
        assertArrayEquals(new double[] {90, 100}, Spread.apart(new double[] {99, 99}, 10, 5, 100), 1e-12);
    }

    @Test
    void neverCloserThanTheDistance() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            double[] wished = random.doubles(12, 0, 300).sorted().toArray();
            double[] placed = Spread.apart(wished, 19, 10, 290);
            for (int i = 0; i < placed.length; i++) {
                assertTrue(placed[i] > 10 - 1e-9 && placed[i] < 290 + 1e-9);
                assertTrue(i == 0 || placed[i] - placed[i - 1] > 19 - 1e-9);
            }
        }
    }
}
