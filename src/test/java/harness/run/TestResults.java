package harness.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.Part;
import harness.network.LayerParameters;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import harness.training.History;
import harness.training.Metric;
import harness.training.Outcome;
import harness.training.Quantity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A result with every number that is hard to write down, for tests of the journal. */
public final class TestResults {

    /** Of the shape that {@link #result} has. */
    private static final String CONFIG = """
            { 'name': 'x', 'seeds': 20, 'data': { 'source': 'iris', 'validationFraction': 0.1 },
              'network': { 'hidden': [2], 'activation': 'prelu' }, 'training': { 'epochs': 7 },
              'record': { 'everyEpochs': 7, 'models': true, 'gradientHistograms': true } }
            """;

    /** The same, recording as little as there may be. */
    private static final String LESS = """
            { 'name': 'x', 'data': { 'source': 'iris', 'validationFraction': 0.1 },
              'network': { 'hidden': [2], 'activation': 'prelu' }, 'training': { 'epochs': 7 } }
            """;

    private TestResults() {}

    /** A plan whose runs may have such results but for models and histograms. */
    public static Plan planOfLess(Path folder) {
        return TestExperiments.plan(folder, LESS);
    }

    /** A plan whose runs may have such results. */
    public static Plan plan(Path folder) {
        return TestExperiments.plan(folder, CONFIG);
    }

    /** The result; other losses make another one. */
    public static RunResult result(int run, double loss) {
        History history = new History(
                new int[] {0, 7},
                Map.of(
                        new Metric(Part.TRAIN, Quantity.LOSS), new double[] {0.1 + 0.2, loss},
                        new Metric(Part.TEST, Quantity.LOSS), new double[] {Double.MIN_VALUE, Double.NaN},
                        new Metric(Part.TRAIN, Quantity.ACCURACY), new double[] {0, 1},
                        new Metric(Part.TEST, Quantity.ACCURACY), new double[] {1.0 / 3, Double.NaN},
                        new Metric(Part.VALIDATION, Quantity.LOSS), new double[] {0.7, Double.POSITIVE_INFINITY},
                        new Metric(Part.VALIDATION, Quantity.ACCURACY), new double[] {0.125, 0.3}),
                new double[][][] {
                    {measured(1e-300, Double.NaN), measured(-0.0, Double.POSITIVE_INFINITY)},
                    {measured(1, 2), measured(Double.NEGATIVE_INFINITY, 4)}
                });
        LayerParameters learned =
                new LayerParameters(new double[][] {{1, 2}, {3, 1e100}}, new double[] {5, 6}, new double[] {-0.125});
        LayerParameters output = new LayerParameters(
                new double[][] {{Double.NaN, -2}, {0, 1}, {-0.0, 1e-5}}, new double[] {0, 1, 2}, new double[0]);
        Confusion confusion =
                new Confusion(List.of("a \"b\"", "ä\n", "c"), new int[][] {{1, 2, 0}, {3, 0, 4}, {0, 0, 9}});
        List<List<Bin>> bins = List.of(List.of(new Bin(0, 0, 1), new Bin(Double.MIN_VALUE, 0.1 + 0.2, 2)), List.of());
        return new RunResult(
                run,
                Outcome.DIVERGED,
                7,
                history,
                confusion,
                new int[] {4, 6},
                List.of(new GradientHistogram(0, bins), new GradientHistogram(7, bins)),
                List.of(learned, output),
                List.of(learned, output),
                0.25);
    }

    /** What the probes of a layer show: two numbers, and the rest counted from 3 on. */
    private static double[] measured(double first, double second) {
        double[] values = new double[15];
        Arrays.setAll(values, probe -> probe + 1);
        values[0] = first;
        values[1] = second;
        return values;
    }

    public static void assertSame(RunResult expected, RunResult found) {
        assertEquals(expected.run(), found.run());
        assertEquals(expected.outcome(), found.outcome());
        assertEquals(expected.epochsToThreshold(), found.epochsToThreshold());
        assertEquals(expected.trainSeconds(), found.trainSeconds());
        assertArrayEquals(expected.history().epochs(), found.history().epochs());
        for (Metric metric : Metric.ALL) {
            assertArrayEquals(expected.history().of(metric), found.history().of(metric), metric.label());
        }
        assertTrue(
                Arrays.deepEquals(expected.history().layers(), found.history().layers()));
        assertEquals(expected.confusion().classes(), found.confusion().classes());
        assertArrayEquals(expected.confusion().counts(), found.confusion().counts());
        assertArrayEquals(expected.weights(), found.weights());
        assertEquals(expected.gradientHistograms(), found.gradientHistograms());
        assertSame(expected.initial(), found.initial());
        assertSame(expected.last(), found.last());
    }

    private static void assertSame(List<LayerParameters> expected, List<LayerParameters> found) {
        if (expected == null) {
            assertNull(found);
            return;
        }
        assertEquals(expected.size(), found.size());
        for (int layer = 0; layer < found.size(); layer++) {
            assertArrayEquals(expected.get(layer).weights(), found.get(layer).weights());
            assertArrayEquals(expected.get(layer).biases(), found.get(layer).biases());
            assertArrayEquals(
                    expected.get(layer).activationParameters(), found.get(layer).activationParameters());
        }
    }
}
