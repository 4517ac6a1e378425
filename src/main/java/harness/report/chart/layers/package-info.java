/**
 * Charts of what happens layer by layer: gradient norms over layers, depth and epochs, histograms of gradients, dead units,
 * and any probe that a config asks for.
 *
 * <p>May use {@code series} and {@code figure}. Begin with {@link harness.report.chart.layers.LayerProfileChart}.
 */
package harness.report.chart.layers;
