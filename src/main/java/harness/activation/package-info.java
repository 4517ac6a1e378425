/**
 * Activation functions, each with its derivative in one short file, and what can be found out about any of them: its
 * steepest slope, its jumps.
 *
 * <p>May use {@code math} and {@code catalogue}; knows nothing of layers. Begin with
 * {@link harness.activation.Activation}, then {@link harness.activation.Relu} and {@link harness.activation.Gelu}. A new
 * one is a file and a line in {@link harness.activation.Activations}.
 */
package harness.activation;
