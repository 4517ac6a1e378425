package harness.data;

import harness.catalogue.Parameter;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Two interleaving Archimedean spirals, from the origin to radius 1. A sample of class 0 at radius r lies at (r cos t, r
 * sin t) with t = 2π · turns · r; class 1 is class 0 turned by half a circle. Radii are √((index + ½) / count), which
 * spaces the samples about evenly along the arm. Going outwards, the arms alternate every 1 / (2 · turns). Noise is then
 * added to each coordinate.
 *
 * <p>After Lang &amp; Witbrock 1988, "Learning to tell two spirals apart", whose spirals make 3 turns.
 *
 * @param turns how often each arm winds around the origin
 * @param noise standard deviation of the Gaussian noise on each coordinate
 */
public record Spirals(
        @Parameter(meaning = "how often each arm winds around the origin", byDefault = "1.5", above = 0, max = 1000)
        double turns,

        @Parameter(
                meaning = "standard deviation of the noise on each coordinate; the arms end at radius 1",
                byDefault = "0.03",
                min = 0,
                max = 1e6)
        double noise)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, noise, random, this::point);
    }

    private double[] point(int label, int index, int count) {
        double radius = Math.sqrt((index + 0.5) / count);
        double t = 2 * Math.PI * turns * radius;
        double sign = label == 0 ? 1 : -1;
        return new double[] {sign * radius * StrictMath.cos(t), sign * radius * StrictMath.sin(t)};
    }
}
