package harness.report.activations;

import com.fasterxml.jackson.core.io.NumberOutput;
import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationCurve;
import harness.analysis.activations.ActivationProperties;
import harness.analysis.activations.Extremum;
import harness.config.ActivationStudy;
import harness.experiment.ActivationTiming;
import harness.math.Softmax;
import harness.report.table.Column;
import harness.report.table.OrderedTables;
import harness.report.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a study of activations: of activations {@code properties.csv}, {@code values.csv} and {@code timings.csv},
 * whose first column is the label, and of classes {@code softmax.csv}, whose first column is the number, from 1 on.
 */
public final class ActivationTables {

    /** Those of activations that are the same everywhere. */
    public static final List<Table<ActivationAnalysis, ?>> OF_ACTIVATIONS = List.of(
            Table.ofItems(
                    "properties.csv",
                    List.of(
                            new Column<>("activation", ActivationAnalysis::label),
                            extremum("infimum", ActivationProperties::infimum, Extremum::value),
                            extremum("infimum_from", ActivationProperties::infimum, Extremum::from),
                            extremum("infimum_to", ActivationProperties::infimum, Extremum::to),
                            extremum("supremum", ActivationProperties::supremum, Extremum::value),
                            extremum("supremum_from", ActivationProperties::supremum, Extremum::from),
                            extremum("supremum_to", ActivationProperties::supremum, Extremum::to),
                            property("mean_output", ActivationProperties::meanOutput),
                            property("zero_centred", ActivationProperties::zeroCentred),
                            property("monotonic", ActivationProperties::monotonic),
                            extremum("steepest_slope", ActivationProperties::steepest, Extremum::value),
                            extremum("steepest_from", ActivationProperties::steepest, Extremum::from),
                            extremum("steepest_to", ActivationProperties::steepest, Extremum::to),
                            property("slope_at_minus_infinity", ActivationProperties::slopeAtMinusInfinity),
                            property("slope_at_zero", ActivationProperties::slopeAtZero),
                            property("slope_at_plus_infinity", ActivationProperties::slopeAtPlusInfinity),
                            property("smooth", ActivationProperties::smooth),
                            property("kinks", ActivationTables::kinks),
                            property("can_die", ActivationProperties::canDie),
                            property("saturates_left", ActivationProperties::saturatesLeft),
                            property("saturates_right", ActivationProperties::saturatesRight))),
            new Table<>(
                    "values.csv",
                    ActivationTables::points,
                    List.of(
                            new Column<>("activation", AtPoint::label),
                            new Column<>("x", at -> at.curve.x()[at.index]),
                            new Column<>("value", at -> at.curve.value()[at.index]),
                            new Column<>("derivative", at -> at.curve.derivative()[at.index]))));

    /** For each class a row for each class: its logit and probability, and its derivative by the other's logit. */
    public static final List<Table<SoftmaxClass, ?>> OF_CLASSES = List.of(new Table<>(
            "softmax.csv",
            SoftmaxClass::pairs,
            List.of(
                    new Column<>("class", pair -> pair.of.number()),
                    new Column<>("logit", pair -> pair.of.logits[pair.of.index]),
                    new Column<>("probability", pair -> pair.of.probabilities[pair.of.index]),
                    new Column<>("by_logit_of_class", pair -> pair.by + 1),
                    new Column<>("derivative", pair -> pair.of.jacobian[pair.of.index][pair.by]))));

    private static final Table<List<ActivationTiming>, ActivationTiming> TIMINGS = new Table<>(
            "timings.csv",
            List::stream,
            List.of(
                    new Column<>("activation", ActivationTiming::label),
                    new Column<>("nanoseconds_per_element", ActivationTiming::nanoseconds),
                    new Column<>("relative_to_relu", ActivationTiming::relativeToRelu)));

    private ActivationTables() {}

    private record AtPoint(String label, ActivationCurve curve, int index) {}

    /** One of the classes that a softmax is over. */
    public static final class SoftmaxClass {

        private final int index;
        private final double[] logits;
        private final double[] probabilities;
        private final double[][] jacobian;

        private SoftmaxClass(int index, double[] logits, double[] probabilities, double[][] jacobian) {
            this.index = index;
            this.logits = logits;
            this.probabilities = probabilities;
            this.jacobian = jacobian;
        }

        /** All of them. */
        public static List<SoftmaxClass> of(double[] logits) {
            double[] probabilities = Softmax.of(logits);
            double[][] jacobian = Softmax.jacobian(probabilities);
            return IntStream.range(0, logits.length)
                    .mapToObj(index -> new SoftmaxClass(index, logits, probabilities, jacobian))
                    .toList();
        }

        /** From 1 on. */
        public int number() {
            return index + 1;
        }

        private Stream<Pair> pairs() {
            return IntStream.range(0, logits.length).mapToObj(by -> new Pair(this, by));
        }
    }

    private record Pair(SoftmaxClass of, int by) {}

    private static Column<ActivationAnalysis> property(String name, Function<ActivationProperties, Object> property) {
        return new Column<>(name, activation -> property.apply(activation.properties()));
    }

    private static Column<ActivationAnalysis> extremum(
            String name, Function<ActivationProperties, Extremum> extremum, Function<Extremum, Object> what) {
        return property(name, properties -> what.apply(extremum.apply(properties)));
    }

    private static String kinks(ActivationProperties properties) {
        return properties.kinks().stream().map(ActivationTables::place).collect(Collectors.joining(" "));
    }

    /** With all its digits, as in the other columns, but a whole number without ".0": most kinks are at 0. */
    private static String place(double kink) {
        String number = NumberOutput.toString(kink, true);
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static Stream<AtPoint> points(ActivationAnalysis activation) {
        return IntStream.range(0, activation.curve().x().length)
                .mapToObj(index -> new AtPoint(activation.label(), activation.curve(), index));
    }

    /** Writes the tables that are the same everywhere, and returns their files. */
    static List<Path> writeRepeatable(Path folder, ActivationStudy study, List<ActivationAnalysis> activations)
            throws IOException {
        List<Path> files = new ArrayList<>(write(folder, OF_ACTIVATIONS, activations));
        files.addAll(write(folder, OF_CLASSES, SoftmaxClass.of(study.softmax())));
        return files;
    }

    private static <S> List<Path> write(Path folder, List<Table<S, ?>> tables, List<S> items) throws IOException {
        try (OrderedTables<S> files = new OrderedTables<>(folder, items.size(), tables)) {
            for (int place = 0; place < items.size(); place++) {
                files.add(place, items.get(place));
            }
            return files.paths();
        }
    }

    /** One row for each activation. Returns the file. */
    static Path writeTimings(Path folder, List<ActivationTiming> timings) throws IOException {
        return TIMINGS.write(folder, timings);
    }
}
