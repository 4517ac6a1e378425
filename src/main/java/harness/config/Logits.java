package harness.config;

import java.util.List;

/**
 * One logit for each class.
 *
 * @param values in the order of the classes
 */
public record Logits(List<Double> values) {

    /** Keeps a copy. */
    public Logits {
        values = List.copyOf(values);
    }

    /** The same as an array. */
    double[] toArray() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
