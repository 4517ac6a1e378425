/**
 * The network and its mathematics: dense layers forward and backward, dropout, initializers, losses.
 * {@link harness.network.NetworkConfig} is what a config says of it.
 *
 * <p>May use {@code activation}, {@code math} and {@code catalogue}; knows nothing of datasets. Begin with
 * {@link harness.network.Network} and {@link harness.network.DenseLayer}.
 */
package harness.network;
