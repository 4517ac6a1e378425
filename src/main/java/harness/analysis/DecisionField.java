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
 * @param samples the most probable class and its lead over the rectangle, finer where classes meet
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
        FieldSampler.Samples samples,
        double xMin,
        double xMax,
        double yMin,
        double yMax,
        double[][] trainPoints,
        int[] trainLabels,
        double[][] testPoints,
        int[] testLabels) {

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
        FieldSampler.Samples samples = FieldSampler.sample((points, predicted, lead) -> {
            int count = predicted.length;
            network.forward(new double[][] {stretched(points[0], x), stretched(points[1], y)}, count);
            predict(loss, network.logits(), predicted, lead);
        });
        Dataset train = split.train();
        Dataset test = split.test();
        return new DecisionField(
                train.labelNames(),
                samples,
                x[0],
                x[1],
                y[0],
                y[1],
                train.features(),
                train.labels(),
                test.features(),
                test.labels());
    }

    private static double[] stretched(double[] shares, double[] extent) {
        double[] stretched = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            stretched[i] = extent[0] + (extent[1] - extent[0]) * shares[i];
        }
        return stretched;
    }

    /** The classes of some points and their leads, from the logits: one logit for two classes, else one a class. */
    private static void predict(Loss loss, double[][] logits, int[] predicted, double[] lead) {
        int count = predicted.length;
        for (int point = 0; point < count; point++) {
            predicted[point] = loss.predicted(logits, point);
        }
        if (logits.length == 1) {
            for (int point = 0; point < count; point++) {
                lead[point] = Math.abs(2 / (1 + Exp.exp(-logits[0][point])) - 1);
            }
            return;
        }
        double[][] probabilities = new double[logits.length][count];
        Softmax.evaluate(logits, probabilities, new double[count], count);
        for (int point = 0; point < count; point++) {
            double next = 0;
            for (int k = 0; k < probabilities.length; k++) {
                next = k == predicted[point] ? next : Math.max(next, probabilities[k][point]);
            }
            lead[point] = probabilities[predicted[point]][point] - next;
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
