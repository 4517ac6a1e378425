package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Two interleaving half circles of radius 1. With t in equal steps from 0 to π, class 0 lies at (cos t, sin t) and
 * class 1 at (1 − cos t, ½ − sin t); noise is then added to each coordinate.
 *
 * <p>The geometry is that of scikit-learn's {@code make_moons}.
 *
 * @param noise standard deviation of the Gaussian noise on each coordinate
 */
public record Moons(
        @Parameter(
                meaning = "standard deviation of the noise on each coordinate; the moons have radius 1",
                byDefault = "0.2",
                min = 0,
                max = 1e6)
        double noise)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, 2, noise, random, Moons::point);
    }

    private static double[] point(int label, int index, int count) {
        // A single sample lies at the start of its moon.
        double t = Math.PI * index / Math.max(1, count - 1);
        double cos = StrictMath.cos(t);
        double sin = StrictMath.sin(t);
        return label == 0 ? new double[] {cos, sin} : new double[] {1 - cos, 0.5 - sin};
    }
}
