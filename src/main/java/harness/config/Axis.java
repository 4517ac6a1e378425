package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One varied path of an experiment.
 *
 * @param path for example {@code network.activation}
 * @param labels each value for a person: {@code relu}, {@code elu(alpha=0.5)}, {@code 0.1}, {@code 10x64}; all different
 * @param values each value as JSON with its defaults filled in
 */
public record Axis(String path, List<String> labels, List<JsonNode> values) {

    /**
     * A value with its name for a person: {@code learningRate = 0.1}; one that names its own fields speaks for itself:
     * {@code scale=10,shift=5}.
     *
     * @param name what a person calls the path
     * @param label the value's label
     */
    public static String named(String name, String label) {
        return label.matches("\\w+=.*") ? label : name + " = " + label;
    }
}
