package harness.math;

import static harness.math.Ulps.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogTest {

    private static final int POINTS = 300_000;

    private static void assertRight(double y) {
        assertWithin(2, StrictMath.log1p(y), Log.log1p(y), "log1p(" + y + ")");
    }

    @Test
    void isWithinTwoUlpsOnTheUnitInterval() {
        Random random = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            assertRight(random.nextDouble());
        }
    }

    @Test
    void smallArgumentsOfEveryMagnitudeKeepTheirDigits() {
        Random random = new Random(2);
        for (int i = 0; i < POINTS; i++) {
            assertRight(Math.scalb(1 + random.nextDouble(), -1 - random.nextInt(1074)));
        }
    }

    @Test
    void bothEndsAreRight() {
        assertEquals(0, Log.log1p(0));
        assertEquals(Double.MIN_VALUE, Log.log1p(Double.MIN_VALUE));
        assertRight(Math.nextDown(1.0));
        assertRight(1);
    }

    @Test
    void anyArgumentIsWithinThreeUlps() {
        Random random = new Random(3);
        for (int i = 0; i < POINTS; i++) {
            double y = Math.scalb(1 + random.nextDouble(), random.nextInt(1023) - (i % 2 == 0 ? 0 : 1022));
            assertWithin(3, StrictMath.log1p(y), Log.log1pOfAny(y), "log1p(" + y + ")");
        }
        for (int sum = 2; sum <= 100; sum++) {
            for (double y : new double[] {sum - 1, Math.nextDown(sum - 1.0), Math.nextUp(sum - 1.0)}) {
                assertWithin(3, StrictMath.log1p(y), Log.log1pOfAny(y), "log1p(" + y + ")");
            }
        }
    }

    @Test
    void belowOneBothFormsAgreeToTheLastBit() {
        Random random = new Random(4);
        for (int i = 0; i < POINTS; i++) {
            double y = Math.scalb(random.nextDouble(), -random.nextInt(60));
            assertEquals(Log.log1p(y), Log.log1pOfAny(y), "at " + y);
        }
    }

    @Test
    void notANumberStaysSo() {
        assertEquals(Double.NaN, Log.log1pOfAny(Double.NaN));
        assertEquals(Double.NaN, Log.log1p(Double.NaN));
    }
}
