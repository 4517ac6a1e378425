package harness.report.activations;

import com.fasterxml.jackson.core.io.NumberOutput;
import harness.analysis.ActivationAnalysis;
import harness.analysis.ActivationCurve;
import harness.analysis.ActivationProperties;
import harness.math.Softmax;
import harness.report.table.PartRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of a study of activations that are the same everywhere: those of an activation in {@code properties.csv} and
 * {@code values.csv}, whose first column is its label, and those of a class in {@code softmax.csv}, whose first column is
 * its number, from 1 on.
 */
public final class ActivationRows {

    private static final String PROPERTIES = "properties.csv";
    private static final String VALUES = "values.csv";
    private static final String SOFTMAX = "softmax.csv";

    private ActivationRows() {}

    /** The columns of the tables of activations by the name of the file. */
    public static Map<String, List<String>> columnsOfActivations() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                PROPERTIES,
                List.of(
                        "activation",
                        "infimum",
                        "infimum_from",
                        "infimum_to",
                        "supremum",
                        "supremum_from",
                        "supremum_to",
                        "mean_output",
                        "zero_centred",
                        "monotonic",
                        "steepest_slope",
                        "steepest_from",
                        "steepest_to",
                        "slope_at_minus_infinity",
                        "slope_at_zero",
                        "slope_at_plus_infinity",
                        "smooth",
                        "kinks",
                        "can_die",
                        "saturates_left",
                        "saturates_right"));
        columns.put(VALUES, List.of("activation", "x", "value", "derivative"));
        return columns;
    }

    /** The columns of the table of classes by the name of its file. */
    public static Map<String, List<String>> columnsOfClasses() {
        return Map.of(SOFTMAX, List.of("class", "logit", "probability", "by_logit_of_class", "derivative"));
    }

    /** One row of properties, and one of values for each point. */
    public static PartRows of(ActivationAnalysis activation) throws IOException {
        PartRows rows = new PartRows(columnsOfActivations().keySet());
        rows.add(PROPERTIES, properties(activation.label(), activation.properties()));
        ActivationCurve curve = activation.curve();
        for (int i = 0; i < curve.x().length; i++) {
            rows.add(VALUES, List.of(activation.label(), curve.x()[i], curve.value()[i], curve.derivative()[i]));
        }
        return rows;
    }

    private static List<Object> properties(String label, ActivationProperties properties) {
        return List.of(
                label,
                properties.infimum().value(),
                properties.infimum().from(),
                properties.infimum().to(),
                properties.supremum().value(),
                properties.supremum().from(),
                properties.supremum().to(),
                properties.meanOutput(),
                properties.zeroCentred(),
                properties.monotonic(),
                properties.steepest().value(),
                properties.steepest().from(),
                properties.steepest().to(),
                properties.slopeAtMinusInfinity(),
                properties.slopeAtZero(),
                properties.slopeAtPlusInfinity(),
                properties.smooth(),
                properties.kinks().stream().map(ActivationRows::place).collect(Collectors.joining(" ")),
                properties.canDie(),
                properties.saturatesLeft(),
                properties.saturatesRight());
    }

    /** With all its digits, as in the other columns, but a whole number without ".0": most kinks are at 0. */
    private static String place(double kink) {
        String number = NumberOutput.toString(kink, true);
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /**
     * For each class one row for each class: logit and probability of the first, and its derivative by the other's logit.
     */
    public static List<PartRows> ofClasses(double[] logits) throws IOException {
        double[] probabilities = Softmax.of(logits);
        double[][] jacobian = Softmax.jacobian(probabilities);
        List<PartRows> classes = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            PartRows rows = new PartRows(columnsOfClasses().keySet());
            for (int j = 0; j < logits.length; j++) {
                rows.add(SOFTMAX, List.of(i + 1, logits[i], probabilities[i], j + 1, jacobian[i][j]));
            }
            classes.add(rows);
        }
        return classes;
    }
}
