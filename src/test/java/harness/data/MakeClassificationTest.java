package harness.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether {@link Classification} sets the task that scikit-learn's {@code make_classification} sets. The oracle is the
 * accuracy of logistic regression on the samples it was fitted to, 400 from each of 800 seeds, everything else as
 * scikit-learn 1.2.1 has it by default; the fit is {@code LogisticRegression(multi_class="ovr",
 * solver="newton-cholesky", tol=1e-8)}.
 */
class MakeClassificationTest {

    private static final int SAMPLES = 400;
    private static final int SEEDS = 800;

    /** One row of the oracle: in how many seeds that number of samples was recognized. */
    private record Row(Task task, int correct, int seeds) {}

    record Task(int informative, int classes, int clustersPerClass) {

        Classification generator() {
            return new Classification(20, informative, 2, classes, clustersPerClass, 1, 0.01);
        }
    }

    private static List<Row> oracle() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                MakeClassificationTest.class.getResourceAsStream("make_classification.csv"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .map(row -> new Row(new Task(row[0], row[1], row[2]), row[3], row[4]))
                    .toList();
        }
    }

    static Stream<Task> tasks() throws IOException {
        return oracle().stream().map(Row::task).distinct();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void logisticRegressionFindsItAsHard(Task task) throws IOException {
        double[] expected = oracle().stream()
                .filter(row -> row.task().equals(task))
                .flatMapToDouble(row -> DoubleStream.generate(row::correct).limit(row.seeds()))
                .toArray();
        assertEquals(SEEDS, expected.length);
        double[] found = IntStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> task.generator().generate(SAMPLES, new MersenneTwister(seed)))
                .mapToDouble(LogisticRegression::correct)
                .toArray();
        double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, found);
        assertTrue(
                p > 0.01,
                () -> "p = " + p + ", mean " + StatUtils.mean(found) / SAMPLES + " for "
                        + StatUtils.mean(expected) / SAMPLES);
    }
}
