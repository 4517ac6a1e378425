package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Round Gaussian clouds, one a class, each coordinate with standard deviation noise.
 *
 * <p>Two classes: class 0 around (−separation / 2, 0), class 1 around (separation / 2, 0). The best possible classifier is
 * x1 &gt; 0; its accuracy is Φ(separation / (2 · noise)), with Φ the standard normal distribution function: 93.3 % by
 * default.
 *
 * <p>More classes: with n of them, the centre of class c is (−r cos t, r sin t) with t = 2πc / n, on a circle of radius
 * r = separation / (2 sin(π / n)) around the origin, so that neighbours are separation apart. Class 0 is at the left, and
 * the others follow clockwise. The best possible classifier takes the class of the nearest centre.
 *
 * @param separation distance between neighbouring centres
 * @param noise standard deviation of each coordinate around its centre
 * @param classes number of classes
 */
public record Gaussians(
        @Parameter(
                meaning = "distance between the centres of neighbouring classes",
                byDefault = "3",
                min = 0,
                max = 1e6)
        double separation,

        @Parameter(
                meaning = "standard deviation of each coordinate around the centre of its class",
                byDefault = "1",
                min = 0,
                max = 1e6)
        double noise,

        @Parameter(meaning = "number of classes, their centres on a circle", byDefault = "2", min = 2, max = 100)
        int classes)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, classes, noise, random, (label, index, count) -> centre(label));
    }

    private double[] centre(int label) {
        double radius = separation / (2 * StrictMath.sin(Math.PI / classes));
        double[] direction = PlaneSamples.direction(label, classes);
        return new double[] {-radius * direction[0], radius * direction[1]};
    }
}
