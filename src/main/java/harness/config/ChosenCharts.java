package harness.config;

import java.util.List;

/**
 * Charts that a config chooses.
 *
 * @param names among them those of single probes, such as {@code profile_activation_sd}; no name twice
 */
record ChosenCharts(List<String> names) {}
