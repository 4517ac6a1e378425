package harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.experiment.EngineIdentity;
import harness.experiment.RunKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunKeysTest {

    private static final String BASE = "{'name': 'a', 'seeds': 3, 'training': {'epochs': 4}}";

    @TempDir
    Path folder;

    private String key(String config, int run) {
        Plan plan = TestExperiments.plan(folder, config);
        return new RunKeys(plan, new RunData(folder)).of(plan.run(run));
    }

    @Test
    void everyRunHasItsOwn() {
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'a', 'seeds': 30, 'vary': {'network.activation': ['relu', 'tanh'],
                 'training.optimizer.learningRate': [0.1, 0.1000000000000001, 0.2]}}""");
        RunKeys keys = new RunKeys(plan, new RunData(folder));
        Set<String> all = new HashSet<>();
        for (int run = 0; run < plan.runs(); run++) {
            String key = keys.of(plan.run(run));
            assertTrue(key.matches("[0-9a-f]{32}"), key);
            all.add(key);
        }
        assertEquals(plan.runs(), all.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'b', 'seeds': 3, 'training': {'epochs': 4}}",
                "{'name': 'a', 'seeds': 9, 'training': {'epochs': 4}, 'description': 'other words'}",
                "{'training': {'batchSize': 32, 'epochs': 4.0e0}, 'seeds': 3, 'name': 'a'}",
                "{'name': 'a', 'seeds': 3, 'vary': {'training.epochs': [4, 8]}}"
            })
    void sameResultSameKey(String config) {
        assertEquals(key(BASE, 1), key(config.replace("4.0e0", "4"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'a', 'seeds': 3, 'training': {'epochs': 5}}",
                "{'name': 'a', 'seeds': 3, 'training': {'epochs': 4}, 'experimentSeed': 2}",
                "{'name': 'a', 'seeds': 3, 'training': {'epochs': 4}, 'record': {'everyEpochs': 2}}",
                "{'name': 'a', 'seeds': 3, 'training': {'epochs': 4}, 'convergence': {'threshold': 0.77}}",
                "{'name': 'a', 'seeds': 3, 'training': {'epochs': 4}, 'data': {'standardize': false}}"
            })
    void anotherResultAnotherKey(String config) {
        assertNotEquals(key(BASE, 1), key(config, 1));
    }

    @Test
    void theContentOfATableCounts() throws IOException {
        String config = "{'name': 'a', 'data': {'source': {'type': 'csv', 'path': 'd.csv', 'label': 'y'}}}";
        Path table = folder.resolve("d.csv");
        Files.writeString(table, "x,y\n1,a\n2,b\n3,a\n4,b\n");
        String before = key(config, 0);
        assertEquals(before, key(config, 0));
        Files.writeString(table, "x,y\n1,a\n2,b\n3,a\n4.000001,b\n");
        assertNotEquals(before, key(config, 0));
    }

    @Test
    void namesOfClassesCountOneByOne() throws IOException {
        String config = "{'name': 'a', 'data': {'source': {'type': 'csv', 'path': 'd.csv', 'label': 'y'}}}";
        Path table = folder.resolve("d.csv");
        Files.writeString(table, "x,y\n1,\"a, b\"\n2,c\n3,\"a, b\"\n4,c\n");
        String before = key(config, 0);
        Files.writeString(table, "x,y\n1,a\n2,\"b, c\"\n3,a\n4,\"b, c\"\n");
        assertNotEquals(before, key(config, 0));
    }

    @Test
    void theEngineIsTheSameTextEachTimeAndNamesItsClasses() {
        assertEquals(EngineIdentity.text(), EngineIdentity.text());
        assertTrue(EngineIdentity.text().contains("harness/math/Exp.class="), EngineIdentity.text());
    }
}
