package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Two clusters for each of two classes around different corners of a hypercube, in as many dimensions as one likes.
 *
 * <ul>
 *   <li>informative features: x = Aᵀ z + c, where z is standard normal, c one of four corners drawn from
 *       {−classSeparation, classSeparation} in each dimension, and A the cluster's own square matrix, uniform in [−1, 1];
 *   <li>redundant features: Bᵀ x, with one matrix B, uniform in [−1, 1]: linear combinations of the informative ones;
 *   <li>the rest: standard normal noise.
 * </ul>
 *
 * <p>Labels are then drawn anew for a share of the samples. Method of scikit-learn's {@code make_classification} (after
 * Guyon 2003, "Design of experiments for the NIPS 2003 variable selection benchmark") with its defaults, except that
 * features stay in this order and are named by what they are.
 *
 * @param features number of features in all
 * @param informative number of informative features
 * @param redundant number of redundant features
 * @param classSeparation half the side of the hypercube
 * @param randomLabels share of samples whose label is drawn anew, so that half of them are wrong
 */
public record Classification(
        @Parameter(meaning = "number of features in all", byDefault = "20", min = 2, max = 100_000)
        int features,

        @Parameter(meaning = "number of features that tell the classes apart", byDefault = "2", min = 2, max = 1000)
        int informative,

        @Parameter(
                meaning = "number of features that are linear combinations of the informative ones",
                byDefault = "2",
                min = 0,
                max = 1000)
        int redundant,

        @Parameter(
                meaning = "half the side of the hypercube; clusters have a standard deviation near 1",
                byDefault = "1",
                above = 0,
                max = 1e6)
        double classSeparation,

        @Parameter(
                meaning = "share of samples whose label is drawn at random, so that half of them are wrong",
                byDefault = "0.01",
                min = 0,
                max = 1)
        double randomLabels)
        implements Generator {

    private static final int CLUSTERS = 4;

    /**
     * Checks that the features add up.
     *
     * @throws IllegalArgumentException if there are fewer than two informative features, which have too few corners for
     *     the clusters, or more informative and redundant features than features
     */
    public Classification {
        if (informative < 2) {
            throw new IllegalArgumentException(
                    "informative must be at least 2, so that four clusters find a corner each, but is " + informative);
        }
        if (redundant < 0 || (long) informative + redundant > features) {
            throw new IllegalArgumentException("informative + redundant must not exceed features, but " + informative
                    + " + " + redundant + " > " + features);
        }
    }

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        int[] labels = PlaneSamples.balancedLabels(samples, 2);
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
        return new Dataset(all.toArray(double[][]::new), finalLabels, names(), List.of("0", "1"));
    }

    /** {@code double[informative][samples]}. */
    private double[][] informativeFeatures(int[] labels, RandomGenerator random) {
        double[][] corners = corners(random);
        RealMatrix[] mixing = new RealMatrix[CLUSTERS];
        for (int c = 0; c < CLUSTERS; c++) {
            mixing[c] = uniformMatrix(informative, informative, random);
        }
        double[][] values = new double[informative][labels.length];
        for (int s = 0; s < labels.length; s++) {
            // Clusters 0 and 2 are of class 0, clusters 1 and 3 of class 1; samples take turns.
            int cluster = 2 * (s % 2) + labels[s];
            double[] mixed = mixing[cluster].preMultiply(normal(informative, random));
            for (int f = 0; f < informative; f++) {
                values[f][s] = mixed[f] + corners[cluster][f];
            }
        }
        return values;
    }

    /** Four different corners of the hypercube. */
    private double[][] corners(RandomGenerator random) {
        Set<List<Double>> corners = new LinkedHashSet<>();
        while (corners.size() < CLUSTERS) {
            corners.add(IntStream.range(0, informative)
                    .mapToObj(f -> random.nextDouble() < 0.5 ? -classSeparation : classSeparation)
                    .toList());
        }
        return corners.stream()
                .map(corner -> corner.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** Draws for every sample, replaced or not, so that a seed gives the same features at every share. */
    private int[] replaceSome(int[] labels, RandomGenerator random) {
        int[] replaced = new int[labels.length];
        for (int s = 0; s < labels.length; s++) {
            boolean replace = random.nextDouble() < randomLabels;
            int drawn = random.nextDouble() < 0.5 ? 0 : 1;
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
