package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.config.json.ConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written and comes to nothing is said, and the rest is not. */
class UnusedSettingsTest {

    private static final String ADAM = "'training': {'optimizer': {'type': 'adam', 'learningRate': 0.05}}";

    private static List<String> notes(String members, String... settings) throws ConfigException {
        return TestConfigs.readAnything(("{'name': 'a', " + members + "}").replace('\'', '"'), settings)
                .notes();
    }

    @Test
    void aVariedWholeBringsItsOwnParameters() throws Exception {
        assertEquals(
                List.of(
                        "data.source.noise 0.4 is used by no cell: each data source named in vary brings its own",
                        "training.optimizer.learningRate 0.05 is used by no cell: each optimizer named in vary brings its"
                                + " own"),
                notes("'data': {'source': {'type': 'moons', 'noise': 0.4}, 'samples': 60}, " + ADAM
                        + ", 'vary': {'training.optimizer': ['sgd', 'adam'], 'data.source': ['moons', 'circles']}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.1}} | 'training.optimizer': ['sgd', 'adam'] | training.optimizer.learningRate 0.1 is used by no cell: each optimizer named in vary brings its own
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.1}} | 'training.optimizer': ['sgd', {'type': 'adam', 'learningRate': 1e-1}] |
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.1}} | 'training.optimizer.type': ['sgd', 'momentum'] | training.optimizer.type "adam" is used by no cell: vary has values of its own for training.optimizer.type
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.1}} | 'training.optimizer.learningRate': [1, 2] | training.optimizer.learningRate 0.1 is used by no cell: vary has values of its own for training.optimizer.learningRate
            'training': {'epochs': 5} | 'training.epochs': [5, 6] |
            'training': {'epochs': 5} | 'training.epochs': [7, 6] | training.epochs 5 is used by no cell: vary has values of its own for training.epochs
            'training': {'epochs': 5} | 'training': [{'epochs': 6}, {}] | training.epochs 5 is used by no cell: vary has values of its own for training
            'network': {'activation': 'relu'} | 'network.activation': ['relu', 'tanh'] |
            'network': {'activation': {'type': 'relu'}} | 'network.activation': ['relu', 'tanh'] |
            'network': {'activation': 'relu'} | 'network.activation': ['elu', 'tanh'] | network.activation "relu" is used by no cell: each activation named in vary brings its own
            'network': {'hidden': [10, 10]} | 'network.hidden': [[5], [10, 10]] |
            'network': {'hidden': [10, 10]} | 'network.hidden': [[5], [10]] | network.hidden [10, 10] is used by no cell: vary has values of its own for network.hidden
            'network': {'hidden': [10, 10]} | 'training.epochs': [5] |
            'description': 'x' | 'training.optimizer': [{'type': 'sgd', 'learningRate': 0.5}, 'adam'], 'training.optimizer.learningRate': [0.1, 0.2] | vary.training.optimizer[0].learningRate 0.5 is used by no cell: vary has values of its own for training.optimizer.learningRate
            """)
    void sectionsAndValuesThatVaryReplaces(String members, String vary, String note) throws Exception {
        assertEquals(note == null ? List.of() : List.of(note), notes(members + ", 'vary': {" + vary + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.001, 'beta1': 0.9}} | 'training.optimizer': ['adam', 'sgd'] |
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.001, 'beta1': 0.8}} | 'training.optimizer': ['adam', 'sgd'] | training.optimizer.beta1 0.8
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.1}} | 'training.optimizer.learningRate': [0.1, 1] |
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.1}} | 'training': [{'epochs': 2}, {'epochs': 3}] | training.optimizer.learningRate 0.1
            'network': {'activation': 'relu'} | 'network': [{'hidden': [3]}, {'hidden': [4]}] |
            'network': {'activation': {'type': 'relu'}, 'dropout': 0} | 'network': [{'hidden': [3]}, {'hidden': [4]}] |
            'network': {'activation': 'tanh'} | 'network': [{'hidden': [3]}, {'hidden': [4]}] | network.activation "tanh"
            'network': {'activation': ['relu', 'relu']} | 'network.activation': [['relu', {'type': 'relu'}], 'tanh'] |
            'training': {'epochs': 200, 'batchSize': 32} | 'training': [{'l2': 0.5}, {'l2': 1}] |
            'training': {'epochs': 3, 'l1': 1e-99999999999} | 'training': [{'epochs': 3, 'l1': 0}, {'epochs': 2, 'l1': 0}] |
            'training': {'l1': 1e-99999999999} | 'training.l1': [0.5, 1] | training.l1 1e-99999999999
            'training': {'l1': -0.0, 'l2': 1.0000000000000000001} | 'training': [{'l1': 0, 'l2': 1}, {'epochs': 2}] |
            """)
    void whatACellUsesIsNotLostHoweverItIsWritten(String members, String vary, String lost) throws Exception {
        List<String> notes = notes(members + ", 'vary': {" + vary + "}");
        assertEquals(
                lost == null ? List.of() : List.of(lost),
                notes.stream()
                        .map(note -> note.replaceFirst(" is used by no cell.*", ""))
                        .toList());
    }

    @Test
    void whatASettingMeansByDefaultIsNotLost() throws Exception {
        String adam = "'training': {'epochs': 200, 'optimizer': {'type': 'adam', 'learningRate': 0.001, 'beta1': 0.9}}";
        assertEquals(List.of(), notes(adam, "training.optimizer=adam"));
        assertEquals(List.of(), notes(adam, "training={\"optimizer\": \"adam\"}"));
        assertEquals(List.of(), notes("'kind': 'activations', 'range': {'from': -5.0}", "range={\"to\": 1}"));
    }

    @Test
    void aSettingIsLostToALaterOne() throws Exception {
        assertEquals(
                List.of("training.optimizer.learningRate 0.01 is used by no cell:"
                        + " --set training.optimizer=adam replaces it"),
                notes("'seeds': 2", "training.optimizer.learningRate=0.01", "training.optimizer=adam"));
        assertEquals(
                List.of("seeds 3 is used by no cell: --set seeds=4 replaces it"),
                notes("'seeds': 2", "seeds=3", "seeds=4"));
        assertEquals(List.of(), notes("'seeds': 2", "training.optimizer=adam", "training.optimizer.learningRate=0.01"));
    }

    @Test
    void whatIsInsideAValueThatASettingReplacesIsLost() throws Exception {
        assertEquals(
                List.of("training.optimizer.learningRate 0.05 is used by no cell: --set training.optimizer=sgd replaces"
                        + " it"),
                notes(ADAM, "training.optimizer=sgd"));
        assertEquals(
                List.of(
                        "training.epochs 5 is used by no cell: --set training={\"batchSize\": 8} replaces it",
                        "training.optimizer \"adam\" is used by no cell: --set training={\"batchSize\": 8} replaces it"),
                notes("'training': {'epochs': 5, 'optimizer': 'adam'}", "training={\"batchSize\": 8}"));
    }

    @Test
    void settingsReplaceWhatTheFileSaysAtTheirPlaceWithoutAWord() throws Exception {
        assertEquals(
                List.of(),
                notes(
                        "'seeds': 2, 'network': {'activation': 'relu'}, 'training': {'epochs': 5}",
                        "seeds=3",
                        "network.activation=tanh",
                        "training.epochs=6"));
    }

    @Test
    void whatIsNoLongerVariedIsLost() throws Exception {
        String vary = "'vary': {'training.epochs': [1, 2], 'network.activation': ['relu', 'tanh']}";
        assertEquals(
                List.of("vary.training.epochs [1, 2] is used by no cell: --set training.epochs=7 replaces it"),
                notes(vary, "training.epochs=7"));
        assertEquals(
                List.of("vary.training.epochs [1, 2] is used by no cell:"
                        + " --set vary={\"network.activation\": [\"elu\"]} replaces it"),
                notes(vary, "vary={\"network.activation\": [\"elu\"]}"));
        assertEquals(List.of(), notes(vary, "vary.training.epochs=[3]"));
    }

    @Test
    void aListOfVariedValuesIsLostToALaterOneButNotToOneThatStandsAgain() throws Exception {
        String vary = "'vary': {'training.batchSize': [16, 64]}";
        String sizes = "vary.training.batchSize=[8,32]";
        for (String file : List.of("'seeds': 2", vary)) {
            assertEquals(
                    List.of("vary.training.batchSize [8, 32] is used by no cell:"
                            + " --set vary.training.batchSize=[64] replaces it"),
                    notes(file, sizes, "vary.training.batchSize=[64]"));
            assertEquals(
                    List.of("vary.training.batchSize [32] is used by no cell:"
                            + " --set vary.training.batchSize=[8] replaces it"),
                    notes(file, sizes, "vary.training.batchSize=[8]"));
            assertEquals(List.of(), notes(file, sizes, "vary.training.batchSize=[8,32,64]"));
            assertEquals(List.of(), notes(file, "training.batchSize=8", sizes));
            assertEquals(List.of(), notes(file, sizes, "training.batchSize=8", sizes));
        }
        assertEquals(
                List.of("vary.training.batchSize [8, 32] is used by no cell:"
                        + " --set vary={\"training.batchSize\": [64]} replaces it"),
                notes(vary, sizes, "vary={\"training.batchSize\": [64]}"));
        assertEquals(
                List.of("training.batchSize 7 is used by no cell: vary has values of its own for training.batchSize"),
                notes(vary, "training.batchSize=7", sizes));
        assertEquals(
                List.of("vary.training.batchSize [16, 64] is used by no cell: --set vary={} replaces it"),
                notes(vary, "vary={}"));
    }

    @Test
    void aSettingInsideWhatVariesHoldsInEveryCell() throws Exception {
        String vary = "'vary': {'training.optimizer': [{'type': 'sgd', 'learningRate': 0.5}, 'adam']}";
        assertEquals(
                List.of("vary.training.optimizer[0].learningRate 0.5 is used by no cell:"
                        + " --set training.optimizer.learningRate=0.25 holds in every cell"),
                notes(vary, "training.optimizer.learningRate=0.25"));
        assertEquals(
                List.of("training.optimizer.learningRate 0.25 is used by no cell:"
                        + " --set training.optimizer.learningRate=0.125 replaces it"),
                notes(
                        "'vary': {'training.optimizer': ['sgd', 'adam']}",
                        "training.optimizer.learningRate=0.25",
                        "training.optimizer.learningRate=0.125"));
    }

    @Test
    void manyLossesAreCounted() throws Exception {
        String optimizers = IntStream.rangeClosed(1, 50)
                .mapToObj(rate -> "{'type': 'adam', 'learningRate': " + rate + ", 'beta1': 0." + (100 + rate) + "}")
                .collect(Collectors.joining(", "));
        List<String> notes =
                notes("'vary': {'training.optimizer': [" + optimizers + "], 'training.optimizer.learningRate': [0.5]}");
        assertEquals(13, notes.size());
        assertEquals("38 more settings are used by no cell", notes.get(12));
    }

    @Test
    void activationsAreNoCells() throws Exception {
        assertEquals(
                List.of(
                        "range.points 5 is used by nothing: --set range={\"to\": 1} replaces it",
                        "range.to 7 is used by nothing: --set range={\"to\": 1} replaces it"),
                notes("'kind': 'activations', 'range': {'points': 5}", "range.to=7", "range={\"to\": 1}"));
    }

    /** What nothing uses is not in the resolved config either, which describes the same experiment, and has no notes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.05}} | 'training.optimizer': ['sgd', 'adam']
            'training': {'optimizer': {'type': 'momentum', 'learningRate': 0.05}} | 'training.optimizer.type': ['sgd', 'adam']
            'training': {'optimizer': {'type': 'adam', 'learningRate': 0.05}} | 'training.optimizer.learningRate': [1, 2]
            'training': {'epochs': 5} | 'training': [{'epochs': 6}, {'l2': 1}], 'training.epochs': [7]
            'network': {'hidden': {'width': 4}} | 'network.hidden.layers': [1, 2]
            'network': {'activation': 'relu'} | 'network.activation': ['elu', 'leaky_relu'], 'network.activation.alpha': [1]
            'data': {'source': {'type': 'moons', 'noise': 0.05}} | 'data.source': ['moons', 'iris'], 'data.samples': [null, 50]
            'seeds': 3 | 'training.optimizer': [{'type': 'sgd', 'learningRate': 0.05}, 'adam'], 'training.optimizer.learningRate': [0.1]
            """)
    void theResolvedConfigHasOnlyWhatIsUsed(String members, String vary) throws Exception {
        String json = "{'name': 'a', " + members + ", 'vary': {" + vary + "}}";
        Experiment experiment = TestConfigs.read(json);
        String resolved = experiment.resolved().toString();
        boolean isUsed = vary.contains(".type'");
        assertEquals(isUsed, resolved.contains("0.05"), resolved);
        Experiment again = TestConfigs.readExactly(resolved);
        assertEquals(List.of(), again.notes());
        assertEquals(resolved, again.resolved().toString());
        assertEquals(experiment.cells(), again.cells());
        List<String> cells = new ArrayList<>();
        List<String> cellsAgain = new ArrayList<>();
        for (int cell = 0; cell < experiment.cells(); cell++) {
            cells.add(experiment.labels(cell) + " " + experiment.resolvedCell(cell));
            cellsAgain.add(again.labels(cell) + " " + again.resolvedCell(cell));
        }
        assertEquals(cells, cellsAgain);
    }
}
