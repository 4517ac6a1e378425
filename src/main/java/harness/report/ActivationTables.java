package harness.report;

import harness.analysis.ActivationAnalysis;
import harness.analysis.ActivationCurve;
import harness.analysis.ActivationProperties;
import harness.config.ActivationStudy;
import harness.experiment.ActivationTiming;
import harness.math.Softmax;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of activations: {@code values.csv}, {@code properties.csv} and {@code softmax.csv}, which are the same
 * everywhere, and {@code timings.csv}, which is not.
 */
final class ActivationTables {

    /** The tables that are the same everywhere. */
    static final List<String> REPEATABLE = List.of("properties.csv", "values.csv", "softmax.csv");

    private ActivationTables() {}

    /** Writes the tables that are the same everywhere. */
    static void writeRepeatable(Path folder, ActivationStudy study, List<ActivationAnalysis> activations)
            throws IOException {
        writeValues(folder, activations);
        writeProperties(folder, activations);
        writeSoftmax(folder, study.softmax());
    }

    /** One row for each activation and point. */
    private static void writeValues(Path folder, List<ActivationAnalysis> activations) throws IOException {
        List<String> columns = List.of("activation", "x", "value", "derivative");
        try (TableFile file = new TableFile(folder.resolve("values.csv"), columns)) {
            for (ActivationAnalysis activation : activations) {
                ActivationCurve curve = activation.curve();
                for (int i = 0; i < curve.x().length; i++) {
                    file.add(List.of(activation.label(), curve.x()[i], curve.value()[i], curve.derivative()[i]));
                }
            }
        }
    }

    /** One row for each activation. */
    private static void writeProperties(Path folder, List<ActivationAnalysis> activations) throws IOException {
        List<String> columns = List.of(
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
                "saturates_right");
        try (TableFile file = new TableFile(folder.resolve("properties.csv"), columns)) {
            for (ActivationAnalysis activation : activations) {
                ActivationProperties properties = activation.properties();
                file.add(List.of(
                        activation.label(),
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
                        properties.kinks().stream().map(ActivationTables::place).collect(Collectors.joining(" ")),
                        properties.canDie(),
                        properties.saturatesLeft(),
                        properties.saturatesRight()));
            }
        }
    }

    private static String place(double kink) {
        BigDecimal sixDecimals = new BigDecimal(kink).setScale(6, RoundingMode.HALF_EVEN);
        return sixDecimals.signum() == 0
                ? "0"
                : sixDecimals.stripTrailingZeros().toPlainString();
    }

    /** One row for each pair of classes: logit and probability of the first, and its derivative by the other's logit. */
    private static void writeSoftmax(Path folder, double[] logits) throws IOException {
        List<String> columns = List.of("class", "logit", "probability", "by_logit_of_class", "derivative");
        double[] probabilities = Softmax.of(logits);
        double[][] jacobian = Softmax.jacobian(probabilities);
        try (TableFile file = new TableFile(folder.resolve("softmax.csv"), columns)) {
            for (int i = 0; i < logits.length; i++) {
                for (int j = 0; j < logits.length; j++) {
                    file.add(List.of(i + 1, logits[i], probabilities[i], j + 1, jacobian[i][j]));
                }
            }
        }
    }

    /** One row for each activation. */
    static void writeTimings(Path folder, List<ActivationTiming> timings) throws IOException {
        List<String> columns = List.of("activation", "nanoseconds_per_element", "relative_to_relu");
        try (TableFile file = new TableFile(folder.resolve("timings.csv"), columns)) {
            for (ActivationTiming timing : timings) {
                file.add(List.of(timing.label(), timing.nanoseconds(), timing.relativeToRelu()));
            }
        }
    }
}
