package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Interleaving Archimedean spirals, one a class, from the origin to radius 1. A sample of class 0 at radius r lies at
 * (r cos t, r sin t) with t = 2π · turns · r; class c is class 0 turned by c / arms of a circle. Radii are
 * √((index + ½) / count), which spaces the samples about evenly along the arm. Going outwards, one arm follows the other
 * every 1 / (arms · turns). Noise is then added to each coordinate.
 *
 * <p>After Lang &amp; Witbrock 1988, "Learning to tell two spirals apart", whose spirals make 3 turns.
 *
 * @param turns how often each arm winds around the origin
 * @param noise standard deviation of the Gaussian noise on each coordinate
 * @param arms number of spirals, each a class
 */
public record Spirals(
        @Parameter(meaning = "how often each arm winds around the origin", byDefault = "1.5", above = 0, max = 1000)
        double turns,

        @Parameter(
                meaning = "standard deviation of the noise on each coordinate; the arms end at radius 1",
                byDefault = "0.03",
                min = 0,
                max = 1e6)
        double noise,

        @Parameter(meaning = "number of spirals, each a class", byDefault = "2", min = 2, max = 100)
        int arms)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, arms, noise, random, this::point);
    }

    private double[] point(int label, int index, int count) {
        double radius = Math.sqrt((index + 0.5) / count);
        double t = 2 * Math.PI * turns * radius;
        double x1 = radius * StrictMath.cos(t);
        double x2 = radius * StrictMath.sin(t);
        double[] turned = PlaneSamples.direction(label, arms);
        return new double[] {turned[0] * x1 - turned[1] * x2, turned[1] * x1 + turned[0] * x2};
    }
}
