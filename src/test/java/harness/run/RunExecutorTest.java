package harness.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.Part;
import harness.data.dataset.Dataset;
import harness.network.Network;
import harness.training.Confusion;
import harness.training.Outcome;
import harness.training.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExecutorTest {

    private static final double SQRT_THREE = Math.sqrt(3);

    @TempDir
    Path folder;

    private Plan plan(String config) {
        return TestExperiments.plan(folder, config);
    }

    private static String small(String more) {
        return """
                {'name': 'small', 'seeds': 2, 'data': {'samples': 100}, 'network': {'hidden': [4]},
                 'training': {'epochs': 5}, %s}""".formatted(more);
    }

    @Test
    void runsOfOneSeedSeeTheSameSamplesWhateverTheNetwork() {
        Plan plan = plan(small("""
                'vary': {'network.activation': ['relu', 'tanh'], 'network.hidden': [[4], [3, 3]],
                         'training.batchSize': [8, 'full']}"""));
        RunExecutor executor = new RunExecutor(new RunData(folder));
        double[][] expected = executor.samples(plan.run(0)).train().features();
        for (int index = 0; index < plan.runs(); index++) {
            Run run = plan.run(index);
            double[][] found = executor.samples(run).train().features();
            assertEquals(run.seed() == 1, Arrays.deepEquals(expected, found), run.id());
        }
    }

    @Test
    void runsOfOneSeedStartFromTheSameDraws() {
        Plan plan = plan(small("""
                'record': {'models': true}, 'vary': {'network.activation': ['relu', 'tanh']}"""));
        List<RunResult> results = TestExperiments.results(plan);
        // Fan-in 2, fan-out 4: He's variance is 1, Xavier's is 1/3.
        for (int seed = 0; seed < 2; seed++) {
            double[][] relu = results.get(seed).initial().get(0).weights();
            double[][] tanh = results.get(2 + seed).initial().get(0).weights();
            for (int unit = 0; unit < 4; unit++) {
                for (int input = 0; input < 2; input++) {
                    assertEquals(relu[unit][input], SQRT_THREE * tanh[unit][input], 1e-14);
                }
            }
        }
        assertFalse(Arrays.deepEquals(
                results.get(0).initial().get(0).weights(),
                results.get(1).initial().get(0).weights()));
    }

    @Test
    void runsThatDifferInNothingGiveTheSame() {
        Plan plan = plan(small("'vary': {'convergence.threshold': [0.5, 0.99]}"));
        List<RunResult> results = TestExperiments.results(plan);
        assertArrayEquals(
                results.get(0).history().of(Part.TRAIN, Quantity.LOSS),
                results.get(2).history().of(Part.TRAIN, Quantity.LOSS));
        assertFalse(Arrays.equals(
                results.get(0).history().of(Part.TRAIN, Quantity.LOSS),
                results.get(1).history().of(Part.TRAIN, Quantity.LOSS)));
    }

    @Test
    void theResultBelongsToTheRunAndHasItsEpochs() {
        Plan plan = plan(small("'record': {'everyEpochs': 2}"));
        RunResult result = TestExperiments.results(plan).get(1);
        assertEquals(1, result.run());
        assertArrayEquals(new int[] {0, 2, 4, 5}, result.history().epochs());
        assertEquals(2, result.history().layers()[0].length);
        assertTrue(result.trainSeconds() > 0);
    }

    @Test
    void epochsToThresholdAndOutcomeFollowTheConfig() {
        Plan plan = plan(small("""
                'vary': {'convergence': [{'metric': 'train_loss', 'threshold': 1e9},
                                         {'metric': 'train_loss', 'threshold': 1e-9}]}"""));
        List<RunResult> results = TestExperiments.results(plan);
        assertEquals(0, results.get(0).epochsToThreshold());
        assertEquals(Outcome.CONVERGED, results.get(0).outcome());
        assertNull(results.get(2).epochsToThreshold());
        assertEquals(Outcome.STALLED, results.get(2).outcome());
    }

    @Test
    void modelsAreKeptIfAskedForAndWhatIsDrawnInAnyCase() {
        List<RunResult> unasked = TestExperiments.results(plan(small("'convergence': {}")));
        assertNull(unasked.get(0).initial());
        assertNotNull(unasked.get(0).last(), "the first seed's boundary is drawn");
        assertNull(unasked.get(1).last());
        List<RunResult> asked = TestExperiments.results(plan(small("'record': {'models': true}")));
        assertNotNull(asked.get(1).initial());
        assertNotNull(asked.get(1).last());
    }

    @Test
    void networksHaveTheShapeOfTheConfig() {
        Plan plan = plan(small("""
                'vary': {'network.hidden': [[], {'layers': 3, 'width': 7}]}"""));
        Network logistic = RunExecutor.network(plan.run(0).config(), samples(2));
        assertEquals(1, logistic.layers().size());
        assertEquals(5, logistic.layers().get(0).fanIn());
        Network deep = RunExecutor.network(plan.run(2).config(), samples(2));
        assertEquals(
                List.of(7, 7, 7, 1),
                deep.layers().stream().map(layer -> layer.fanOut()).toList());
        Network ofFourClasses = RunExecutor.network(plan.run(2).config(), samples(4));
        assertEquals(
                List.of(7, 7, 7, 4),
                ofFourClasses.layers().stream().map(layer -> layer.fanOut()).toList());
    }

    /** Samples with five features, of the given number of classes. */
    private static Dataset samples(int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Dataset(new double[5][1], new int[1], List.of("a", "b", "c", "d", "e"), names);
    }

    @Test
    void theConfusionIsThatOfTheTestPartAfterTheLastEpoch() {
        for (String source : List.of("'iris'", "'moons'", "{'type': 'gaussians', 'classes': 5, 'noise': 0.7}")) {
            Plan plan = plan("""
                    {'name': 'small', 'seeds': 3, 'data': {'source': %s}, 'network': {'hidden': [4]},
                     'training': {'epochs': 10}}""".formatted(source));
            RunExecutor executor = new RunExecutor(new RunData(folder));
            for (int index = 0; index < 3; index++) {
                Dataset test = executor.samples(plan.run(index)).test();
                RunResult result = executor.execute(plan.run(index));
                Confusion confusion = result.confusion();
                assertEquals(test.labelNames(), confusion.classes());
                double right = 0;
                for (int k = 0; k < test.classCount(); k++) {
                    assertEquals(test.classCounts()[k], confusion.samples(k));
                    right += confusion.recall(k) * confusion.samples(k);
                }
                double accuracy = result.history()
                        .of(Part.TEST, Quantity.ACCURACY)[result.history().last()];
                assertEquals(accuracy, right / test.samples(), 1e-15);
                assertTrue(accuracy > 1.2 / test.classCount(), source + ": " + accuracy);
            }
        }
    }

    @Test
    void aNetworkOfMoreClassesStartsNearTheLogarithmOfTheirNumber() {
        Plan plan = plan("""
                {'name': 'undecided', 'seeds': 1, 'data': {'source': {'type': 'gaussians', 'classes': 7}},
                 'network': {'hidden': [4], 'initializer': {'type': 'normal', 'standardDeviation': 0}},
                 'training': {'epochs': 0}}""");
        RunResult result = TestExperiments.results(plan).get(0);
        assertEquals(Math.log(7), result.history().of(Part.TRAIN, Quantity.LOSS)[0], 1e-14);
        assertEquals(Math.log(7), result.history().of(Part.TEST, Quantity.LOSS)[0], 1e-14);
    }

    @Test
    void aBatchLargerThanTheTrainingPartIsTheWholePart() {
        Plan plan = plan(small("'vary': {'training.batchSize': [100000, 80, 'full']}"));
        List<RunResult> results = TestExperiments.results(plan);
        for (int other : new int[] {2, 4}) {
            assertArrayEquals(
                    results.get(0).history().of(Part.TRAIN, Quantity.LOSS),
                    results.get(other).history().of(Part.TRAIN, Quantity.LOSS));
        }
    }

    @Test
    void noHiddenLayerIsLogisticRegression() {
        Plan plan = plan("""
                {'name': 'logistic', 'seeds': 1, 'network': {'hidden': []}, 'training': {'epochs': 200}, 'convergence': {'threshold': 0.85},
                 'vary': {'data.source': ['gaussians', 'iris']}}""");
        for (RunResult result : TestExperiments.results(plan)) {
            assertEquals(Outcome.CONVERGED, result.outcome());
            assertEquals(1, result.history().layers()[0].length);
        }
    }

    /** Single samples, taken at a large rate, lose far more than the limit; the training part as a whole never does. */
    @Test
    void lossesOfSingleSamplesDoNotMakeARunDiverge() throws IOException {
        List<RunResult> results =
                TestExperiments.results(plan(TestExperiments.resource("diverged-though-loss-is-small.json")));
        List<Outcome> outcomes = results.stream().map(RunResult::outcome).toList();
        assertFalse(outcomes.contains(Outcome.DIVERGED), outcomes::toString);
        assertTrue(Collections.frequency(outcomes, Outcome.DEAD) > 5, outcomes::toString);
        for (RunResult result : results) {
            double[] losses = result.history().of(Part.TRAIN, Quantity.LOSS);
            assertEquals(31, losses.length);
            assertTrue(Arrays.stream(losses).allMatch(loss -> loss < 1e4), () -> Arrays.toString(losses));
        }
    }
}
