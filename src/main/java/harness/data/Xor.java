package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Exclusive or: points uniform in the square [−1, 1]², class 1 where exactly one coordinate is positive and class 0
 * elsewhere; noise is then added to each coordinate, while the label stays. This is the {@link Checkerboard} of 2 × 2
 * cells, under the name that everybody knows.
 *
 * <p>After Minsky &amp; Papert 1969, "Perceptrons": no straight line separates the classes.
 *
 * @param noise standard deviation of the Gaussian noise on each coordinate
 */
public record Xor(
        @Parameter(
                meaning = "standard deviation of the noise on each coordinate; the square reaches from -1 to 1",
                byDefault = "0.1",
                min = 0,
                max = 1e6)
        double noise)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return new Checkerboard(2, noise).generate(samples, random);
    }
}
