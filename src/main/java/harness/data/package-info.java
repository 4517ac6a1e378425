/**
 * Where samples come from and how they are prepared: generators and shipped tables, the split into a training, a validation
 * and a test part, encoding, standardizing. {@link harness.data.DataConfig} is what a config says of it.
 *
 * <p>May use {@code math} and {@code catalogue}; knows nothing of networks. Begin with {@link harness.data.Moons} and
 * {@link harness.data.Split}. A new generator is a file and a line in {@link harness.data.DataSources}.
 */
package harness.data;
