package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.config.json.Wording;
import harness.config.schema.Advice;
import harness.config.schema.ConfigPaths;
import harness.config.schema.OtherNames;
import harness.config.schema.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to those who know other libraries, or mistype. */
class AdviceTest {

    private static String only(List<String> problems) {
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    private static String withoutList(String problem) {
        return problem.replaceFirst("[.;]? [Kk]nown( in [A-Za-z.]+| of [a-z_]+)?: .*", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'network': {'activation': 'silu'} | unknown activation "silu"; silu is called swish here
            'network': {'activation': 'SiLU'} | unknown activation "SiLU"; SiLU is called swish here
            'network': {'activation': 'identity'} | unknown activation "identity"; identity is called linear here
            'network': {'activation': ['relu', 'logistic']} | unknown activation "logistic"; logistic is called sigmoid here
            'network': {'activation': {'type': 'lrelu'}} | unknown activation "lrelu"; lrelu is called leaky_relu here
            'network': {'activation': 'LeakyReLU'} | unknown activation "LeakyReLU"; did you mean "leaky_relu"?
            'network': {'activation': 'relu6'} | unknown activation "relu6"; relu6 is not there
            'network': {'activation': 'celu'} | unknown activation "celu"; celu is not there
            'network': {'activation': 'adam'} | unknown activation "adam"; adam is an optimizer
            'network': {'initializer': 'relu'} | unknown initializer "relu"; relu is an activation
            'network': {'initializer': 'moons'} | unknown initializer "moons"; moons is a data source
            'network': {'initializer': 'glorot_uniform'} | unknown initializer "glorot_uniform"; glorot_uniform is called xavier_uniform here
            'network': {'initializer': 'kaiming_normal_'} | unknown initializer "kaiming_normal_"; kaiming_normal_ is called he_normal here
            'network': {'initializer': 'glorot'} | unknown initializer "glorot"; glorot is called xavier_normal or xavier_uniform here
            'training': {'optimizer': 'nadam'} | unknown optimizer "nadam"; nadam is not there
            'training': {'optimizer': 'Adamax'} | unknown optimizer "Adamax"; Adamax is not there
            'training': {'optimizer': 'adagrad'} | unknown optimizer "adagrad"; adagrad is not there
            'training': {'optimizer': 'adma'} | unknown optimizer "adma"; did you mean "adam"?
            'training': {'schedule': 'CosineAnnealingLR'} | unknown learning-rate schedule "CosineAnnealingLR"; CosineAnnealingLR is called cosine here
            'data': {'source': 'make_moons'} | unknown data source "make_moons"; make_moons is called moons here
            'data': {'source': {'type': 'make_blobs'}} | unknown data source "make_blobs"; make_blobs is called gaussians here
            'data': {'source': 'mnist'} | unknown data source "mnist"; mnist is not there
            'convergence': {'metric': 'val_loss'} | expected one of "train_loss", "test_loss", "train_accuracy", "test_accuracy", "validation_loss", "validation_accuracy", found "val_loss" (text); val_loss is called validation_loss here
            'training': {'batchSize': 'all'} | expected a whole number of at least 1 or "full", found "all" (text); all is called full here
            'training': {'learningRate': 0.1} | unknown key; did you mean "training.optimizer.learningRate"?
            'training': {'learning_rate': 0.1} | unknown key; did you mean "training.optimizer.learningRate"?
            'training': {'learningRat': 0.1} | unknown key; did you mean "training.optimizer.learningRate"?
            'training': {'lr': 0.1} | unknown key; lr is called training.optimizer.learningRate here
            'training': {'optimizer': {'type': 'adam', 'lr': 0.1}} | unknown key; lr is called learningRate here
            'training': {'optimizer': {'type': 'adam', 'step_size': 0.1}} | unknown key; step_size is called learningRate here
            'training': {'schedule': {'type': 'step', 'step_size': 5}} | unknown key; step_size is called everyEpochs here
            'training': {'optimizer': {'type': 'sgd', 'momentum': 0.9}} | unknown key; momentum is a parameter of momentum, nesterov
            'training': {'optimizer': {'type': 'adam', 'weight_decay': 0.1}} | unknown key; weight_decay is a parameter of adamw
            'training': {'optimizer': {'type': 'sgd', 'nesterov': true}} | unknown key; nesterov is an optimizer
            'training': {'batch_size': 8} | unknown key; did you mean "batchSize"?
            'training': {'num_epochs': 8} | unknown key; num_epochs is called epochs here
            'training': {'patience': 8} | unknown key; did you mean "training.earlyStopping.patience"?
            'training': {'loss': 'mse'} | unknown key; loss is not there
            'network': {'batch_norm': true} | unknown key; batch_norm is not there
            'network': {'hidden_layer_sizes': [5]} | unknown key; hidden_layer_sizes is called hidden here
            'network': {'dropout_rate': 0.5} | unknown key; dropout_rate is called dropout here
            'network': {'epochs': 5} | unknown key; did you mean "training.epochs"?
            'network': {'relu': {}} | unknown key; relu is an activation
            'data': {'noise': 0.5} | unknown key; did you mean "data.source.noise" or "data.transform.noise"?
            'data': {'test_size': 0.5} | unknown key; test_size is called testFraction here
            'data': {'source': {'type': 'circles', 'cluster_std': 1}} | unknown key; cluster_std is called noise here
            'data': {'source': {'type': 'iris', 'cluster_std': 1}} | unknown key; none is known here
            'random_state': 5 | unknown key; random_state is called experimentSeed here
            'optimizer': 'adam' | unknown key; did you mean "training.optimizer"?
            'hidden_layers': [5] | unknown key; hidden_layers is called network.hidden here
            'param_grid': {} | unknown key; param_grid is called vary here
            'record': {'zzz': 1} | unknown key
            'network': {'activation': 'quick_gelu'} | unknown activation "quick_gelu"; quick_gelu is called swish here, with a beta of 1.702
            'network': {'activation': 'hardtanh'} | unknown activation "hardtanh"; hardtanh is not there
            'network': {'activation': 'squareplus'} | unknown activation "squareplus"; squareplus is not there
            'network': {'depth': 3} | unknown key; depth is called network.hidden.layers here, where the output layer does not count
            'network': {'layers': [10, 10]} | unknown key; layers is called hidden here, if it is a list; a number of layers is network.hidden.layers
            'training': {'alpha': 0.1} | unknown key; alpha is called l2 here
            'training': {'optimizer': {'type': 'rmsprop', 'alpha': 0.9}} | unknown key; alpha is called decay here
            'training': {'optimizer': {'type': 'sgd', 'alpha': 0.9}} | unknown key
            'training': {'optimizer': {'type': 'adam', 'betas': [0.9, 0.99]}} | unknown key; betas is called beta1 or beta2 here, with one number each
            'training': {'optimizer': {'name': 'adam'}} | missing "type" (name is called type here); expected one of "sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"
            'training': {'optimizer': {'class': 'Nadam', 'lr': 1}} | missing "type" (class is called type here); expected one of "sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"
            'training': {'schedule': {'type': 'cosine', 'alpha': 0.1}} | unknown key; alpha is called end here
            'training': {'schedule': {'type': 'cosine', 'eta_min': 0.1}} | unknown key; eta_min is called end here, where it is a share of the learning rate
            'training': {'min_lr': 0.1} | unknown key; min_lr is called training.schedule.end here, where it is a share of the learning rate
            'training': {'schedule': {'type': 'cosine', 'T_max': 50}} | unknown key; T_max is called training.epochs here, where a schedule ends with the training
            'training': {'clipvalue': 1} | unknown key; clipvalue is not there
            'convergence': {'target': 0.8} | unknown key; target is called threshold here
            'convergence': {'metric': 'loss'} | expected one of "train_loss", "test_loss", "train_accuracy", "test_accuracy", "validation_loss", "validation_accuracy", found "loss" (text); loss is called test_loss or train_loss here
            'convergence': {'metric': 'accuracy'} | expected one of "train_loss", "test_loss", "train_accuracy", "test_accuracy", "validation_loss", "validation_accuracy", found "accuracy" (text); accuracy is called test_accuracy or train_accuracy here
            'data': {'target': 'y'} | unknown key; target is called data.source.label here
            'data': {'train_size': 0.8} | unknown key; train_size is called testFraction here, where it is the other share
            'data': {'train_fraction': 0.8} | unknown key; train_fraction is called testFraction here, where it is the other share
            'repeat': 5 | unknown key; repeat is called seeds here
            'vary': {'network.activation': ['silu']} | unknown activation "silu"; silu is called swish here
            'vary': {'training.learningRate': [0.1, 0.2]} | unknown path; did you mean "training.optimizer.learningRate"?
            'vary': {'training.lr': [0.1]} | unknown path; lr is called training.optimizer.learningRate here
            'vary': {'training.optimizer.lr': [0.1]} | unknown path; lr is called training.optimizer.learningRate here
            'vary': {'lr': [0.1]} | unknown path; lr is called training.optimizer.learningRate here
            'vary': {'network.hidden_layers': [[5]]} | unknown path; hidden_layers is called network.hidden here
            'vary': {'trainig.epochs': [5]} | unknown path; did you mean "training.epochs"?
            'vary': {'model.dropout': [0.1]} | unknown path; did you mean "network.dropout"?
            """)
    void names(String members, String explanation) {
        String problem = only(TestConfigs.problems("{'name': 'a', " + members + "}"));
        assertEquals(explanation, withoutList(problem.substring(problem.indexOf(": ") + 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            training.learningRate=0.1 | unknown path; did you mean "training.optimizer.learningRate"?
            training.lr=0.1 | unknown path; lr is called training.optimizer.learningRate here
            training.epochs=1,2 | expected a whole number from 0 to 10000000, found "1,2" (text); to train with several values: --set vary.training.epochs=[1,2]
            training.epochs=[1, 2] | expected a whole number from 0 to 10000000, found a list; to train with several values: --set vary.training.epochs=[1,2]
            network.activation=relu,tanh | unknown activation "relu,tanh"; to train with several values: --set 'vary.network.activation=["relu","tanh"]'
            network.activation=[relu,tanh] | unknown activation "[relu,tanh]"; to train with several values: --set 'vary.network.activation=["relu","tanh"]'
            data.source.noise=.5 | expected a number from 0 to 1000000, found ".5" (text); write 0.5
            data.source.noise=+1 | expected a number from 0 to 1000000, found "+1" (text); write 1
            data.source.noise=1. | expected a number from 0 to 1000000, found "1." (text); write 1
            data.source.noise=0,5 | expected a number from 0 to 1000000, found "0,5" (text); write 0.5; to train with several values: --set vary.data.source.noise=[0,5]
            data.source.noise=-.5 | expected a number from 0 to 1000000, found "-.5" (text)
            training.epochs=007 | expected a whole number from 0 to 10000000, found "007" (text); write 7
            data.standardize=True | expected true or false, found "True" (text); write true
            training.clipNorm=None | expected a number above 0 or null, found "None" (text); write null
            data.samples=None | expected a whole number of at least 4 or null, found "None" (text); write null
            training.l2=None | expected a number of at least 0, found "None" (text)
            training.earlyStopping=None | expected an object ("metric", "patience", "minimumImprovement") or null, found "None" (text); write null
            name=2024 | expected a text of 1 to 100 letters a to z or A to Z, digits, - _ . (no . at an end, no Windows device such as con), found 2024; quote it: --set name="\\"2024\\""
            description=true | expected a text, found true; quote it: --set description="\\"true\\""
            seeds=[1,2] | expected a whole number from 1 to 100000, found a list
            """)
    void settings(String setting, String explanation) {
        String problem = only(TestConfigs.problems("{'name': 'a'}", setting));
        assertEquals(
                explanation,
                withoutList(problem.substring(
                        problem.lastIndexOf(": ", problem.indexOf(explanation.split("[ ;]")[0])) + 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'training': {'epochs': [10, 50]} | expected a whole number from 0 to 10000000, found a list; to train with several values, put training.epochs into vary
            'network': {'hidden': [[10], [50]]} | expected a whole number from 1 to 100000, found a list; to train with several values, put network.hidden into vary
            'vary': {'training.epochs': [[10, 50]]} | expected a whole number from 0 to 10000000, found a list
            'seeds': [1, 2] | expected a whole number from 1 to 100000, found a list
            'description': 2024 | expected a text, found 2024; quote it: "2024"
            """)
    void values(String members, String explanation) {
        List<String> problems = TestConfigs.problems("{'name': 'a', " + members + "}");
        assertTrue(problems.get(0).endsWith(": " + explanation), problems.toString());
    }

    /** The whole list of names follows, whatever was guessed, and every name of it is accepted. */
    @Test
    void theFullListAlwaysFollows() {
        for (Shape.Choice choice : ConfigShapes.ALL.choices()) {
            for (String name : List.of("relu6", "silu", "zzz", "adma", "moons2")) {
                if (!choice.types().containsKey(name)) {
                    String advice = Advice.ofThing(Experiment.KIND.paths(), choice, name);
                    assertTrue(
                            advice.toLowerCase(java.util.Locale.ROOT)
                                    .endsWith("known: "
                                            + Wording.quoted(choice.types().keySet())),
                            advice);
                }
            }
        }
    }

    @Test
    void everyOtherNameLeadsToOneThatIsThereAndIsNoneItself() {
        for (Shape.Choice choice : ConfigShapes.ALL.choices()) {
            assertFalse(OtherNames.all(choice.kind()).isEmpty(), choice.kind());
            Set<String> simplified = new HashSet<>();
            choice.types().keySet().forEach(name -> simplified.add(OtherNames.simplified(name)));
            OtherNames.all(choice.kind()).forEach((other, here) -> {
                assertTrue(choice.types().keySet().containsAll(here), choice.kind() + " " + other + ": " + here);
                assertFalse(simplified.contains(other), choice.kind() + " " + other + " is there");
            });
        }
    }

    @Test
    void everyOtherKeyLeadsToAPathThatIsThereAndIsNoneItself() {
        Set<String> real = new HashSet<>();
        List<String> paths = new ArrayList<>();
        for (ConfigKind kind : ConfigKinds.ALL) {
            paths.addAll(kind.paths().all());
        }
        paths.forEach(path -> real.add(OtherNames.simplified(ConfigPaths.last(path))));
        OtherNames.all(null).forEach((other, here) -> {
            for (String path : here) {
                assertTrue(path.equals(ConfigPaths.VARY) || paths.contains(path), other + ": " + path);
            }
            assertFalse(real.contains(other), other + " is a key");
            String withPath = other;
            assertTrue(
                    paths.stream().noneMatch(path -> OtherNames.simplified(path).equals(withPath)),
                    other + " is a path");
        });
    }

    /** Whatever real name stands in the wrong place, what is guessed is never a name that only looks like it. */
    @Test
    void realNamesAreNeverTakenForTypingErrors() {
        for (String path : Experiment.KIND.paths().all()) {
            String key = ConfigPaths.last(path);
            for (String object :
                    List.of("training", "network", "data", "record", "convergence", "training.optimizer")) {
                boolean isThere = Experiment.KIND.paths().members(object).contains(key);
                if (!isThere && !key.equals("type") && !OtherNames.isOfObject(object, key)) {
                    String advice = Advice.ofPath(Experiment.KIND.paths(), object + "." + key);
                    String guessed = advice.substring(0, advice.indexOf("nown"));
                    assertTrue(guessed.contains("." + key + "\"") || guessed.contains("\"" + key + "\""), advice);
                }
            }
        }
    }
}
