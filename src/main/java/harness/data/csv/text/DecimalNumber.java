package harness.data.csv.text;

/**
 * Finite decimal numbers as text: a sign or none, digits with a decimal point or without ({@code .5} and {@code 5.} too),
 * and an exponent or none. {@link Double#parseDouble} alone would take NaN, Infinity, hexadecimal numbers and Java's
 * suffixes d and f as well. Both methods take time in proportion to the length of the text.
 */
public final class DecimalNumber {

    private DecimalNumber() {}

    /** Whether the whole text, without any blank, is such a number; it may be too large for a double. */
    public static boolean isNumber(String text) {
        return isNumber(text, '.');
    }

    /** The same with another decimal sign. */
    static boolean isNumber(String text, char decimalSign) {
        int whole = skipSign(text, 0);
        int point = skipDigits(text, whole);
        int digits = point - whole;
        int at = point;
        if (at < text.length() && text.charAt(at) == decimalSign) {
            at = skipDigits(text, at + 1);
            digits += at - point - 1;
        }
        return digits > 0 && (at == text.length() || isExponent(text, at));
    }

    /**
     * The nearest double.
     *
     * @return infinite if the number is too large
     * @throws NumberFormatException if {@link #isNumber} denies it
     */
    public static double parse(String text) {
        if (!isNumber(text)) {
            throw new NumberFormatException("no decimal number");
        }
        return Double.parseDouble(text);
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int digits = skipSign(text, at + 1);
        return digits < text.length() && skipDigits(text, digits) == text.length();
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
