package harness.network;

import static harness.math.FusedMultiplyAdd.fma;

import harness.activation.Activation;
import harness.math.Kernels;

/**
 * Orthogonal initializer: the smaller side of the weight matrix is a set of orthonormal vectors, uniformly distributed.
 * They are normal draws from each of which its projections on the earlier ones are taken away (Gram-Schmidt); the factor Q
 * of the QR decomposition whose R has a positive diagonal.
 *
 * <p>Source: Saxe, McClelland &amp; Ganguli 2014, "Exact solutions to the nonlinear dynamics of learning in deep linear
 * neural networks".
 */
public record Orthogonal() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        int fanOut = Scaling.fanOut(weights);
        int fanIn = Scaling.fanIn(weights);
        if (fanOut < fanIn) {
            orthonormalize(weights);
            return;
        }
        double[][] columns = new double[fanIn][fanOut];
        copyTransposed(weights, columns);
        orthonormalize(columns);
        copyTransposed(columns, weights);
    }

    private static void copyTransposed(double[][] from, double[][] to) {
        for (int row = 0; row < to.length; row++) {
            for (int column = 0; column < from.length; column++) {
                to[row][column] = from[column][row];
            }
        }
    }

    private static void orthonormalize(double[][] vectors) {
        for (int current = 0; current < vectors.length; current++) {
            double[] vector = vectors[current];
            // Rounding leaves a little of the projections in place; a second pass takes that away as well.
            for (int pass = 1; pass <= 2; pass++) {
                for (int earlier = 0; earlier < current; earlier++) {
                    subtractProjection(vector, vectors[earlier]);
                }
            }
            double length = Math.sqrt(Kernels.inUse().dot(vector, vector, vector.length));
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
    }

    /** Takes away from a vector its projection on another, of length 1. */
    private static void subtractProjection(double[] vector, double[] unit) {
        double projection = Kernels.inUse().dot(vector, unit, vector.length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = fma(-projection, unit[i], vector[i]);
        }
    }
}
