package harness.data;

import harness.data.dataset.Dataset;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Logistic regression as scikit-learn's {@code LogisticRegression(multi_class="ovr")} defines it: for each class the
 * minimum of ½‖w‖² + Σ log(1 + e^(−y(wᵀx + b))) with y = ±1, the class against the rest, by Newton's method.
 */
final class LogisticRegression {

    private static final double TOLERANCE = 1e-8;
    private static final int MOST_STEPS = 100;

    private LogisticRegression() {}

    /** How many samples it puts into their class after it was fitted to them. */
    static int correct(Dataset dataset) {
        double[][] rows = rows(dataset);
        int classes = dataset.classCount();
        double[][] parameters = new double[classes][];
        for (int label = classes == 2 ? 1 : 0; label < classes; label++) {
            parameters[label] = fit(rows, dataset.labels(), label);
        }
        int correct = 0;
        for (int s = 0; s < rows.length; s++) {
            double[] row = rows[s];
            int predicted = classes == 2
                    ? (dot(parameters[1], row) > 0 ? 1 : 0)
                    : IntStream.range(0, classes)
                            .reduce((a, b) -> dot(parameters[b], row) > dot(parameters[a], row) ? b : a)
                            .orElseThrow();
            correct += predicted == dataset.labels()[s] ? 1 : 0;
        }
        return correct;
    }

    /** One row a sample, with a 1 for the intercept at its end. */
    private static double[][] rows(Dataset dataset) {
        double[][] rows = new double[dataset.samples()][dataset.featureCount() + 1];
        for (int s = 0; s < rows.length; s++) {
            for (int f = 0; f < dataset.featureCount(); f++) {
                rows[s][f] = dataset.features()[f][s];
            }
            rows[s][dataset.featureCount()] = 1;
        }
        return rows;
    }

    /** Weights and, last, the intercept. Steps are halved until they lower what is minimized. */
    private static double[] fit(double[][] rows, int[] labels, int label) {
        int size = rows[0].length;
        double[] parameters = new double[size];
        double value = objective(rows, labels, label, parameters);
        for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
            double[] gradient = parameters.clone();
            gradient[size - 1] = 0;
            double[][] hessian = new double[size][size];
            for (int i = 0; i < size - 1; i++) {
                hessian[i][i] = 1;
            }
            for (int s = 0; s < rows.length; s++) {
                addSample(rows[s], labels[s] == label ? 1 : 0, parameters, gradient, hessian);
            }
            if (new ArrayRealVector(gradient, false).getLInfNorm() < TOLERANCE) {
                return parameters;
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    hessian[j][i] = hessian[i][j];
                }
            }
            double[] step = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            double share = 1;
            double[] next = moved(parameters, step, share);
            while (objective(rows, labels, label, next) > value + 1e-9) {
                share /= 2;
                next = moved(parameters, step, share);
            }
            parameters = next;
            value = objective(rows, labels, label, parameters);
        }
        throw new IllegalStateException("no minimum after " + MOST_STEPS + " steps");
    }

    /** Adds a sample's part to the gradient and to the lower half of the Hessian. */
    private static void addSample(
            double[] row, int target, double[] parameters, double[] gradient, double[][] hessian) {
        double p = 1 / (1 + Math.exp(-dot(parameters, row)));
        for (int i = 0; i < row.length; i++) {
            gradient[i] += (p - target) * row[i];
            double weighted = p * (1 - p) * row[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] += weighted * row[j];
            }
        }
    }

    private static double[] moved(double[] from, double[] step, double share) {
        return IntStream.range(0, from.length)
                .mapToDouble(i -> from[i] - share * step[i])
                .toArray();
    }

    private static double objective(double[][] rows, int[] labels, int label, double[] parameters) {
        double sum = 0;
        for (int i = 0; i < parameters.length - 1; i++) {
            sum += parameters[i] * parameters[i] / 2;
        }
        for (int s = 0; s < rows.length; s++) {
            double z = dot(parameters, rows[s]);
            double margin = labels[s] == label ? z : -z;
            sum += Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)));
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
