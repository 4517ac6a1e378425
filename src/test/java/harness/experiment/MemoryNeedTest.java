package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.run.Plan;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.TestExperiments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryNeedTest {

    @TempDir
    private Path folder;

    private MemoryNeed need(String config) {
        Plan plan = TestExperiments.plan(folder, config);
        return MemoryNeed.of(plan, new RunCosts(plan, new RunExecutor(new RunData(folder))));
    }

    @Test
    void theLargestRunDecidesWhereverItIs() {
        String grid = """
                {'name': 'sizes', 'seeds': 3, 'data': {'source': 'iris'}, 'training': {'epochs': 1},
                 'vary': {'network.hidden': [%s]}}""";
        MemoryNeed large = need(grid.formatted("[500, 500]"));
        assertEquals("network.hidden", large.path());
        // Weights, gradients and weights before a step; z, f(z), f′(z) and delta of a block of 256 samples.
        double expected = 8 * (3 * (4 * 500 + 500 * 500 + 500 * 3) + 4 * 256 * (500 + 500 + 3));
        assertEquals(expected, large.bytes(), 0.05 * expected);
        assertEquals(large, need(grid.formatted("[4], [500, 500], [8]")));
    }

    @Test
    void whatTakesMostIsNamed() {
        assertEquals("data.samples", need("""
                {'name': 'data', 'data': {'samples': 100000}, 'training': {'epochs': 1}, 'network': {'hidden': [4]}}""").path());
        assertEquals("record.everyEpochs", need("""
                {'name': 'history', 'training': {'epochs': 10000}}""").path());
    }

    @Test
    void earlyStoppingMayComeAsSoonAsItsPatienceEnds() {
        String config = """
                {'name': 'history', 'training': {'epochs': 10000000%s}}""";
        String stopping = ", 'earlyStopping': {'metric': 'test_loss', 'patience': 20}";
        assertTrue(need(config.formatted(stopping)).bytes() < 1e6);
        assertTrue(need(config.formatted("")).bytes() > 1e9);
    }

    /** The decision boundary of the first seed is drawn, for which its parameters are kept. */
    @Test
    void whatIsKeptOfTheFirstSeedCounts() {
        String wide = """
                {'name': 'plane', 'seeds': 4, 'training': {'epochs': 1, 'optimizer': 'sgd'},
                 'network': {'hidden': [1000, 1000]}, 'data': {'source': '%s'}}""";
        MemoryNeed drawn = need(wide.formatted("moons"));
        MemoryNeed other = need(wide.formatted("iris"));
        assertTrue(drawn.bytes() > other.bytes());
    }
}
