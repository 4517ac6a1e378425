package harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Relu;
import harness.activation.Tanh;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @TempDir
    Path folder;

    private Plan plan(String config) {
        return TestExperiments.plan(folder, config);
    }

    private static List<String> ids(Plan plan) {
        return IntStream.range(0, plan.runs())
                .mapToObj(index -> plan.run(index).id())
                .toList();
    }

    @Test
    void goesCellByCellAndWithinACellSeedBySeed() {
        Plan plan = plan("""
                {'name': 'p', 'seeds': 2,
                 'vary': {'network.activation': ['relu', 'tanh'], 'data.source': ['moons', 'xor']}}""");
        assertEquals(4, plan.cells());
        assertEquals(2, plan.seeds());
        assertEquals(8, plan.runs());
        assertEquals(
                List.of(
                        "c1-relu-moons-s1",
                        "c1-relu-moons-s2",
                        "c2-relu-xor-s1",
                        "c2-relu-xor-s2",
                        "c3-tanh-moons-s1",
                        "c3-tanh-moons-s2",
                        "c4-tanh-xor-s1",
                        "c4-tanh-xor-s2"),
                ids(plan));
    }

    @Test
    void aRunKnowsItsPlaceAndItsConfig() {
        Plan plan = plan("""
                {'name': 'p', 'seeds': 3, 'experimentSeed': 7, 'vary': {'network.activation': ['relu', 'tanh']}}""");
        Run run = plan.run(4);
        assertEquals(4, run.index());
        assertEquals(1, run.cell());
        assertEquals(2, run.seed());
        assertEquals(Map.of("network.activation", "tanh"), run.values());
        assertEquals(List.of(new Tanh(), new Tanh()), run.config().network().activations());
        assertEquals(
                List.of(new Relu(), new Relu()), plan.run(2).config().network().activations());
        assertEquals(7, run.streams().experimentSeed());
        assertEquals(2, run.streams().seed());
    }

    @Test
    void numbersArePaddedSoThatNamesSort() {
        List<String> ids = ids(plan("{'name': 'p', 'seeds': 10, 'vary': {'training.epochs': [1, 2]}}"));
        assertEquals("c1-1-s01", ids.get(0));
        assertEquals("c2-2-s10", ids.get(19));
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    @Test
    void nothingVariedIsOneCell() {
        assertEquals(List.of("c1-s1", "c1-s2"), ids(plan("{'name': 'p', 'seeds': 2}")));
    }

    @Test
    void namesAreSafeAsFileNamesAndDifferentWhateverTheLabels() {
        Plan plan = plan("""
                {'name': 'p', 'seeds': 1, 'vary': {
                  'data.source': [
                    {'type': 'csv', 'path': '../a/b c.csv', 'label': 'y'},
                    {'type': 'csv', 'path': '../a/b?c.csv', 'label': 'y'},
                    {'type': 'csv', 'path': 'très/long/%s.csv', 'label': 'CON'}],
                  'network.activation': [{'type': 'elu', 'alpha': 0.5}, 'elu']}}""".formatted("x".repeat(300)));
        Set<String> different = new HashSet<>();
        for (String id : ids(plan)) {
            assertTrue(id.matches("[A-Za-z0-9][A-Za-z0-9._=-]*"), id);
            assertTrue(id.length() <= 100, id);
            different.add(id.toLowerCase(Locale.ROOT));
        }
        assertEquals(plan.runs(), different.size());
    }
}
