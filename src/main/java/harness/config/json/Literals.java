package harness.config.json;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How JSON writes numbers, true, false and null that somebody wrote as another language does. */
public final class Literals {

    private static final Map<String, String> CONSTANTS = Map.of(
            "true", "true", "yes", "true", "on", "true", "false", "false", "no", "false", "off", "false", "none",
            "null", "null", "null", "nil", "null");

    /** In characters. */
    private static final int LONGEST_COPY = 100;

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9][0-9]*+)([.][0-9]++)?([eE][+-]?[0-9]++)?");

    /** Without going back: the digits of a long number could be shared out in as many ways as there are. */
    private static final Pattern SLOPPY =
            Pattern.compile("(?<sign>[+-]?)(?<whole>[0-9]*+)[.,]?(?<fraction>[0-9]*+)(?<exponent>[eE][+-]?[0-9]++)?");

    private Literals() {}

    /** Whether a text is a number as JSON writes it. */
    public static boolean isNumber(String text) {
        return JSON.matcher(text).matches();
    }

    /** The number in JSON's form that was meant by a text such as {@code .5}, {@code +1}, {@code 1.} or {@code 0,5}. */
    public static Optional<String> repairedNumber(String text) {
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

    /** What JSON writes for true, false and null as other languages write them, such as {@code True} and {@code None}. */
    public static Optional<String> constant(String word) {
        // Changing the case of a long text may take time with the square of its length.
        return canBeCopied(word) ? Optional.ofNullable(CONSTANTS.get(word.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** Whether a text is short enough that advice may repeat it as it was written. */
    public static boolean canBeCopied(String text) {
        return text.length() <= LONGEST_COPY;
    }
}
