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
public record Axis(String path, List<String> labels, List<JsonNode> values) {}
