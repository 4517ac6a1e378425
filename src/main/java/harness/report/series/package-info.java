/**
 * What all charts of a grid share: which cells of it are the series and the panels of a figure, what they are called, which
 * colour, marker and dashes each has, and how bands over seeds are drawn.
 *
 * <p>May use {@code figure}. Begin with {@link harness.report.series.Chart} and {@link harness.report.series.Facets}.
 */
package harness.report.series;
