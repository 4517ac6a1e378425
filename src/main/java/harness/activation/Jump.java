package harness.activation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A place between neighbouring doubles where a function leaps. */
final class Jump {

    /** The smallest jump that counts, as a share of the function's size; smaller ones cannot be told from rounding. */
    private static final double LEAST = 0x1p-40;

    /** How many times as much as over as many doubles beside it the function must change. */
    private static final double STANDS_OUT = 4;

    /**
     * How many doubles next to a jump are left out, in turn: the function may have any value at the very place, and where a
     * step is computed from a number that hardly changes, such as the sigmoid of 6 or of 0.01, rounding repeats it over many.
     */
    private static final int[] NEAR = {3, 64, 1024};

    private static final int TWO_SIDES = 2048;

    /** The drift of a side is told over twice as many. */
    private static final int FAR = 3;

    private static final int ALL_DIGITS = 17;

    private Jump() {}

    /**
     * Where a function changes most from one point to the next, as the shorter of the two decimal numbers: a kink that was
     * written as 1.3 is found there, on whichever side of it the function changes.
     *
     * @param z neighbouring doubles, ascending
     * @param numbers the function there
     */
    static double suspected(double[] z, double[] numbers) {
        int most = 0;
        for (int i = 0; i < z.length - 1; i++) {
            double change = Math.abs(numbers[i + 1] - numbers[i]);
            most = change > Math.abs(numbers[most + 1] - numbers[most]) ? i : most;
        }
        if (z[most] == 0 || z[most + 1] == 0) {
            return 0;
        }
        for (int digits = 1; digits <= ALL_DIGITS; digits++) {
            for (double place : new double[] {z[most], z[most + 1]}) {
                if (new BigDecimal(place).round(new MathContext(digits)).doubleValue() == place) {
                    return place;
                }
            }
        }
        throw new AssertionError("every double is a decimal number of 17 digits");
    }

    /**
     * Whether a function jumps there: the two sides differ by more than rounding, and by far more than either side changes
     * in itself.
     *
     * @param size of the function about there, of which rounding errors are a share
     */
    static boolean isReal(DoubleUnaryOperator function, double place, double size) {
        return Arrays.stream(NEAR).anyMatch(near -> isReal(function, place, near, size));
    }

    private static boolean isReal(DoubleUnaryOperator function, double place, int near, double size) {
        double left = function.applyAsDouble(away(place, -near));
        double right = function.applyAsDouble(away(place, near));
        double drift = Math.max(
                Math.abs(left - function.applyAsDouble(away(place, -FAR * near))),
                Math.abs(right - function.applyAsDouble(away(place, FAR * near))));
        double jump = Math.abs(right - left);
        return jump > LEAST * size && jump > STANDS_OUT * drift;
    }

    /** Whether two places, the second further right, are so near to each other that they are one jump. */
    static boolean isSame(double one, double other) {
        return away(one, TWO_SIDES) >= other;
    }

    /** A number of doubles further right, or left if it is negative. */
    private static double away(double place, int doubles) {
        double there = place;
        for (int i = 0; i < Math.abs(doubles); i++) {
            there = doubles > 0 ? Math.nextUp(there) : Math.nextDown(there);
        }
        return there;
    }
}
