package harness.math;

import static org.junit.jupiter.api.Assertions.fail;

/** Comparisons in units in the last place of the expected value. */
final class Ulps {

    private Ulps() {}

    /** Equal, both NaN, or at most the given number of ulps apart. */
    static void assertWithin(double ulps, double expected, double actual, String what) {
        if (Double.compare(expected, actual) == 0) {
            return;
        }
        // Written so that NaN fails.
        if (!(Math.abs(expected - actual) <= ulps * Math.ulp(expected))) {
            fail(what + ": expected " + expected + ", found " + actual);
        }
    }

    /** The same bits, except that there is only one NaN. */
    static void assertSameBits(double expected, double actual, String what) {
        if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
            fail(what + ": expected " + expected + ", found " + actual);
        }
    }
}
