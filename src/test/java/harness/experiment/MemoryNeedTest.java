package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryNeedTest {

    @TempDir
    private Path folder;

    private MemoryNeed need(int threads, String config) {
        Plan plan = TestExperiments.plan(folder, config);
        return MemoryNeed.of(plan, new RunCosts(plan, new RunExecutor(new RunData(folder))), threads);
    }

    @Test
    void theLargestRunsAreUnderWayAtOnce() {
        String grid = """
                {'name': 'sizes', 'seeds': %d, 'data': {'source': 'iris'}, 'training': {'epochs': 1},
                 'vary': {'network.hidden': [[4], [500, 500], [8]]}}""";
        MemoryNeed alone = need(1, grid.formatted(3));
        assertEquals(1, alone.runs());
        assertEquals("network.hidden", alone.path());
        assertEquals(3 * alone.bytes(), need(3, grid.formatted(3)).bytes());
        // There is but one large run then.
        assertTrue(need(3, grid.formatted(1)).bytes() < 1.1 * alone.bytes());
        assertEquals(9, need(100, grid.formatted(3)).runs());
    }

    @Test
    void whatTakesMostIsNamed() {
        assertEquals("data.samples", need(1, """
                {'name': 'data', 'data': {'samples': 100000}, 'training': {'epochs': 1}, 'network': {'hidden': [4]}}""").path());
        assertEquals("record.everyEpochs", need(1, """
                {'name': 'history', 'training': {'epochs': 10000}}""").path());
    }

    @Test
    void earlyStoppingMayComeAsSoonAsItsPatienceEnds() {
        String config = """
                {'name': 'history', 'training': {'epochs': 10000000%s}}""";
        String stopping = ", 'earlyStopping': {'metric': 'test_loss', 'patience': 20}";
        assertTrue(need(1, config.formatted(stopping)).bytes() < 1e6);
        assertTrue(need(1, config.formatted("")).bytes() > 1e9);
    }

    /** The decision boundary of the first seed is drawn, for which its parameters are kept. */
    @Test
    void whatIsKeptOfTheFirstSeedCountsOnce() {
        String wide = """
                {'name': 'plane', 'seeds': 4, 'training': {'epochs': 1, 'optimizer': 'sgd'},
                 'network': {'hidden': [1000, 1000]}, 'data': {'source': '%s'}}""";
        MemoryNeed drawn = need(2, wide.formatted("moons"));
        MemoryNeed other = need(2, wide.formatted("iris"));
        assertEquals(other.bytes() - other.largest(), drawn.bytes() - drawn.largest(), 2e5);
        assertTrue(drawn.largest() > other.largest());
    }
}
