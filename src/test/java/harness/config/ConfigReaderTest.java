package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.config.json.ConfigException;
import harness.config.json.Setting;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name': 'a', 'training': {'epochs': '5'}} | 1:38 training.epochs: expected a whole number from 0 to 10000000, found "5" (text); write 5 without quotes
            {'name': 'a', 'training': {'epochs': 5.0}} | 1:38 training.epochs: expected a whole number from 0 to 10000000, found 5.0 (write it in digits alone)
            {'name': 'a', 'training': {'epochs': 1e2}} | 1:38 training.epochs: expected a whole number from 0 to 10000000, found 1e2 (write it in digits alone)
            {'name': 'a', 'training': {'epochs': -1}} | 1:38 training.epochs: expected a whole number from 0 to 10000000, found -1
            {'name': 'a', 'training': {'epochs': true}} | 1:38 training.epochs: expected a whole number from 0 to 10000000, found true
            {'name': 'a', 'record': {'everyEpochs': 2147483648}} | 1:41 record.everyEpochs: expected a whole number of at least 1, found 2147483648 (too large)
            {'name': 'a', 'experimentSeed': 9223372036854775808} | 1:33 experimentSeed: expected a whole number, found 9223372036854775808 (too large)
            {'name': 'a', 'seeds': 0} | 1:24 seeds: expected a whole number from 1 to 100000, found 0
            {'name': 'a', 'seeds': null} | 1:24 seeds: expected a whole number from 1 to 100000, found null
            {'name': 'a', 'data': {'samples': 3}} | 1:35 data.samples: expected a whole number of at least 4 or null, found 3
            {'name': 'a', 'data': {'testFraction': 0}} | 1:40 data.testFraction: expected a number above 0 and below 1, found 0
            {'name': 'a', 'data': {'validationFraction': 0.8}} | 1:23 data: "testFraction" and "validationFraction" are 0.2 and 0.8 and leave nothing to train on: together they must be below 1
            {'name': 'a', 'training': {'earlyStopping': 5}} | 1:45 training.earlyStopping: expected an object ("metric", "patience", "minimumImprovement") or null, found 5
            {'name': 'a', 'training': {'earlyStopping': {'metric': 'test_loss', 'patience': 0}}} | 1:81 training.earlyStopping.patience: expected a whole number of at least 1, found 0
            {'name': 'a', 'data': {'testFraction': NaN}} | 1:40 data.testFraction: expected a number above 0 and below 1, found NaN
            {'name': 'a', 'training': {'l2': Infinity}} | 1:34 training.l2: expected a number of at least 0, found Infinity
            {'name': 'a', 'training': {'clipNorm': 0}} | 1:40 training.clipNorm: expected a number above 0 or null, found 0
            {'name': 'a', 'training': {'schedule': 'cosin'}} | 1:40 training.schedule: unknown learning-rate schedule "cosin"; did you mean "cosine"? Known: "constant", "step", "exponential", "cosine"
            {'name': 'a', 'training': {'l2': 1e999}} | 1:34 training.l2: expected a number of at least 0, found 1e999 (too large)
            {'name': 'a', 'data': {'standardize': 1}} | 1:39 data.standardize: expected true or false, found 1
            {'name': 'a', 'data': []} | 1:23 data: expected an object ("source", "samples", "testFraction", "validationFraction", "standardize", "transform"), found an empty list
            {'name': 'a', 'training': {'optimizer': 'adm'}} | 1:41 training.optimizer: unknown optimizer "adm"; did you mean "adam"? Known: "sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"
            {'name': 'a', 'training': {'optimizer': {'type': 'SGD'}}} | 1:50 training.optimizer.type: unknown optimizer "SGD"; did you mean "sgd"? Known: "sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"
            {'name': 'a', 'training': {'optimizer': {'type': 5}}} | 1:50 training.optimizer.type: expected the name of the optimizer, found 5
            {'name': 'a', 'data': {'source': {'type': 'moons', 'noise': -0.5}}} | 1:61 data.source.noise: expected a number from 0 to 1000000, found -0.5
            {'name': 'a', 'data': {'source': {'type': 'moons', 'noize': 0.5}}} | 1:52 data.source.noize: unknown key; did you mean "noise"? Known: "noise"
            {'name': 'a', 'training': {'optimizer': 7}} | 1:41 training.optimizer: expected an optimizer (a name, or an object with "type"), found 7
            {'name': 'a', 'network': {'activaton': 'relu'}} | 1:27 network.activaton: unknown key; did you mean "activation"? Known: "hidden", "activation", "initializer", "dropout"
            {'name': 'a', 'network': {'zzz': 'relu'}} | 1:27 network.zzz: unknown key; known: "hidden", "activation", "initializer", "dropout"
            {'name': 'a', 'network': {'dropout': 1}} | 1:38 network.dropout: expected a number of at least 0 and below 1, found 1
            {'name': 'a', 'network': {'activation': {'type': 'relu', 'alpha': 1}}} | 1:58 network.activation.alpha: unknown key; alpha is a parameter of leaky_relu, prelu, elu. None is known here
            {'name': 'a', 'network': {'activation': null}} | 1:41 network.activation: expected an activation (a name, or an object with "type") or a list with one for each hidden layer, found null
            {'name': 'a', 'network': {'activation': ['relu', 3]}} | 1:50 network.activation[1]: expected an activation (a name, or an object with "type"), found 3
            {'name': 'a', 'network': {'hidden': 10}} | 1:37 network.hidden: expected a list of widths such as [10, 10] or an object ("layers", "width"), found 10
            {'name': 'a', 'network': {'hidden': [10, 0]}} | 1:42 network.hidden[1]: expected a whole number from 1 to 100000, found 0
            {'name': 'a', 'network': {'hidden': [5], 'activation': ['relu', 'relu']}} | 1:26 network: "activation" must list one activation for each hidden layer: it lists 2, hidden layers are 1
            {'name': 'a', 'network': {'hidden': {'layers': 3}}} | 1:37 network.hidden.width: missing; expected a whole number from 1 to 100000: units of each hidden layer
            {'name': 'a', 'network': {'hidden': {'layers': -1, 'width': 3}}} | 1:48 network.hidden.layers: expected a whole number from 0 to 1000, found -1
            {'name': 'a', 'network': {'hidden': {'layers': 2, 'width': 0}}} | 1:60 network.hidden.width: expected a whole number from 1 to 100000, found 0
            {'name': 'a', 'training': {'batchSize': 'ful'}} | 1:41 training.batchSize: expected a whole number of at least 1 or "full", found "ful" (text); did you mean "full"?
            {'name': 'a', 'training': {'batchSize': 0}} | 1:41 training.batchSize: expected a whole number of at least 1 or "full", found 0
            {'name': 'a', 'training': {'optimizer': {'type': 'sgd', 'learningRate': '0.1'}}} | 1:73 training.optimizer.learningRate: expected a number above 0, found "0.1" (text); write 0.1 without quotes
            {'name': 'a', 'convergence': {'threshold': 1.5}} | 1:30 convergence: "threshold" of an accuracy must be at most 1
            {'name': 'a', 'convergence': {'metric': 'accuracy'}} | 1:41 convergence.metric: expected one of "train_loss", "test_loss", "train_accuracy", "test_accuracy", "validation_loss", "validation_accuracy", found "accuracy" (text); accuracy is called test_accuracy or train_accuracy here
            {'seeds': 3} | 1:1 name: missing; expected a text of 1 to 100 letters a to z or A to Z, digits, - _ . (no . at an end, no Windows device such as con): names the folder of the results; safe as a file name
            {'name': '../a'} | 1:10 name: expected a text of 1 to 100 letters a to z or A to Z, digits, - _ . (no . at an end, no Windows device such as con), found "../a" (text)
            {'name': 'a', 'name': 'b'} | 1:15 name: key given twice; first on line 1
            {'name': 'a', 'varry': {}} | 1:15 varry: unknown key; did you mean "vary"? Known: "name", "description", "seeds", "experimentSeed", "data", "network", "training", "record", "convergence", "charts", "vary", "kind", "$schema"
            {'name': 'a', '$schema': 5} | 1:26 $schema: expected a text, found 5
            {'name': 'a', 'vary': []} | 1:23 vary: expected an object of paths and lists of their values, found an empty list
            [] | 1:1 : expected a JSON object, found an empty list
            5 | 1:1 : expected a JSON object, found 5
            """)
    void refuses(String config, String problem) {
        assertEquals(List.of(problem), TestConfigs.problems(config));
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("my.json"), """
                {
                  "name": "my",
                  "data": { "samples": 2 },
                  "network": {
                    "activaton": "relu"
                  },
                  "training": {
                    "optimizer": { "type": "sgd", "learningRate": "0.1" },
                    "epochs": 5, "epochs": 6
                  },
                  "vary": { "network.activation": ["relu", "rellu"], "training.epochs": 3 }
                }
                """);
        ConfigException refusal = assertThrows(
                ConfigException.class, () -> ConfigReader.read(file, List.of(Setting.parse("training.l2=x"))));
        String expected = """
                my.json:3:24  data.samples
                    expected a whole number of at least 4 or null, found 2
                my.json:5:5  network.activaton
                    unknown key; did you mean "activation"? Known: "hidden", "activation", "initializer", "dropout"
                my.json:8:51  training.optimizer.learningRate
                    expected a number above 0, found "0.1" (text); write 0.1 without quotes
                my.json:9:18  training.epochs
                    key given twice; first on line 9
                my.json:11:44  vary.network.activation[1]
                    unknown activation "rellu"; did you mean "relu"? Known: "linear", "sigmoid", "tanh", "relu", "leaky_relu", "prelu", "elu", "selu", "softplus", "softsign", "swish", "gelu", "gelu_tanh", "mish"
                my.json:11:73  vary.training.epochs
                    expected a list of at least one value, found 3
                --set training.l2=x
                    expected a number of at least 0, found "x" (text)""";
        assertEquals(expected, refusal.getMessage().replace(folder + File.separator, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name': 'a',} | 1:14 : not valid JSON: a comma must not come last
            {'name': [1,]} | 1:13 : not valid JSON: a comma must not come last
            {name: 'a'} | 1:2 : not valid JSON: expected a key in double quotes, found "name"
            {'name' 'a'} | 1:9 : not valid JSON: expected a colon after the key, found "\\""
            {'name': 'a' 'seeds': 3} | 1:14 : not valid JSON: expected a comma or }, found "\\""
            {'name': [1 2]} | 1:13 : not valid JSON: expected a comma or ], found "2"
            {'name': } | 1:10 : not valid JSON: expected a value, found "}"
            {'name': [,]} | 1:11 : not valid JSON: expected a value or ], found ","
            {'name': nope} | 1:10 : not valid JSON: expected a value, found "nope"; write "nope" if it is a text
            {'standardize': True} | 1:17 : not valid JSON: expected a value, found "True"; write true
            {'samples': None} | 1:13 : not valid JSON: expected a value, found "None"; write null
            {'noise': .5} | 1:11 : not valid JSON: expected a value, found ".5"; write 0.5
            {'noise': +1} | 1:12 : not valid JSON: expected a number such as 1, -0.5 or 1e-3, found "+1"; write 1
            {'noise': -.5} | 1:12 : not valid JSON: expected a value, found "-.5"; write -0.5
            {'noise': 0.5,, 'a': 1} | 1:15 : not valid JSON: expected a key in double quotes, found ","
            {'seeds': 01} | 1:12 : not valid JSON: expected a number such as 1, -0.5 or 1e-3, found "01"; write 1
            {'seeds': 1.} | 1:12 : not valid JSON: expected a number such as 1, -0.5 or 1e-3, found "1."; write 1
            {'name': 'a' // text | 1:14 : not valid JSON: JSON has no comments
            {'name': 'a' /* b */} | 1:14 : not valid JSON: JSON has no comments
            # a | 1:1 : not valid JSON: JSON has no comments
            {'name': 'a | 1:12 : the file ends too early: a closing ", ] or } is missing
            {'name': 'a' | 1:13 : the file ends too early: a closing ", ] or } is missing
            {'name': | 1:9 : the file ends too early: a closing ", ] or } is missing
            {'name': 'a\\q'} | 1:13 : not valid JSON: unknown escape in a text; write \\\\ for a backslash
            {'name': 'a']  | 1:13 : not valid JSON: expected a comma or }, found "]"
            ]              | 1:1 : not valid JSON: expected one JSON object, found "]"
            {'name': 'a'}} | 1:14 : not valid JSON: expected one JSON object, found "}"
            {'name': 'a'} {} | 1:15 : expected the end of the file after the config, found more
            """)
    void refusesWhatIsNotJson(String config, String problem) {
        assertEquals(List.of(problem), TestConfigs.problems(config));
    }

    @Test
    void singleQuotesAndLineBreaksInTexts() {
        assertEquals(
                List.of("1:2 : not valid JSON: JSON has no single quotes; write \"…\""),
                TestConfigs.problemsExactly("{'name': 'a'}"));
        assertEquals(
                List.of("1:12 : not valid JSON: a text must not contain line breaks or other control characters;"
                        + " write \\n for a line break"),
                TestConfigs.problems("{'name': 'a\nb'}"));
    }

    @Test
    void deepNestingIsRefusedAndNotOverflown() {
        String deep = "{\"name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertEquals(List.of("1:73 : nested deeper than 64 levels"), TestConfigs.problemsExactly(deep));
    }

    @Test
    void foundTextsAreEscapedAndShortened() {
        assertEquals(
                List.of(
                        "1:24 seeds: expected a whole number from 1 to 100000, found \"\\u001b[31m\\n\\u202e\\\"\" (text)"),
                TestConfigs.problemsExactly("{\"name\": \"a\", \"seeds\": \"\\u001b[31m\\n\\u202e\\\"\"}"));
        assertEquals(
                List.of(
                        "1:15 " + "x".repeat(40)
                                + "…: unknown key; known: \"name\", \"description\", \"seeds\", \"experimentSeed\", "
                                + "\"data\", \"network\", \"training\", \"record\", \"convergence\", \"charts\", \"vary\", \"kind\", \"$schema\""),
                TestConfigs.problems("{'name': 'a', '" + "x".repeat(5000) + "': 3}"));
    }

    @Test
    void filesThatCannotBeRead() throws Exception {
        assertRefused(folder.resolve("none.json"), "none.json\n    no such file");
        assertRefused(folder, "\n    expected a file, found a directory");
        Path file = folder.resolve("a.json");
        Files.writeString(file, " \n");
        assertRefused(file, "a.json\n    the file is empty; expected a JSON object");
        Files.write(file, new byte[] {'{', '\n', ' ', (byte) 0xff});
        assertRefused(file, "a.json:2:2\n    not UTF-8 text; save the file as UTF-8");
        Files.write(file, new byte[] {'{', (byte) 0xe2, (byte) 0x82});
        assertRefused(file, "a.json:1:2\n    not UTF-8 text; save the file as UTF-8");
        Files.write(file, new byte[10_000_001]);
        assertRefused(file, "a.json\n    the file is larger than 1 MB, which no config needs");
    }

    /** What the harness writes with all defaults filled in may be larger than what it reads of a person. */
    @Test
    void aResolvedConfigOfMoreThanAMegabyteIsRead() throws Exception {
        String optimizers = IntStream.range(1, 9000)
                .mapToObj(number -> "{\"type\": \"adam\", \"learningRate\": " + number + "e-5}")
                .collect(Collectors.joining(", "));
        Path file = folder.resolve("own.json");
        Files.writeString(
                file, "{\"name\": \"own\", \"seeds\": 1, \"vary\": {\"training.optimizer\": [" + optimizers + "]}}");
        Config config = ConfigReader.read(file, List.of());
        Path resolved = folder.resolve("config.json");
        Files.writeString(resolved, config.resolved().toPrettyString());
        assertTrue(Files.size(resolved) > 1_000_000, Files.size(resolved) + " bytes");
        assertRefused(resolved, "config.json\n    the file is larger than 1 MB, which no config needs");
        assertEquals(
                config.resolved(),
                ConfigReader.readResolved(resolved, List.of()).resolved());
    }

    private static void assertRefused(Path file, String ending) {
        ConfigException refusal = assertThrows(ConfigException.class, () -> ConfigReader.read(file, List.of()));
        assertTrue(refusal.getMessage().endsWith(ending), refusal.getMessage());
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreFine() throws Exception {
        assertEquals(
                "a",
                TestConfigs.readExactly("\uFEFF{\r\n\"name\": \"a\"\r\n}\r\n")
                        .cell(0)
                        .name());
    }

    @Test
    void messagesOfManyProblemsEndSometime() {
        String config = "{'name': 'a', 'vary': {'training.epochs': [" + "'x',".repeat(150) + "'y']}}";
        ConfigException refusal = assertThrows(ConfigException.class, () -> TestConfigs.read(config));
        assertEquals(151, refusal.problems().size());
        assertTrue(refusal.getMessage().endsWith("… and 131 more problems"), refusal.getMessage());
    }

    @Test
    void folderIsThatOfTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"name\": \"a\"}");
        assertEquals(folder.toAbsolutePath(), ((Experiment) ConfigReader.read(file, List.of())).folder());
    }
}
