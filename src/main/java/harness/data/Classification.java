package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Clusters around different corners of a hypercube, some for each class, in as many dimensions as one likes.
 *
 * <ul>
 *   <li>informative features: x = Aᵀ z + c, where z is standard normal, c the cluster's corner of the hypercube
 *       {−classSeparation, classSeparation} in each dimension, and A its own square matrix, uniform in [−1, 1];
 *   <li>redundant features: Bᵀ x, with one matrix B, uniform in [−1, 1]: linear combinations of the informative ones;
 *   <li>the rest: standard normal noise.
 * </ul>
 *
 * <p>The corners go to the classes in turn. If there are as many clusters as corners, they are taken in order, so that two
 * classes lie on either side of the last informative feature's 0; else they are drawn.
 *
 * <p>Labels are then drawn anew for a share of the samples. Method of scikit-learn's {@code make_classification} (after
 * Guyon 2003, "Design of experiments for the NIPS 2003 variable selection benchmark") with its defaults, except that
 * features stay in this order and are named by what they are.
 *
 * @param features number of features in all
 * @param informative number of informative features
 * @param redundant number of redundant features
 * @param classes number of classes
 * @param clustersPerClass number of clusters of each class
 * @param classSeparation half the side of the hypercube
 * @param randomLabels share of samples whose label is drawn anew, any class being as likely
 */
public record Classification(
        @Parameter(meaning = "number of features in all", byDefault = "20", min = 1, max = 100_000)
        int features,

        @Parameter(meaning = "number of features that tell the classes apart", byDefault = "2", min = 1, max = 1000)
        int informative,

        @Parameter(
                meaning = "number of features that are linear combinations of the informative ones",
                byDefault = "2",
                min = 0,
                max = 1000)
        int redundant,

        @Parameter(meaning = "number of classes", byDefault = "2", min = 2, max = 100)
        int classes,

        @Parameter(
                meaning = "number of clusters of each class; all clusters lie at different corners",
                byDefault = "2",
                min = 1,
                max = 1000)
        int clustersPerClass,

        @Parameter(
                meaning = "half the side of the hypercube; clusters have a standard deviation near 1",
                byDefault = "1",
                above = 0,
                max = 1e6)
        double classSeparation,

        @Parameter(
                meaning =
                        "share of samples whose label is drawn at random; of two classes, half of them are then wrong",
                byDefault = "0.01",
                min = 0,
                max = 1)
        double randomLabels)
        implements Generator {

    /** In the matrices of all clusters together: 80 MB. */
    private static final long MOST_ENTRIES = 10_000_000;

    /**
     * Checks that the features add up and that there is a corner for every cluster.
     *
     * @throws IllegalArgumentException if there are more informative and redundant features than features, more clusters
     *     than corners, or both are so large that their matrices would have more than ten million entries
     */
    public Classification {
        if (redundant < 0 || (long) informative + redundant > features) {
            throw new IllegalArgumentException("informative + redundant must not exceed features, but " + informative
                    + " + " + redundant + " > " + features);
        }
        requireCorners(informative, classes, clustersPerClass);
        long entries = (long) classes * clustersPerClass * informative * informative;
        if (entries > MOST_ENTRIES) {
            throw new IllegalArgumentException("classes × clustersPerClass × informative² must not exceed "
                    + MOST_ENTRIES + ", but is " + entries + ": use fewer clusters or informative features");
        }
    }

    private static void requireCorners(int informative, int classes, int clustersPerClass) {
        if (informative < 1 || classes < 2 || clustersPerClass < 1) {
            throw new IllegalArgumentException(
                    "there must be at least 1 informative feature, 2 classes and 1 cluster per"
                            + " class, but there are " + informative + ", " + classes + " and " + clustersPerClass);
        }
        long corners = HypercubeCorners.count(informative);
        long clusters = (long) classes * clustersPerClass;
        if (clusters > corners) {
            int enough = Long.SIZE - Long.numberOfLeadingZeros(clusters - 1);
            throw new IllegalArgumentException("each cluster needs a corner of its own, classes × clustersPerClass <="
                    + " 2^informative, but " + classes + " × " + clustersPerClass + " > " + corners + ": set "
                    + (classes <= corners ? "clustersPerClass to " + corners / classes + " or " : "")
                    + "informative to " + enough);
        }
    }

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        int[] labels = PlaneSamples.balancedLabels(samples, classes);
        // Drawn in this order, a seed gives the same informative features and labels whatever else is asked for.
        double[][] useful = informativeFeatures(labels, random);
        List<double[]> all = new ArrayList<>(List.of(useful));
        int[] finalLabels = replaceSome(labels, random);
        if (redundant > 0) {
            RealMatrix combination = uniformMatrix(informative, redundant, random);
            all.addAll(List.of(combination
                    .transpose()
                    .multiply(new Array2DRowRealMatrix(useful, false))
                    .getData()));
        }
        while (all.size() < features) {
            all.add(normal(samples, random));
        }
        List<String> classNames =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Dataset(all.toArray(double[][]::new), finalLabels, names(), classNames);
    }

    /** {@code double[informative][samples]}. */
    private double[][] informativeFeatures(int[] labels, RandomGenerator random) {
        List<List<Boolean>> corners = HypercubeCorners.choose(classes * clustersPerClass, informative, random);
        RealMatrix[] mixing = new RealMatrix[corners.size()];
        for (int c = 0; c < mixing.length; c++) {
            mixing[c] = uniformMatrix(informative, informative, random);
        }
        double[][] values = new double[informative][labels.length];
        for (int s = 0; s < labels.length; s++) {
            // Corners go to the classes in turn, and samples of a class to its clusters.
            int cluster = classes * (s % clustersPerClass) + labels[s];
            double[] mixed = mixing[cluster].preMultiply(normal(informative, random));
            for (int f = 0; f < informative; f++) {
                values[f][s] = mixed[f] + (corners.get(cluster).get(f) ? classSeparation : -classSeparation);
            }
        }
        return values;
    }

    /** Draws for every sample, replaced or not, so that a seed gives the same features at every share. */
    private int[] replaceSome(int[] labels, RandomGenerator random) {
        int[] replaced = new int[labels.length];
        for (int s = 0; s < labels.length; s++) {
            boolean replace = random.nextDouble() < randomLabels;
            int drawn = (int) (classes * random.nextDouble());
            replaced[s] = replace ? drawn : labels[s];
        }
        return replaced;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        IntStream.rangeClosed(1, informative).forEach(i -> names.add("informative" + i));
        IntStream.rangeClosed(1, redundant).forEach(i -> names.add("redundant" + i));
        IntStream.rangeClosed(1, features - informative - redundant).forEach(i -> names.add("noise" + i));
        return names;
    }

    private static double[] normal(int count, RandomGenerator random) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = random.nextGaussian();
        }
        return draws;
    }

    private static RealMatrix uniformMatrix(int rows, int columns, RandomGenerator random) {
        // MatrixUtils would choose another class for large matrices, and with it another order of summation.
        RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.setEntry(row, column, 2 * random.nextDouble() - 1);
            }
        }
        return matrix;
    }
}
