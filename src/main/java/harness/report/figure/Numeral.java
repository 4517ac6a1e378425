package harness.report.figure;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes a number for a person. */
public final class Numeral {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Numeral() {}

    /** At most three significant digits: {@code 0.25}, {@code 1.76}, {@code 1.2E+9}, {@code -∞}. */
    public static String of(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        if (Double.isNaN(number)) {
            return "?";
        }
        // Of the digits that a table has, so that 0.4775 becomes 0.478, though the nearest double is a little less.
        BigDecimal rounded = new BigDecimal(NumberOutput.toString(number, true))
                .round(THREE_DIGITS)
                .stripTrailingZeros();
        double size = Math.abs(rounded.doubleValue());
        return size == 0 ? "0" : size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
    }

    /** An accuracy with three decimals: {@code 0.970}; {@code ?} if it is not known. */
    public static String accuracy(double share) {
        return Double.isNaN(share) ? "?" : String.format(Locale.ROOT, "%.3f", share);
    }

    /** All digits that tell a number from others: {@code 0.1}, {@code 64}, {@code 1E-5}. */
    public static String exact(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return of(number);
        }
        BigDecimal exact = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        double size = Math.abs(number);
        return size == 0 ? "0" : size >= 1e-4 && size < 1e6 ? exact.toPlainString() : exact.toString();
    }
}
