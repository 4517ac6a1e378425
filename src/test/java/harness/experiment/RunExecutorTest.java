package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.network.Network;
import harness.training.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
                results.get(0).history().trainLoss(), results.get(2).history().trainLoss());
        assertFalse(Arrays.equals(
                results.get(0).history().trainLoss(), results.get(1).history().trainLoss()));
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
        Network logistic = RunExecutor.network(plan.run(0).config(), 5);
        assertEquals(1, logistic.layers().size());
        assertEquals(5, logistic.layers().get(0).fanIn());
        Network deep = RunExecutor.network(plan.run(2).config(), 5);
        assertEquals(
                List.of(7, 7, 7, 1),
                deep.layers().stream().map(layer -> layer.fanOut()).toList());
    }
}
