package harness.network;

import harness.activation.Activation;
import harness.math.Normal;

/** The two shapes in which an initializer's variance comes. */
final class Scaling {

    private Scaling() {}

    /** Standard-normal draws to draws from N(0, variance). */
    static void normal(double[][] weights, double variance) {
        double standardDeviation = Math.sqrt(variance);
        for (double[] row : weights) {
            for (int input = 0; input < row.length; input++) {
                row[input] *= standardDeviation;
            }
        }
    }

    /**
     * Standard-normal draws to draws from the uniform distribution on ±√(3 · variance), through 2Φ(x) − 1, which keeps
     * each weight's sign and rank.
     */
    static void uniform(double[][] weights, double variance) {
        double limit = Math.sqrt(3 * variance);
        for (double[] row : weights) {
            for (int input = 0; input < row.length; input++) {
                row[input] = limit * (2 * Normal.cumulative(row[input]) - 1);
            }
        }
    }

    /** Number of inputs of a layer. */
    static int fanIn(double[][] weights) {
        return weights[0].length;
    }

    /** Number of units of a layer. */
    static int fanOut(double[][] weights) {
        return weights.length;
    }

    /** 2/(fan-in + fan-out). */
    static double xavierVariance(double[][] weights) {
        return 2.0 / (fanIn(weights) + fanOut(weights));
    }

    /** 2/((p² + a²) · fan-in) with the activation's slopes p and a; 2/fan-in if no double can make up for them. */
    static double heVariance(double[][] weights, Activation activation) {
        double p = activation.positiveSlope();
        double a = activation.negativeSlope();
        return finiteOr(2.0 / fanIn(weights), 2.0 / ((p * p + a * a) * fanIn(weights)));
    }

    /** Xavier's variance over p², with the activation's slope p; as it is if no double can make up for that. */
    static double xavierVariance(double[][] weights, Activation activation) {
        double p = activation.positiveSlope();
        return finiteOr(xavierVariance(weights), xavierVariance(weights) / (p * p));
    }

    /** A slope of 0, or nearly so, passes nothing whatever the weights. */
    private static double finiteOr(double otherwise, double variance) {
        return variance > 0 && Double.isFinite(variance) ? variance : otherwise;
    }

    /** 1/fan-in. */
    static double lecunVariance(double[][] weights) {
        return 1.0 / fanIn(weights);
    }
}
