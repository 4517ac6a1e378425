package harness.network;

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

    /** 2/((1 + a²) · fan-in) with the activation's negative slope a. */
    static double heVariance(double[][] weights, double negativeSlope) {
        return 2.0 / ((1 + negativeSlope * negativeSlope) * fanIn(weights));
    }

    /** 1/fan-in. */
    static double lecunVariance(double[][] weights) {
        return 1.0 / fanIn(weights);
    }
}
