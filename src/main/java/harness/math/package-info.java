/**
 * The arithmetic below the networks: {@link harness.math.Kernels}, the few operations on arrays that cost the time, once
 * plain and once with vectors, with the same bits; elementary functions that are the same on every JVM; random streams.
 *
 * <p>Uses no other room. Begin with {@code Kernels} and {@link harness.math.PlainKernels}.
 */
package harness.math;
