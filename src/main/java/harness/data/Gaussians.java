package harness.data;

import harness.catalogue.Parameter;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Two round Gaussian clouds: class 0 around (−separation / 2, 0), class 1 around (separation / 2, 0), each coordinate
 * with standard deviation noise. The best possible classifier is x1 &gt; 0; its accuracy is Φ(separation / (2 · noise)),
 * with Φ the standard normal distribution function: 93.3 % by default.
 *
 * @param separation distance between the centres
 * @param noise standard deviation of each coordinate around its centre
 */
public record Gaussians(
        @Parameter(meaning = "distance between the centres of the classes", byDefault = "3", min = 0, max = 1e6)
        double separation,

        @Parameter(
                meaning = "standard deviation of each coordinate around the centre of its class",
                byDefault = "1",
                min = 0,
                max = 1e6)
        double noise)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, noise, random, (label, index, count) -> centre(label));
    }

    private double[] centre(int label) {
        return new double[] {(label - 0.5) * separation, 0};
    }
}
