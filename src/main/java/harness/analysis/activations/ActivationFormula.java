package harness.analysis.activations;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.catalogue.Javadoc;
import java.util.Map;
import java.util.stream.Collectors;

/** The formula of an activation as the Javadoc of its class writes it, which is the only place where it is written. */
final class ActivationFormula {

    private static final String BEGIN = "f(z) = ";

    private ActivationFormula() {}

    /**
     * From {@code f(z) =} up to the first comma, semicolon or second equals sign outside of brackets, and then the values of
     * the parameters: {@code f(z) = z for z > 0 and alpha · z otherwise, alpha=0.01}. Empty if the Javadoc does not say
     * it.
     */
    static String of(Activation activation) {
        String said = String.join(" ", Javadoc.of(activation.getClass()));
        int begin = said.indexOf(BEGIN);
        if (begin < 0) {
            return "";
        }
        String formula = said.substring(begin, end(said, begin + BEGIN.length()));
        Map<String, Object> parameters = Activations.CATALOGUE.parametersOf(activation);
        return formula
                + parameters.entrySet().stream()
                        .map(parameter -> ", " + parameter.getKey() + "=" + text(parameter.getValue()))
                        .collect(Collectors.joining());
    }

    private static int end(String said, int from) {
        int depth = 0;
        for (int at = from; at < said.length(); at++) {
            char here = said.charAt(at);
            depth += here == '(' ? 1 : here == ')' ? -1 : 0;
            boolean sentenceEnds = here == '.' && (at + 1 == said.length() || said.charAt(at + 1) == ' ');
            if (depth == 0 && (here == ',' || here == ';' || sentenceEnds)) {
                return at;
            }
            if (depth == 0 && said.startsWith(" = ", at)) {
                return at;
            }
        }
        return said.length();
    }

    private static String text(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9;
        return whole ? String.valueOf(((Double) value).longValue()) : String.valueOf(value);
    }
}
