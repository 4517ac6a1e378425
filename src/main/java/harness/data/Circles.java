package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A circle within a circle. With t in equal steps around, 2π excluded, and radius r, samples lie at (r cos t, r sin t):
 * class 0 on the outer circle, r = 1, class 1 on the inner one, r = factor; noise is then added to each coordinate.
 *
 * <p>The geometry is that of scikit-learn's {@code make_circles}.
 *
 * @param noise standard deviation of the Gaussian noise on each coordinate
 * @param factor radius of the inner circle
 */
public record Circles(
        @Parameter(
                meaning = "standard deviation of the noise on each coordinate; the outer circle has radius 1",
                byDefault = "0.1",
                min = 0,
                max = 1e6)
        double noise,

        @Parameter(
                meaning = "radius of the inner circle; the outer circle has radius 1",
                byDefault = "0.5",
                min = 0,
                below = 1)
        double factor)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, 2, noise, random, this::point);
    }

    private double[] point(int label, int index, int count) {
        double radius = label == 0 ? 1 : factor;
        double t = 2 * Math.PI * index / count;
        return new double[] {radius * StrictMath.cos(t), radius * StrictMath.sin(t)};
    }
}
