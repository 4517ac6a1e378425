package harness.analysis;

import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.Exp;
import harness.math.Softmax;
import harness.network.Loss;
import harness.network.Network;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a trained network predicts over a rectangle of the plane, with the samples it saw.
 *
 * @param classes names of the classes, in the order of their index
 * @param predicted the most probable class, {@code [row][column]}: row 0 at yMin, column 0 at xMin, both ends included
 * @param lead its probability less that of the next, {@code [row][column]}: 0 on a boundary, 1 where the network is sure,
 *     NaN where the probabilities are not numbers
 * @param xMin left edge
 * @param xMax right edge
 * @param yMin lower edge
 * @param yMax upper edge
 * @param trainPoints {@code [2][samples]}
 * @param trainLabels class indices
 * @param testPoints {@code [2][samples]}
 * @param testLabels class indices
 */
public record DecisionField(
        List<String> classes,
        int[][] predicted,
        double[][] lead,
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
     * @param network with two inputs; its blocks are overwritten
     * @param split the samples it was trained and tested on, with two features
     */
    public static DecisionField of(Network network, Split split) {
        double[] x = extent(split, 0);
        double[] y = extent(split, 1);
        Loss loss = Loss.forClasses(split.train().classCount());
        int[][] predicted = new int[RESOLUTION][RESOLUTION];
        double[][] lead = new double[RESOLUTION][RESOLUTION];
        double[][] inputs = new double[2][RESOLUTION];
        for (int row = 0; row < RESOLUTION; row++) {
            for (int column = 0; column < RESOLUTION; column++) {
                inputs[0][column] = x[0] + (x[1] - x[0]) * column / (RESOLUTION - 1);
                inputs[1][column] = y[0] + (y[1] - y[0]) * row / (RESOLUTION - 1);
            }
            network.forward(inputs, RESOLUTION);
            predict(loss, network.logits(), predicted[row], lead[row]);
        }
        Dataset train = split.train();
        Dataset test = split.test();
        return new DecisionField(
                train.labelNames(),
                predicted,
                lead,
                x[0],
                x[1],
                y[0],
                y[1],
                train.features(),
                train.labels(),
                test.features(),
                test.labels());
    }

    /** The classes of a row of points and their leads, from the logits: one logit for two classes, else one a class. */
    private static void predict(Loss loss, double[][] logits, int[] predicted, double[] lead) {
        for (int column = 0; column < RESOLUTION; column++) {
            predicted[column] = loss.predicted(logits, column);
        }
        if (logits.length == 1) {
            for (int column = 0; column < RESOLUTION; column++) {
                lead[column] = Math.abs(2 / (1 + Exp.exp(-logits[0][column])) - 1);
            }
            return;
        }
        double[][] probabilities = new double[logits.length][RESOLUTION];
        Softmax.evaluate(logits, probabilities, new double[RESOLUTION], RESOLUTION);
        for (int column = 0; column < RESOLUTION; column++) {
            double next = 0;
            for (int k = 0; k < probabilities.length; k++) {
                next = k == predicted[column] ? next : Math.max(next, probabilities[k][column]);
            }
            lead[column] = probabilities[predicted[column]][column] - next;
        }
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
