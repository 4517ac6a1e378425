package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.activation.LeakyRelu;
import harness.activation.Relu;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.schema.Binder;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Shape;
import harness.data.DataSources;
import harness.data.Part;
import harness.network.Initializers;
import harness.training.BatchSize;
import harness.training.Convergence;
import harness.training.EarlyStopping;
import harness.training.Metric;
import harness.training.Penalty;
import harness.training.Quantity;
import harness.training.RecordConfig;
import harness.training.TrainingConfig;
import harness.training.optimizer.LearningRateSchedules.ConstantSchedule;
import harness.training.optimizer.LearningRateSchedules.CosineSchedule;
import harness.training.optimizer.Optimizers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {

    private static final String VARIED = """
            {'name': 'a', 'vary': {
              'training.optimizer.learningRate': [0.5, 1e-3],
              'network.activation': ['relu', {'type': 'leaky_relu', 'alpha': 0.01}, {'type': 'leaky_relu', 'alpha': 0.5}],
              'training.optimizer': ['sgd', 'adam']}}
            """;

    @Test
    void defaults() throws Exception {
        Experiment experiment = TestConfigs.read("{'name': 'a'}");
        CellConfig cell = experiment.cell(0);
        assertEquals(1, experiment.cells());
        assertEquals(List.of(), experiment.axes());
        assertEquals(Map.of(), experiment.labels(0));
        assertEquals(10, cell.seeds());
        assertEquals(1, cell.experimentSeed());
        assertEquals("moons", DataSources.CATALOGUE.nameOf(cell.data().source()));
        assertEquals(1000, cell.data().generatedSamples());
        assertEquals(0.2, cell.data().testFraction());
        assertEquals(0, cell.data().validationFraction());
        assertTrue(cell.data().standardize());
        assertEquals(List.of(10, 10), cell.network().widths());
        assertEquals(List.of(new Relu(), new Relu()), cell.network().activations());
        assertEquals("auto", Initializers.CATALOGUE.nameOf(cell.network().initializer()));
        assertEquals(0, cell.network().dropout());
        assertEquals(200, cell.training().epochs());
        assertEquals(32, cell.training().batchSize().within(800));
        assertEquals("sgd", Optimizers.CATALOGUE.nameOf(cell.training().optimizer()));
        assertEquals(new ConstantSchedule(), cell.training().schedule());
        assertEquals(0, cell.training().warmupEpochs());
        assertEquals(new Penalty(0, 0), cell.training().penalty());
        assertNull(cell.training().clipNorm());
        assertNull(cell.training().earlyStopping());
        assertEquals(new RecordConfig(1, false, false, false), cell.record());
        assertEquals(new Convergence(new Metric(Part.TEST, Quantity.ACCURACY), 0.9), cell.convergence());
    }

    @Test
    void everyFieldIsRead() throws Exception {
        CellConfig cell = TestConfigs.read("""
                {'$schema': 'experiment.schema.json', 'name': 'a.b-c_d', 'seeds': 3, 'experimentSeed': -9223372036854775808,
                 'data': {'source': {'type': 'moons', 'noise': 0}, 'samples': 50, 'testFraction': 0.5, 'validationFraction': 0.25,
                   'standardize': false},
                 'network': {'hidden': {'layers': 2, 'width': 7}, 'activation': ['relu', {'alpha': 2, 'type': 'leaky_relu'}],
                   'initializer': 'normal', 'dropout': 0.5},
                 'training': {'epochs': 0, 'batchSize': 'full', 'optimizer': 'adam', 'l1': 0.5, 'l2': 1e-4, 'clipNorm': 2,
                   'schedule': {'type': 'cosine', 'end': 0.25}, 'warmupEpochs': 3, 'earlyStopping': {'patience': 5}},
                 'record': {'everyEpochs': 5, 'models': true, 'datasets': true, 'gradientHistograms': true},
                 'convergence': {'metric': 'train_loss', 'threshold': 5}}
                """).cell(0);
        assertEquals("a.b-c_d", cell.name());
        assertEquals(Long.MIN_VALUE, cell.experimentSeed());
        assertEquals(50, cell.data().generatedSamples());
        assertEquals(0.25, cell.data().validationFraction());
        assertFalse(cell.data().standardize());
        assertEquals(List.of(7, 7), cell.network().widths());
        assertEquals(List.of(new Relu(), new LeakyRelu(2)), cell.network().activations());
        assertEquals(0.5, cell.network().dropout());
        assertEquals(40, cell.training().batchSize().within(40));
        assertEquals(new Penalty(0.5, 1e-4), cell.training().penalty());
        assertEquals(2, cell.training().clipNorm());
        assertEquals(new CosineSchedule(0.25), cell.training().schedule());
        assertEquals(3, cell.training().warmupEpochs());
        assertEquals(
                new TrainingConfig(
                        9,
                        BatchSize.FULL,
                        cell.training().optimizer(),
                        new CosineSchedule(0.25),
                        3,
                        0.5,
                        1e-4,
                        2.0,
                        new EarlyStopping(new Metric(Part.VALIDATION, Quantity.LOSS), 5, 0)),
                cell.training().withEpochs(9));
        assertEquals(new RecordConfig(5, true, true, true), cell.record());
    }

    @Test
    void firstPathVariesSlowest() throws Exception {
        Experiment experiment = TestConfigs.read(VARIED);
        assertEquals(12, experiment.cells());
        assertEquals(
                Map.of(
                        "training.optimizer.learningRate", "0.001",
                        "network.activation", "leaky_relu",
                        "training.optimizer", "adam"),
                experiment.labels(9));
        assertEquals(
                List.of("training.optimizer.learningRate", "network.activation", "training.optimizer"),
                List.copyOf(experiment.labels(9).keySet()));
        assertEquals(
                List.of("relu", "leaky_relu", "leaky_relu(alpha=0.5)"),
                experiment.axes().get(1).labels());
        assertThrows(IndexOutOfBoundsException.class, () -> experiment.cell(12));
        assertThrows(IndexOutOfBoundsException.class, () -> experiment.labels(-1));
    }

    @Test
    void partsAreSetAfterTheWholeWhateverTheirOrder() throws Exception {
        Experiment experiment = TestConfigs.read(VARIED);
        String adamWithHalf = experiment.cell(1).training().optimizer().toString();
        assertEquals(
                "adam",
                Optimizers.CATALOGUE.nameOf(experiment.cell(1).training().optimizer()));
        assertTrue(adamWithHalf.contains("learningRate=0.5"), adamWithHalf);
    }

    @Test
    void bareNamesAndDefaultsAreOpenedForTheirParts() throws Exception {
        Experiment named = TestConfigs.read(
                "{'name': 'a', 'network': {'activation': 'leaky_relu'}, 'vary': {'network.activation.alpha': [0, 2]}}");
        assertEquals(new LeakyRelu(2), named.cell(1).network().activations().get(0));
        Experiment absent = TestConfigs.read("{'name': 'a', 'vary': {'data.source.noise': [0.5]}}");
        assertTrue(absent.cell(0).data().source().toString().contains("noise=0.5"));
        Experiment depth = TestConfigs.read(
                "{'name': 'a', 'network': {'hidden': {'width': 4}}, 'vary': {'network.hidden.layers': [0, 3]}}");
        assertEquals(List.of(4, 4, 4), depth.cell(1).network().widths());
        Experiment type = TestConfigs.read("{'name': 'a', 'vary': {'training.optimizer.type': ['sgd', 'adam']}}");
        assertEquals("adam", Optimizers.CATALOGUE.nameOf(type.cell(1).training().optimizer()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'network.hidden': [[10, 10], {'layers': 10, 'width': 64}, []] | [[10,10], 10x64, []]
            'network.activation': ['relu', ['relu', {'type': 'leaky_relu', 'alpha': 0.5}]] | [relu, [relu,leaky_relu(alpha=0.5)]]
            'training.batchSize': [1, 'full'] | [1, full]
            'training.l2': [0, 0.1, 1e-4, 1e22, 100000, 0.30000000000000004] | [0, 0.1, 1E-4, 1E22, 100000, 0.30000000000000004]
            'data.samples': [null, 50] | [null, 50]
            'training.clipNorm': [null, 1, 0.5] | [null, 1, 0.5]
            'training.earlyStopping': [null, {'metric': 'test_loss'}, {'metric': 'test_loss', 'patience': 5}] | [null, metric=test_loss, metric=test_loss,patience=5]
            'training.schedule': ['constant', {'type': 'step', 'factor': 0.5}] | [constant, step(factor=0.5)]
            'data.standardize': [true, false] | [true, false]
            'data.transform': [{}, {'scale': 10}, {'shift': -1.5, 'noise': 2}] | [default, scale=10, shift=-1.5,noise=2]
            'convergence': [{}, {'metric': 'test_loss', 'threshold': 0.5}] | [default, metric=test_loss,threshold=0.5]
            'convergence.metric': ['test_loss'] | [test_loss]
            """)
    void labels(String vary, String labels) throws Exception {
        assertEquals(
                labels,
                TestConfigs.read("{'name': 'a', 'vary': {" + vary + "}}")
                        .axes()
                        .get(0)
                        .labels()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'network.activation': ['relu', {'type': 'relu'}] | 1:55 vary.network.activation[1]: listed twice: means the same as vary.network.activation[0]
            'network.activation': ['leaky_relu', {'type': 'leaky_relu', 'alpha': 0.01}] | 1:61 vary.network.activation[1]: listed twice: means the same as vary.network.activation[0]
            'network.hidden': [{'layers': 2, 'width': 3}, [3, 3]] | 1:70 vary.network.hidden[1]: listed twice: means the same as vary.network.hidden[0]
            'training.l2': [0, -0.0] | 1:43 vary.training.l2[1]: listed twice: means the same as vary.training.l2[0]
            'training.epochs': [] | 1:43 vary.training.epochs: expected a list of at least one value, found an empty list
            'training.epochs': [5, '5', -5] | 1:47 vary.training.epochs[1]: expected a whole number from 0 to 10000000, found "5" (text); write 5 without quotes; 1:52 vary.training.epochs[2]: expected a whole number from 0 to 10000000, found -5
            'training.optimizer': [{'type': 'sgd', 'learningRate': 0}] | 1:79 vary.training.optimizer[0].learningRate: expected a number above 0, found 0
            'network.activations': ['relu'] | 1:24 vary.network.activations: unknown path; did you mean "network.activation"? Known in network: "hidden", "activation", "initializer", "dropout"
            'training.earlyStopping': [null, null] | 1:57 vary.training.earlyStopping[1]: listed twice: means the same as vary.training.earlyStopping[0]
            'training.earlyStopping.patience': [5] | 1:24 vary.training.earlyStopping.patience: this path does not exist: training.earlyStopping is null
            'data.validationFraction': [0.1, 0.9] | 1:1 data: "testFraction" and "validationFraction" are 0.2 and 0.9 and leave nothing to train on: together they must be below 1, with data.validationFraction = 0.9
            'noise': [1] | 1:24 vary.noise: unknown path; did you mean "data.source.noise" or "data.transform.noise"? Known: "name", "description", "seeds", "experimentSeed", "data", "network", "training", "record", "convergence", "charts"
            'seeds': [1, 2] | 1:24 vary.seeds: cannot be varied: every cell is repeated for as many seeds; set "seeds" itself
            'name': ['a'] | 1:24 vary.name: cannot be varied: an experiment has one name
            'experimentSeed': [1] | 1:24 vary.experimentSeed: cannot be varied: all cells share their random numbers, so that their runs are paired
            'vary.seeds': [1] | 1:24 vary.vary.seeds: cannot be varied: it is no part of a cell
            'network.hidden.layers': [1, 2] | 1:24 vary.network.hidden.layers: this path does not exist: network.hidden is a list
            'network.activation.alpha': [1] | 1:24 vary.network.activation.alpha: this path does not exist: relu has no "alpha"
            'network.activation': ['leaky_relu', 'relu'], 'network.activation.alpha': [1, 2] | 1:70 vary.network.activation.alpha: this path does not exist in every cell: with network.activation = relu, relu has no "alpha"
            'network.hidden': [[3], [3, 3]], 'network.activation': ['relu', ['relu', 'leaky_relu']] | 1:1 network: "activation" must list one activation for each hidden layer: it lists 2, hidden layers are 1, with network.hidden = [3], network.activation = [relu,leaky_relu]
            'convergence.threshold': [0.5, 5], 'convergence.metric': ['test_loss', 'test_accuracy'] | 1:1 convergence: "threshold" of an accuracy must be at most 1, with convergence.threshold = 5, convergence.metric = test_accuracy
            'network.hidden': [{'layers': 3}] | 1:43 vary.network.hidden[0].width: missing; expected a whole number from 1 to 100000: units of each hidden layer
            """)
    void refusesGrids(String vary, String problems) {
        assertEquals(problems, String.join("; ", TestConfigs.problems("{'name': 'a', 'vary': {" + vary + "}}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'training': {'earlyStopping': {}} | 1:1 data.validationFraction: training.earlyStopping.metric is "validation_loss", which needs a validation part: set data.validationFraction, for example to 0.2
            'convergence': {'metric': 'validation_accuracy'} | 1:1 data.validationFraction: convergence.metric is "validation_accuracy", which needs a validation part: set data.validationFraction, for example to 0.2
            'data': {'samples': 9}, 'vary': {'training.earlyStopping': [null, {'patience': 3}]} | 1:23 data.validationFraction: training.earlyStopping.metric is "validation_loss", which needs a validation part: set data.validationFraction, for example to 0.2
            'data': {'validationFraction': 0}, 'convergence': {'metric': 'validation_loss'} | 1:46 data.validationFraction: convergence.metric is "validation_loss", which needs a validation part: set data.validationFraction, for example to 0.2
            'training': {'earlyStopping': {}}, 'vary': {'data.validationFraction': [0.1, 0], 'data.samples': [50, 60]} | 1:1 data.validationFraction: training.earlyStopping.metric is "validation_loss", which needs a validation part: set data.validationFraction, for example to 0.2, with data.validationFraction = 0, data.samples = 50
            """)
    void whoAsksForAValidationPartMustHaveOne(String config, String problem) {
        assertEquals(List.of(problem), TestConfigs.problems("{'name': 'a', " + config + "}"));
    }

    @Test
    void aValidationPartMayBeAskedForWhereThereIsOne() throws Exception {
        Experiment experiment = TestConfigs.read("""
                {'name': 'a', 'training': {'earlyStopping': {}}, 'convergence': {'metric': 'validation_loss'},
                 'vary': {'data.validationFraction': [0.1, 0.2]}}""");
        assertEquals(
                new EarlyStopping(new Metric(Part.VALIDATION, Quantity.LOSS), 10, 0),
                experiment.cell(1).training().earlyStopping());
        // A path leads on into what is not null.
        Experiment patience = TestConfigs.read("""
                {'name': 'a', 'training': {'earlyStopping': {'metric': 'test_loss'}},
                 'vary': {'training.earlyStopping.patience': [1, 2]}}""");
        assertEquals(2, patience.cell(1).training().earlyStopping().patience());
    }

    @Test
    void gridsThatAreTooLargeAreRefusedWithoutOverflow() {
        String hundred =
                IntStream.range(1, 101).mapToObj(Integer::toString).toList().toString();
        StringBuilder vary = new StringBuilder();
        List.of("training.epochs", "training.batchSize", "record.everyEpochs", "training.l2", "data.samples")
                .forEach(path -> vary.append(vary.isEmpty() ? "" : ",").append("'" + path + "': " + hundred));
        assertEquals(
                List.of("1:28 vary: 100,000,000,000 runs (10,000,000,000 cells × 10 seeds) are more than 1,000,000:"
                        + " vary fewer values or lower \"seeds\""),
                TestConfigs.problems("{'name': 'a', 'seeds': 10, 'vary': {" + vary + "}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'a'}",
                VARIED,
                "{'name': 'a', 'network': {'hidden': {'width': 4}}, 'vary': {'network.hidden.layers': [0, 3]}}",
                "{'name': 'a', 'network': {'activation': ['relu', 'relu']}, 'vary': {'training.batchSize': ['full', 1]}}"
            })
    void resolvedConfigReadsAsTheSameExperiment(String config) throws Exception {
        Experiment experiment = TestConfigs.read(config);
        Experiment again = TestConfigs.readExactly(experiment.resolved().toPrettyString());
        assertEquals(experiment.resolved(), again.resolved());
        for (int cell = 0; cell < experiment.cells(); cell++) {
            assertEquals(experiment.cell(cell), again.cell(cell));
            assertEquals(experiment.labels(cell), again.labels(cell));
        }
    }

    /** Of a value that is wrong nothing else is said, whatever stands beside it; null least of all. */
    @Test
    void aWrongValueMeansTheSameAsNoOther() {
        ConfigPaths paths = Experiment.KIND.paths();
        List<String> nullable = paths.variable().stream()
                .filter(path -> paths.shapes(path).stream()
                        .anyMatch(shape -> shape.expected().endsWith("or null")))
                .toList();
        assertTrue(nullable.contains("training.clipNorm"), nullable.toString());
        for (String path : nullable) {
            for (String values : List.of("'?', null", "null, '?'", "'?', '?', null")) {
                // Only a table has features to choose.
                String source =
                        path.startsWith("data.source.") ? "{'type': 'csv', 'path': 'a', 'label': 'b'}" : "'moons'";
                List<String> problems = TestConfigs.problems("{'name': 'a', 'data': {'source': " + source
                        + "}, 'vary': {'" + path + "': [" + values + "]}}");
                assertEquals(values.split("'\\?'", -1).length - 1, problems.size(), problems.toString());
                assertFalse(problems.toString().contains("twice"), problems.toString());
            }
        }
    }

    @Test
    void resolvedFillsInDefaultsInTheOrderOfTheRecords() throws Exception {
        JsonNode resolved = TestConfigs.read("""
                {'vary': {'network.activation': ['leaky_relu']}, 'convergence': {'threshold': 1},
                 'training': {'optimizer': {'learningRate': 1, 'type': 'sgd'}, 'epochs': 7},
                 'data': {'source': {'type': 'moons', 'noise': 0.5}}, 'network': {'initializer': 'auto'}, 'name': 'a'}
                """).resolved();
        ((ObjectNode) resolved.get("training")).remove("optimizer");
        String expected = """
                {'kind':'experiment','name':'a','description':'','seeds':10,'experimentSeed':1,
                'data':{'source':{'type':'moons','noise':0.5},'samples':null,'testFraction':0.2,'validationFraction':0.0,'standardize':true,'transform':{'scale':1.0,'shift':0.0,'noise':0.0}},
                'network':{'hidden':[10,10],'initializer':{'type':'auto'},'dropout':0.0},
                'training':{'epochs':7,'batchSize':32,'schedule':{'type':'constant'},'warmupEpochs':0,'l1':0.0,'l2':0.0,'clipNorm':null,'earlyStopping':null},
                'record':{'everyEpochs':1,'models':false,'datasets':false,'gradientHistograms':false},
                'convergence':{'metric':'test_accuracy','threshold':1.0},
                'vary':{'network.activation':[{'type':'leaky_relu','alpha':0.01}]}}""";
        assertEquals(expected.replace('\'', '"').replace("\n", ""), new JsonMapper().writeValueAsString(resolved));
    }

    @Test
    void everyChoiceOfEveryCatalogueHasAShapeAndDefaultsThatBind() {
        Problems problems = new Problems();
        Binder binder = Binder.ofParts(Experiment.KIND.paths(), problems);
        for (String path : List.of("network.activation", "network.initializer", "training.optimizer", "data.source")) {
            Shape shape = Experiment.KIND.paths().shapes(path).get(0);
            Shape.Choice choice = (Shape.Choice)
                    (shape instanceof Shape.Either either
                            ? either.alternatives().get(0).shape()
                            : shape);
            choice.types()
                    .keySet()
                    .forEach(name -> binder.bind(choice, new Node.Leaf(Place.of(name), Node.Form.TEXT, name), path));
        }
        assertTrue(problems.isEmpty());
    }
}
