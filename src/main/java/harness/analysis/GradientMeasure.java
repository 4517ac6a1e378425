package harness.analysis;

import harness.training.Probes;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The numbers by which the weight gradients of a whole network are summed up at one epoch, with their columns in the
 * tables. The first three are over all weights, the others over the layers.
 */
public enum GradientMeasure {
    /** Mean of |∂L/∂w|. */
    MEAN_ABS("gradient_mean_abs", (layers, weights) -> mean(of(layers, "gradient_mean_abs"), weights)),
    /** Standard deviation (of the population) of ∂L/∂w: that within layers, and that of their means. */
    SD("gradient_sd", GradientMeasure::standardDeviation),
    /** Largest |∂L/∂w|. */
    MAX_ABS(
            "gradient_max_abs",
            (layers, weights) ->
                    Arrays.stream(of(layers, "gradient_max_abs")).max().orElseThrow()),
    /** Mean of the layers' gradient norms. */
    NORM_MEAN("gradient_norm_mean", (layers, weights) -> StatUtils.mean(norms(layers))),
    /** Standard deviation (of the population) of the layers' gradient norms. */
    NORM_SD("gradient_norm_sd", (layers, weights) -> Math.sqrt(StatUtils.populationVariance(norms(layers)))),
    /** Smallest gradient norm of a layer. */
    NORM_MIN(
            "gradient_norm_min",
            (layers, weights) -> Arrays.stream(norms(layers)).min().orElseThrow()),
    /** Largest gradient norm of a layer. */
    NORM_MAX(
            "gradient_norm_max",
            (layers, weights) -> Arrays.stream(norms(layers)).max().orElseThrow());

    private final String column;
    private final ToDoubleBiFunction<double[][], int[]> value;

    GradientMeasure(String column, ToDoubleBiFunction<double[][], int[]> value) {
        this.column = column;
        this.value = value;
    }

    /** Header of its column. */
    public String column() {
        return column;
    }

    /**
     * Its value for one run.
     *
     * @param layers {@code [layer][probe]}, as recorded
     * @param weights number of weights of each layer
     */
    double of(double[][] layers, int[] weights) {
        return value.applyAsDouble(layers, weights);
    }

    private static double[] of(double[][] layers, String probe) {
        int index = Probes.indexOf(probe);
        return Arrays.stream(layers).mapToDouble(layer -> layer[index]).toArray();
    }

    private static double[] norms(double[][] layers) {
        return of(layers, "gradient_norm");
    }

    private static double standardDeviation(double[][] layers, int[] weights) {
        double[] means = of(layers, "gradient_mean");
        double[] deviations = of(layers, "gradient_sd");
        double mean = mean(means, weights);
        double[] variances = IntStream.range(0, means.length)
                .mapToDouble(
                        layer -> deviations[layer] * deviations[layer] + (means[layer] - mean) * (means[layer] - mean))
                .toArray();
        return Math.sqrt(mean(variances, weights));
    }

    /** Mean over all weights of what each layer has a mean of. */
    private static double mean(double[] means, int[] weights) {
        double sum = 0;
        double count = 0;
        for (int layer = 0; layer < means.length; layer++) {
            sum += means[layer] * weights[layer];
            count += weights[layer];
        }
        return sum / count;
    }
}
