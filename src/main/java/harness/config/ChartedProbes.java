package harness.config;

import java.util.List;

/**
 * Probes that have charts of their own.
 *
 * @param names as {@code layers.csv} heads their columns, in the order of the config
 */
record ChartedProbes(List<String> names) {}
