/**
 * The tables and charts of a study of activations, side by side without any network.
 *
 * <p>May use {@code table}, {@code series} and {@code figure}. Begin with
 * {@link harness.report.activations.ActivationReport}.
 */
package harness.report.activations;
