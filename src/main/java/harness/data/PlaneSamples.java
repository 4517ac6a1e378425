package harness.data;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/** What the generators in the plane have in common: two balanced classes, and Gaussian noise on each coordinate. */
final class PlaneSamples {

    /** Where a generator places its samples before noise moves them. */
    @FunctionalInterface
    interface Shape {

        /**
         * The place of one sample.
         *
         * @param label its class, 0 or 1
         * @param index its number within the class, 0 … count − 1
         * @param count number of samples of the class
         * @return x1 and x2, a new array
         */
        double[] point(int label, int index, int count);
    }

    private PlaneSamples() {}

    /**
     * Draws samples / 2 samples of class 0, then the rest of class 1. The noise is drawn even where it is 0, so that a
     * seed gives the same shape and the same draws, only scaled, at every noise.
     *
     * @param noise standard deviation of what is added to each coordinate
     * @param random the source of chance, x1 before x2. Modified.
     * @throws IllegalArgumentException if samples &lt; 2
     */
    static Dataset draw(int samples, double noise, RandomGenerator random, Shape shape) {
        int[] labels = balancedLabels(samples);
        int first = samples / 2;
        double[][] features = new double[2][samples];
        for (int s = 0; s < samples; s++) {
            double[] point = labels[s] == 0 ? shape.point(0, s, first) : shape.point(1, s - first, samples - first);
            features[0][s] = point[0] + noise * random.nextGaussian();
            features[1][s] = point[1] + noise * random.nextGaussian();
        }
        return new Dataset(features, labels, List.of("x1", "x2"), List.of("0", "1"));
    }

    /**
     * samples / 2 zeros, then ones.
     *
     * @throws IllegalArgumentException if samples &lt; 2
     */
    static int[] balancedLabels(int samples) {
        if (samples < 2) {
            throw new IllegalArgumentException(
                    "two classes need at least 2 samples, but " + samples + " were asked for");
        }
        int[] labels = new int[samples];
        Arrays.fill(labels, samples / 2, samples, 1);
        return labels;
    }
}
