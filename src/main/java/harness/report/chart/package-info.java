/**
 * The charts of an experiment, one file each, and the list of all of them.
 *
 * <p>May use {@code series}, {@code layers} and {@code figure}. Begin with {@link harness.report.chart.Charts}; a new chart is
 * a file and a line there, and its name in {@link harness.config.ChartsConfig.Name}.
 */
package harness.report.chart;
