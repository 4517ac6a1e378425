package harness.config;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as they were written. A whole number is written in digits alone: 32.0 and 1e2 are refused, because
 * reading them would need a rule about rounding that nobody would know.
 */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9][0-9]*+)([.][0-9]++)?([eE][+-]?[0-9]++)?");

    /** Without going back: the digits of a long number could be shared out in as many ways as there are. */
    private static final Pattern SLOPPY =
            Pattern.compile("(?<sign>[+-]?)(?<whole>[0-9]*+)[.,]?(?<fraction>[0-9]*+)(?<exponent>[eE][+-]?[0-9]++)?");

    private Numbers() {}

    /** The number that a text stands for; empty if it is of the wrong kind, too large to store or out of range. */
    static Optional<Bound> read(Shape.Numeric shape, String text) {
        return shape.isWhole() ? readWhole(shape, text) : readDouble(shape, text);
    }

    /** Why a number was not read, where its reader might not see it; otherwise empty. */
    static String hint(Shape.Numeric shape, String text) {
        if (!shape.isWhole()) {
            return Double.isInfinite(readable(text)) && text.indexOf('I') < 0 ? " (too large)" : "";
        }
        boolean fraction = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
        if (fraction) {
            return " (write it in digits alone)";
        }
        return WHOLE.matcher(text).matches() && isTooLarge(shape, text) ? " (too large)" : "";
    }

    private static boolean isTooLarge(Shape.Numeric shape, String digits) {
        try {
            long number = Long.parseLong(digits);
            return shape.type() == int.class && number != (int) number;
        } catch (NumberFormatException tooLargeForLong) {
            return true;
        }
    }

    /** Whether a text is a number as JSON writes it. */
    static boolean isJson(String text) {
        return JSON.matcher(text).matches();
    }

    /** The number in JSON's form that was meant by a text such as {@code .5}, {@code +1}, {@code 1.} or {@code 0,5}. */
    static Optional<String> repaired(String text) {
        Matcher matcher = SLOPPY.matcher(text);
        if (!matcher.matches() || (matcher.group("whole") + matcher.group("fraction")).isEmpty()) {
            return Optional.empty();
        }
        String whole = matcher.group("whole").replaceFirst("^0+(?=.)", "");
        String fraction = matcher.group("fraction");
        String exponent = matcher.group("exponent");
        return Optional.of((matcher.group("sign").equals("-") ? "-" : "")
                + (whole.isEmpty() ? "0" : whole)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + (exponent == null ? "" : exponent));
    }

    private static double readable(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private static Optional<Bound> readWhole(Shape.Numeric shape, String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            if (shape.type() == int.class) {
                int number = Integer.parseInt(text);
                return shape.holds(number) ? Optional.of(Bound.of(number, IntNode.valueOf(number))) : Optional.empty();
            }
            long number = Long.parseLong(text);
            return shape.holds(number) ? Optional.of(Bound.of(number, LongNode.valueOf(number))) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static Optional<Bound> readDouble(Shape.Numeric shape, String text) {
        // Adding 0 turns −0 into 0, which means the same to everyone.
        double number = readable(text) + 0.0;
        return Double.isFinite(number) && shape.holds(number)
                ? Optional.of(Bound.of(number, DoubleNode.valueOf(number)))
                : Optional.empty();
    }
}
