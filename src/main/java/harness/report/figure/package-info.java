/**
 * How a figure is made, whatever it shows: panels and their axes, legends, captions, lines and markers, and the PNG and SVG
 * files that it is written to.
 *
 * <p>May use nothing above {@code analysis}; knows of no single chart. Begin with {@link harness.report.figure.Figure} and
 * {@link harness.report.figure.Plot}.
 */
package harness.report.figure;
