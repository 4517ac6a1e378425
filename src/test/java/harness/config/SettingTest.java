package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.activation.LeakyRelu;
import harness.config.json.Setting;
import harness.training.BatchSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final String CONFIG =
            "{'name': 'a', 'vary': {'network.activation': ['relu', 'leaky_relu'], 'training.epochs': [1, 2]}}";

    @Test
    void valuesAreJsonOrElseText() throws Exception {
        ExperimentConfig cell = TestConfigs.read(
                        "{'name': 'a'}",
                        "name=true-north",
                        "seeds=3",
                        "network.hidden=[1, 2, 3]",
                        "network.activation={\"type\": \"leaky_relu\", \"alpha\": 0.5}",
                        "training.batchSize=full",
                        "data.source.noise=0")
                .cell(0);
        assertEquals("true-north", cell.name());
        assertEquals(3, cell.seeds());
        assertEquals(List.of(1, 2, 3), cell.network().widths());
        assertEquals(new LeakyRelu(0.5), cell.network().activations().get(2));
        assertEquals(BatchSize.FULL, cell.training().batchSize());
    }

    @Test
    void settingAVariedPathFixesIt() throws Exception {
        Experiment experiment = TestConfigs.read(CONFIG, "training.epochs=7");
        assertEquals(2, experiment.cells());
        assertEquals(
                List.of("network.activation"), List.copyOf(experiment.labels(0).keySet()));
        assertEquals(7, experiment.cell(1).training().epochs());
    }

    @Test
    void listsOfVariedValuesCanBeReplacedAddedAndDropped() throws Exception {
        assertEquals(
                8, TestConfigs.read(CONFIG, "vary.training.epochs=[1,2,3,4]").cells());
        assertEquals(
                12,
                TestConfigs.read(CONFIG, "vary.training.batchSize=[1,2,\"full\"]")
                        .cells());
        assertEquals(1, TestConfigs.read(CONFIG, "vary={}").cells());
    }

    @Test
    void settingAPartOfAVariedWholeHoldsInEveryCell() throws Exception {
        Experiment experiment = TestConfigs.read(
                "{'name': 'a', 'vary': {'training.optimizer': ['sgd', 'adam']}}",
                "training.optimizer.learningRate=0.25");
        assertEquals(2, experiment.cells());
        for (int cell = 0; cell < 2; cell++) {
            assertEquals("0.25", experiment.labels(cell).get("training.optimizer.learningRate"));
            assertEquals(true, experiment.cell(cell).training().toString().contains("learningRate=0.25"));
        }
    }

    @Test
    void laterSettingsWin() throws Exception {
        assertEquals(
                2,
                TestConfigs.read("{'name': 'a'}", "seeds=1", "seeds=2").cell(0).seeds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            training.epochs=abc | --set training.epochs=abc training.epochs: expected a whole number from 0 to 10000000, found "abc" (text)
            training.epoch=5 | --set training.epoch=5 training.epoch: unknown path; did you mean "training.epochs"? Known in training: "epochs", "batchSize", "optimizer", "schedule", "warmupEpochs", "l1", "l2", "clipNorm", "earlyStopping"
            network.hidden.layers=5 | --set network.hidden.layers=5 network.hidden.layers: this path does not exist: network.hidden is a list
            training.optimizer={"type": "sgd", "learningRat": 1} | --set training.optimizer={"type": "sgd", "learningRat": 1} training.optimizer.learningRat: unknown key; did you mean "learningRate"? Known: "learningRate"
            training.optimizer={"type": "adam", "type": "adam"} | --set training.optimizer={"type": "adam", "type": "adam"} training.optimizer.type: key given twice
            vary.network.activation=[relu,tanh] | --set vary.network.activation=[relu,tanh] vary.network.activation: expected a list of at least one value, found "[relu,tanh]" (text, since it is not JSON: are quotes missing?)
            vary.data.source.noise=[.5,1] | --set vary.data.source.noise=[.5,1] vary.data.source.noise: expected a list of at least one value, found "[.5,1]" (text, since it is not valid JSON: expected a value or ], found ".5"; write 0.5)
            training.batchSize="[1]" | --set training.batchSize="[1]" training.batchSize: expected a whole number of at least 1 or "full", found "[1]" (text)
            vary.network.activation=["relu","rellu"] | --set vary.network.activation=["relu","rellu"] vary.network.activation[1]: unknown activation "rellu"; did you mean "relu"? Known: "linear", "sigmoid", "tanh", "relu", "leaky_relu", "prelu", "elu", "selu", "softplus", "softsign", "swish", "gelu", "gelu_tanh", "mish"
            network.activation.alpha=1 | --set network.activation.alpha=1 network.activation.alpha: this path does not exist in every cell: with network.activation = relu, relu has no "alpha"
            convergence.threshold=90 | --set convergence.threshold=90 convergence.threshold: "threshold" of an accuracy must be at most 1
            convergence={"threshold": 90} | --set convergence={"threshold": 90} convergence.threshold: "threshold" of an accuracy must be at most 1
            vary.convergence.threshold=[90] | --set vary.convergence.threshold=[90] vary.convergence.threshold[0]: "threshold" of an accuracy must be at most 1, with convergence.threshold = 90
            vary.seeds=[1] | --set vary.seeds=[1] vary.seeds: cannot be varied: every cell is repeated for as many seeds; set "seeds" itself
            """)
    void problemsNameTheSetting(String setting, String problem) {
        assertEquals(List.of(problem), TestConfigs.problems(CONFIG, setting));
    }

    @Test
    void aSettingIsNotBlamedForWhatItDidNotSay() {
        assertEquals(
                List.of("1:30 convergence: \"threshold\" of an accuracy must be at most 1"),
                TestConfigs.problems(
                        "{'name': 'a', 'convergence': {'threshold': 90}}", "convergence.metric=train_accuracy"));
    }

    @Test
    void aSettingThatMakesVariedValuesTheSameIsNamed() {
        String optimizers = "'training.optimizer': ['adam', {'type': 'adam', 'learningRate': 0.05}]";
        assertEquals(
                List.of("1:55 vary.training.optimizer[1]: listed twice: means the same as vary.training.optimizer[0],"
                        + " once --set training.optimizer.learningRate=0.2 is laid over both"),
                TestConfigs.problems(
                        "{'name': 'a', 'vary': {" + optimizers + "}}", "training.optimizer.learningRate=0.2"));
        assertEquals(
                List.of("1:55 vary.training.optimizer[1]: listed twice: means the same as vary.training.optimizer[0],"
                        + " once vary.training.optimizer.learningRate is laid over both"),
                TestConfigs.problems(
                        "{'name': 'a', 'vary': {" + optimizers + ", 'training.optimizer.learningRate': [0.1, 0.2]}}"));
        assertEquals(
                List.of("1:55 vary.training.optimizer[1]: listed twice: means the same as vary.training.optimizer[0]"),
                TestConfigs.problems(
                        "{'name': 'a', 'vary': {'training.optimizer': ['adam', {'type': 'adam'}]}}",
                        "training.optimizer.learningRate=0.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "training.epochs", "=5"})
    void assignmentsNeedAPathAndAValue(String assignment) {
        assertThrows(IllegalArgumentException.class, () -> Setting.parse(assignment));
    }
}
