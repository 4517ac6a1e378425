package harness.training;

import harness.math.Kernels;

/** Statistics over all entries of a matrix or a vector. */
final class Entries {

    private Entries() {}

    /** Number of entries. */
    static double count(double[][] matrix) {
        return (double) matrix.length * matrix[0].length;
    }

    /** √Σ x². */
    static double euclideanNorm(double[] vector) {
        return Math.sqrt(Kernels.inUse().dot(vector, vector, vector.length));
    }

    /** √Σ x². */
    static double euclideanNorm(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            sum += Kernels.inUse().dot(row, row, row.length);
        }
        return Math.sqrt(sum);
    }

    /** max |x|. */
    static double largestAbsolute(double[][] matrix) {
        double largest = 0;
        for (double[] row : matrix) {
            for (double x : row) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        return largest;
    }

    /** Σ|x| / number. */
    static double meanAbsolute(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double x : row) {
                sum += Math.abs(x);
            }
        }
        return sum / count(matrix);
    }
}
