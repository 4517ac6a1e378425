package harness.math;

/**
 * The fused multiply-add: x·y + z, rounded once. It has the bits of {@link Math#fma}, which takes one instruction on nearly
 * every processor of today. On others, such as those that some virtual machines show, {@code Math.fma} computes with big
 * decimals and takes hundreds of times as long; there it is computed here, from sums and products of doubles.
 *
 * <p>Method: the rounding errors of a product (Dekker 1971, <i>A floating-point technique for extending the available
 * precision</i>) and of a sum (Knuth) are doubles themselves. They give x·y + z as an exact sum of three doubles. Where it
 * matters how the lower two are added, their sum is rounded to odd (Boldo and Melquiond 2008, <i>Emulation of a FMA and
 * correctly rounded sums</i>).
 */
public final class FusedMultiplyAdd {

    /** 2²⁷ + 1: times this, a double falls apart into two of at most 26 digits. */
    private static final double SPLITTER = 0x1.0p27 + 1;

    /** Up to here nothing overflows on the way. */
    private static final double LARGEST = 0x1.0p990;

    /** A product from here on has an error that is a double. */
    private static final double SMALLEST_PRODUCT = 0x1.0p-960;

    /** A smaller product is nothing beside a number from here on. */
    private static final double FAR_ABOVE_IT = 0x1.0p-900;

    /** Four times the largest relative error of a sum. */
    private static final double MARGIN = 0x1.0p-51;

    private static final int CALLS = 20;
    private static final int TRIALS = 20;

    /** An instruction takes a few, in an interpreter some ten; big decimals take thousands. */
    private static final long MOST_NANOSECONDS = 400;

    private static final boolean IN_HARDWARE = isQuick();

    private FusedMultiplyAdd() {}

    /** Whether the processor has an instruction for it, which the JVM uses. The results do not depend on it. */
    public static boolean isInHardware() {
        return IN_HARDWARE;
    }

    /** x·y + z, rounded once; for NaN, infinities and zeros as {@link Math#fma} says. */
    public static double fma(double x, double y, double z) {
        return IN_HARDWARE ? Math.fma(x, y, z) : emulated(x, y, z);
    }

    /** The same without the instruction. */
    static double emulated(double x, double y, double z) {
        double product = x * y;
        double size = Math.abs(product);
        boolean ordinary = size >= SMALLEST_PRODUCT
                && size <= LARGEST
                && Math.abs(x) <= LARGEST
                && Math.abs(y) <= LARGEST
                && Math.abs(z) <= LARGEST;
        return ordinary ? sum(product, productError(x, y, product), z) : special(x, y, z, product);
    }

    /** x·y − product. */
    private static double productError(double x, double y, double product) {
        double scaledX = SPLITTER * x;
        double xHigh = scaledX - (scaledX - x);
        double xLow = x - xHigh;
        double scaledY = SPLITTER * y;
        double yHigh = scaledY - (scaledY - y);
        double yLow = y - yHigh;
        return xLow * yLow - (((product - xHigh * yHigh) - xLow * yHigh) - xHigh * yLow);
    }

    /** product + error + z, rounded once. */
    private static double sum(double product, double error, double z) {
        double smaller = z + error;
        double smallerError = sumError(z, error, smaller);
        double high = product + smaller;
        double highError = sumError(product, smaller, high);
        double low = highError + smallerError;
        // Nearly always the result does not depend on how low was rounded.
        double margin = MARGIN * low;
        double result = high + (low + margin);
        return result == high + (low - margin) ? result : high + sumToOdd(highError, smallerError, low);
    }

    /** x + y − sum. */
    private static double sumError(double x, double y, double sum) {
        double ofX = sum - y;
        double ofY = sum - ofX;
        return (x - ofX) + (y - ofY);
    }

    /** x + y if that is a double; otherwise the one of its two neighbours whose last bit is 1. */
    private static double sumToOdd(double x, double y, double sum) {
        double error = sumError(x, y, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (error == 0 || (bits & 1) == 1) {
            return sum;
        }
        return Double.longBitsToDouble((error > 0) == (sum > 0) ? bits + 1 : bits - 1);
    }

    private static double special(double x, double y, double z, double product) {
        if (x == 0 || y == 0) {
            return product + z;
        }
        if (z == 0) {
            return product;
        }
        boolean isNothing = Math.abs(product) < SMALLEST_PRODUCT && Math.abs(z) >= FAR_ABOVE_IT;
        return isNothing ? z : Math.fma(x, y, z);
    }

    /** The quickest of some trials: the others may have been interrupted. */
    private static boolean isQuick() {
        double sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            for (int call = 0; call < CALLS; call++) {
                sum = Math.fma(0.1, 0.1, sum);
            }
            if (System.nanoTime() - start < CALLS * MOST_NANOSECONDS && sum > 0) {
                return true;
            }
        }
        return false;
    }
}
