/**
 * What activations are like, without any network: their range, slopes, extremes and moments, found from the functions
 * themselves.
 *
 * <p>May use {@code activation} and {@code math}. Begin with
 * {@link harness.analysis.activations.ActivationProperties}.
 */
package harness.analysis.activations;
