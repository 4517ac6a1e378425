package harness.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;

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
        BigDecimal rounded = new BigDecimal(number).round(THREE_DIGITS).stripTrailingZeros();
        double size = Math.abs(rounded.doubleValue());
        return size == 0 ? "0" : size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
