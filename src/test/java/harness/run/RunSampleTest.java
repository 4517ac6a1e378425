package harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSampleTest {

    private static final String GRID = """
            {'name': 'p', 'seeds': 10, 'experimentSeed': %d,
             'vary': {'network.activation': ['relu', 'tanh', 'elu', 'selu', 'gelu', 'mish'],
                      'data.source': ['moons', 'xor', 'circles', 'spirals']}}""";

    @TempDir
    Path folder;

    private Plan plan(int experimentSeed) {
        return TestExperiments.plan(folder, GRID.formatted(experimentSeed));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 12, 239, 240, 1000})
    void hasAsManyRunsAsAskedForOrAll(int count) {
        BitSet sample = RunSample.of(plan(1), count);
        assertEquals(Math.min(count, 240), sample.cardinality());
        assertEquals(240, Math.max(240, sample.length()), "no other runs");
    }

    @Test
    void everyPieceOfThePlanHasOne() {
        BitSet sample = RunSample.of(plan(1), 12);
        for (int piece = 0; piece < 12; piece++) {
            assertEquals(1, sample.get(20 * piece, 20 * piece + 20).cardinality(), "piece " + piece);
        }
    }

    /** Every twentieth run would have one seed throughout, and two of the four datasets. */
    @Test
    void valuesOfEveryAxisAndSeedsAreMixed() {
        Plan plan = plan(1);
        BitSet sample = RunSample.of(plan, 24);
        assertEquals(
                4,
                sample.stream()
                        .mapToObj(run -> plan.run(run).values().get("data.source"))
                        .collect(Collectors.toSet())
                        .size());
        assertTrue(sample.stream().map(run -> plan.run(run).seed()).distinct().count() > 5, sample.toString());
    }

    @Test
    void dependsOnThePlanAlone() {
        assertEquals(RunSample.of(plan(1), 12), RunSample.of(plan(1), 12));
        assertNotEquals(RunSample.of(plan(1), 12), RunSample.of(plan(2), 12));
    }
}
