package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Standard-normal features and labels that have nothing to do with them, half of them 0, half of them 1. There is
 * nothing to learn but the samples themselves, so that what one sees of gradients is due to the network and not to a task.
 *
 * @param features number of features
 */
public record RandomSamples(
        @Parameter(meaning = "number of features, each standard normal", byDefault = "10", min = 1, max = 100_000)
        int features)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        // Independent of each other, features and labels need no shuffling: every order is as likely as this one.
        int[] labels = PlaneSamples.balancedLabels(samples, 2);
        double[][] values = new double[features][samples];
        for (double[] feature : values) {
            Arrays.setAll(feature, sample -> random.nextGaussian());
        }
        List<String> names = IntStream.rangeClosed(1, features)
                .mapToObj(number -> "x" + number)
                .toList();
        return new Dataset(values, labels, names, List.of("0", "1"));
    }
}
