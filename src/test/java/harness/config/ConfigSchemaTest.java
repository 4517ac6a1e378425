package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the committed schema to the records. After a change of a record or a catalogue, write it anew with
 *
 * <pre>mvn -q test -Dtest=ConfigSchemaTest -Dschema.write=true</pre>
 */
class ConfigSchemaTest {

    private static final Path COMMITTED = Path.of("configs", "experiment.schema.json");

    private static String generated() throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new JsonMapper()
                        .writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(ConfigSchema.generate())
                + "\n";
    }

    private static int errors(String config) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(generated());
        return schema.validate(config.replace('\'', '"'), InputFormat.JSON).size();
    }

    @Test
    void committedSchemaIsFresh() throws IOException {
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated());
        }
        assertEquals(
                generated(),
                Files.readString(COMMITTED),
                "stale; write it anew: mvn -q test -Dtest=ConfigSchemaTest -Dschema.write=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'a'}",
                "{'$schema': 'experiment.schema.json', 'name': 'a', 'seeds': 3, 'experimentSeed': -5}",
                "{'name': 'a', 'kind': 'experiment', 'description': 'which is faster?'}",
                "{'name': 'a', 'kind': 'activations', '$schema': 'experiment.schema.json', 'description': 'shapes'}",
                "{'name': 'a', 'kind': 'activations', 'activations': 'all', 'softmax': [1, -2.5]}",
                "{'name': 'a', 'kind': 'activations', 'activations': ['elu', {'type': 'elu', 'alpha': 0.5}]}",
                "{'name': 'a', 'kind': 'activations', 'range': {'from': -10, 'to': 10, 'points': 100}}",
                "{'name': 'a', 'data': {'source': 'moons', 'samples': null}}",
                "{'name': 'a', 'data': {'source': {'type': 'moons', 'noise': 0}, 'samples': 4}}",
                "{'name': 'a', 'network': {'hidden': [5, 5], 'activation': ['relu', {'type': 'leaky_relu', 'alpha': 1}]}}",
                "{'name': 'a', 'network': {'hidden': {'layers': 3, 'width': 4}, 'activation': 'relu'}}",
                "{'name': 'a', 'training': {'batchSize': 'full', 'optimizer': {'type': 'adam'}}}",
                "{'name': 'a', 'training': {'earlyStopping': null, 'clipNorm': null}}",
                "{'name': 'a', 'training': {'earlyStopping': {'metric': 'test_loss'}, 'clipNorm': 1}}",
                "{'name': 'a', 'vary': {'network.activation': ['relu', ['relu', 'relu']], 'training.epochs': [0]}}",
                "{'name': 'a', 'vary': {'training.optimizer.learningRate': [0.1, 1e-3], 'data.source': ['moons']}}"
            })
    void acceptsWhatTheReaderAccepts(String config) throws Exception {
        assertEquals(0, errors(config));
        assertEquals(List.of(), TestConfigs.problems(config));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'name': '../a'}",
                "{'name': 'a', 'seeds': 0}",
                "{'name': 'a', 'seeds': '3'}",
                "{'name': 'a', 'nmae': 'a'}",
                "{'name': 'a', 'kind': 'activation'}",
                "{'name': 'a', 'kind': 5}",
                "{'name': 'a', 'activations': 'all'}",
                "{'kind': 'activations'}",
                "{'name': 'a', 'kind': 'activations', 'seeds': 3}",
                "{'name': 'a', 'kind': 'activations', 'vary': {}}",
                "{'name': 'a', 'kind': 'activations', 'activations': 'relu'}",
                "{'name': 'a', 'kind': 'activations', 'activations': ['rleu']}",
                "{'name': 'a', 'kind': 'activations', 'range': {'points': 1}}",
                "{'name': 'a', 'kind': 'activations', 'softmax': ['1']}",
                "{'name': 'a', 'data': {'source': 'mons'}}",
                "{'name': 'a', 'data': {'source': {'noise': 0}}}",
                "{'name': 'a', 'data': {'source': {'type': 'moons', 'alpha': 0}}}",
                "{'name': 'a', 'data': {'testFraction': 1}}",
                "{'name': 'a', 'network': {'hidden': {'layers': 3}}}",
                "{'name': 'a', 'training': {'batchSize': 'ful'}}",
                "{'name': 'a', 'training': {'earlyStopping': {'metric': 'loss'}}}",
                "{'name': 'a', 'training': {'earlyStopping': 'test_loss'}}",
                "{'name': 'a', 'training': {'optimizer': {'type': 'sgd', 'learningRate': 0}}}",
                "{'name': 'a', 'record': {'models': null}}",
                "{'name': 'a', 'vary': {'training.epochs': []}}",
                "{'name': 'a', 'vary': {'training.epochs': 5}}",
                "{'name': 'a', 'vary': {'training.epoch': [5]}}",
                "{'name': 'a', 'vary': {'seeds': [5]}}"
            })
    void refusesWhatTheReaderRefuses(String config) throws Exception {
        assertNotEquals(0, errors(config));
        assertNotEquals(List.of(), TestConfigs.problems(config));
    }
}
