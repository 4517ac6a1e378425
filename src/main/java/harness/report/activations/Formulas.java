package harness.report.activations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes formulas as in print: exponents stand above the line where there are signs for them. */
final class Formulas {

    private static final String PLAIN = "0123456789−zn";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ᶻⁿ";
    private static final Pattern EXPONENT = Pattern.compile("\\^([" + PLAIN + "]+)(?![\\w|(.])");

    private Formulas() {}

    /** {@code f(z) = 1/(1 + e^−z)} becomes {@code 1/(1 + e⁻ᶻ)}: that it is f(z) the legend says. A product stays on a line. */
    static String typeset(String formula) {
        Matcher exponents =
                EXPONENT.matcher(formula.replaceFirst("^f\\(z\\) = ", "").replace(" · ", "·"));
        return exponents.replaceAll(exponent -> raised(exponent.group(1)));
    }

    private static String raised(String exponent) {
        StringBuilder text = new StringBuilder();
        for (char sign : exponent.toCharArray()) {
            text.append(RAISED.charAt(PLAIN.indexOf(sign)));
        }
        return text.toString();
    }
}
