package harness.training;

import harness.data.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A measurement that is recorded, by which a run can be said to have converged, or be stopped.
 *
 * @param part whose samples are measured
 * @param quantity what is measured of them
 */
public record Metric(Part part, Quantity quantity) {

    /** Those that every run has, in the order of tables. */
    public static final List<Metric> OF_EVERY_RUN = all(false);

    /** Those that a run has only with a validation part, in the order of tables. */
    static final List<Metric> OPTIONAL = all(true);

    /** All, in the order of tables and journals. */
    public static final List<Metric> ALL =
            Stream.of(OF_EVERY_RUN, OPTIONAL).flatMap(List::stream).toList();

    private static List<Metric> all(boolean optional) {
        return Arrays.stream(Quantity.values())
                .flatMap(quantity -> Arrays.stream(Part.values())
                        .filter(part -> part.isOptional() == optional)
                        .map(part -> new Metric(part, quantity)))
                .toList();
    }

    /** The name as tables and configs write it: {@code test_accuracy}. */
    public String label() {
        return part.label() + "_" + quantity.label();
    }
}
