package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** What the generators in the plane have in common: balanced classes, and Gaussian noise on each coordinate. */
final class PlaneSamples {

    /** Where a generator places its samples before noise moves them. */
    @FunctionalInterface
    interface Shape {

        /**
         * The place of one sample.
         *
         * @param label its class, from 0
         * @param index its number within the class, 0 … count − 1
         * @param count number of samples of the class
         * @return x1 and x2, a new array
         */
        double[] point(int label, int index, int count);
    }

    private PlaneSamples() {}

    /**
     * Draws the samples class by class. The noise is drawn even where it is 0, so that a seed gives the same shape and the
     * same draws, only scaled, at every noise.
     *
     * @param samples how many of all classes together
     * @param classes number of classes, at least 2
     * @param noise standard deviation of what is added to each coordinate
     * @param random the source of chance, x1 before x2. Modified.
     * @throws DataException if there are fewer samples than classes
     */
    static Dataset draw(int samples, int classes, double noise, RandomGenerator random, Shape shape) {
        int[] labels = balancedLabels(samples, classes);
        double[][] features = new double[2][samples];
        for (int label = 0; label < classes; label++) {
            int from = start(label, samples, classes);
            int to = start(label + 1, samples, classes);
            for (int s = from; s < to; s++) {
                double[] point = shape.point(label, s - from, to - from);
                features[0][s] = point[0] + noise * random.nextGaussian();
                features[1][s] = point[1] + noise * random.nextGaussian();
            }
        }
        List<String> names =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Dataset(features, labels, List.of("x1", "x2"), names);
    }

    /**
     * Labels in ascending order, as many of each class as of any other, or one more or fewer; of two classes, class 1
     * has the odd one.
     *
     * @throws DataException if there are fewer samples than classes
     */
    static int[] balancedLabels(int samples, int classes) {
        if (samples < classes) {
            throw new DataException(classes + " classes need at least " + classes + " samples, but " + samples
                    + " were asked for: raise data.samples");
        }
        int[] labels = new int[samples];
        for (int label = 0; label < classes; label++) {
            Arrays.fill(labels, start(label, samples, classes), start(label + 1, samples, classes), label);
        }
        return labels;
    }

    /** Where the samples of a class start. */
    private static int start(int label, int samples, int classes) {
        return (int) ((long) samples * label / classes);
    }

    /**
     * The unit vector (cos, sin) of a share of the full circle, exact at quarters of it.
     *
     * @param index numerator of the share, 0 … count − 1
     * @param count denominator of the share
     */
    static double[] direction(int index, int count) {
        if (4 * index % count == 0) {
            int quarter = 4 * index / count;
            return new double[] {new int[] {1, 0, -1, 0}[quarter], new int[] {0, 1, 0, -1}[quarter]};
        }
        double angle = 2 * Math.PI * index / count;
        return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
    }
}
