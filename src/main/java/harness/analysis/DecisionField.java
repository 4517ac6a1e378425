package harness.analysis;

import harness.data.Dataset;
import harness.data.Split;
import harness.math.Exp;
import harness.network.Network;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The probability a trained network gives to class 1 over a rectangle of the plane, with the samples it saw.
 *
 * @param probability {@code [row][column]}: row 0 at yMin, column 0 at xMin, both ends included
 * @param xMin left edge
 * @param xMax right edge
 * @param yMin lower edge
 * @param yMax upper edge
 * @param trainPoints {@code [2][samples]}
 * @param trainLabels 0 or 1
 * @param testPoints {@code [2][samples]}
 * @param testLabels 0 or 1
 */
public record DecisionField(
        double[][] probability,
        double xMin,
        double xMax,
        double yMin,
        double yMax,
        double[][] trainPoints,
        int[] trainLabels,
        double[][] testPoints,
        int[] testLabels) {

    /** Points along each side. */
    private static final int RESOLUTION = 160;

    /** Space around the samples, as a share of their extent. */
    private static final double MARGIN = 0.08;

    /**
     * The field of a trained network.
     *
     * @param network with two inputs and one logit; its blocks are overwritten
     * @param split the samples it was trained and tested on, with two features
     */
    public static DecisionField of(Network network, Split split) {
        double[] x = extent(split, 0);
        double[] y = extent(split, 1);
        double[][] probability = new double[RESOLUTION][RESOLUTION];
        double[][] inputs = new double[2][RESOLUTION];
        for (int row = 0; row < RESOLUTION; row++) {
            for (int column = 0; column < RESOLUTION; column++) {
                inputs[0][column] = x[0] + (x[1] - x[0]) * column / (RESOLUTION - 1);
                inputs[1][column] = y[0] + (y[1] - y[0]) * row / (RESOLUTION - 1);
            }
            network.forward(inputs, RESOLUTION);
            for (int column = 0; column < RESOLUTION; column++) {
                probability[row][column] = 1 / (1 + Exp.exp(-network.logits()[0][column]));
            }
        }
        Dataset train = split.train();
        Dataset test = split.test();
        return new DecisionField(
                probability, x[0], x[1], y[0], y[1], train.features(), train.labels(), test.features(), test.labels());
    }

    /** Smallest and largest value of a feature, with a margin. */
    private static double[] extent(Split split, int feature) {
        double[] train = split.train().features()[feature];
        double[] test = split.test().features()[feature];
        double low = Math.min(StatUtils.min(train), StatUtils.min(test));
        double high = Math.max(StatUtils.max(train), StatUtils.max(test));
        double margin = high > low ? MARGIN * (high - low) : 1;
        return new double[] {low - margin, high + margin};
    }
}
