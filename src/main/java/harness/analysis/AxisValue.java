package harness.analysis;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value of a varied path.
 *
 * @param label as tables have it: {@code relu}, {@code elu(alpha=0.5)}, {@code 0.1}; no other value of the path has it
 * @param value the same as JSON with its defaults filled in: numbers are numbers
 */
public record AxisValue(String label, JsonNode value) {}
