package harness.config.schema;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as they were written. A whole number is written in digits alone: 32.0 and 1e2 are refused, because
 * reading them would need a rule about rounding that nobody would know.
 */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

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
