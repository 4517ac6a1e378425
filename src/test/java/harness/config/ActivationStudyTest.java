package harness.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.Activations;
import harness.activation.Elu;
import harness.activation.Relu;
import harness.config.json.ConfigException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationStudyTest {

    private static ActivationStudy read(String config, String... settings) throws ConfigException {
        return (ActivationStudy) TestConfigs.readAnything(config.replace('\'', '"'), settings);
    }

    @Test
    void aNameIsEnoughForTheWholeCatalogue() throws Exception {
        ActivationStudy study = read("{'kind': 'activations', 'name': 'a'}");
        assertEquals("a", study.name());
        assertEquals("", study.description());
        assertEquals(
                Activations.CATALOGUE.names(), List.copyOf(study.activations().keySet()));
        study.activations()
                .forEach((label, activation) -> assertEquals(label, Activations.CATALOGUE.nameOf(activation)));
        assertEquals(new RangeConfig(-5, 5, 1000), study.range());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, study.softmax());
    }

    @Test
    void parametersTellLabelsApart() throws Exception {
        ActivationStudy study = read("""
                {'kind': 'activations', 'name': 'a',
                 'activations': [{'type': 'elu', 'alpha': 0.5}, 'relu', {'type': 'elu', 'alpha': 1.0}]}
                """);
        assertEquals(
                List.of("elu(alpha=0.5)", "relu", "elu"),
                List.copyOf(study.activations().keySet()));
        assertEquals(
                List.of(new Elu(0.5), new Relu(), new Elu(1)),
                List.copyOf(study.activations().values()));
    }

    @Test
    void resolvedConfigFillsInDefaultsAndReadsAsTheSame() throws Exception {
        ActivationStudy study = read("""
                {'activations': ['elu'], 'name': 'a', 'range': {'to': 10}, 'kind': 'activations'}
                """);
        assertEquals(
                "{'kind':'activations','name':'a','description':'','activations':[{'type':'elu','alpha':1.0}],"
                        + "'range':{'from':-5.0,'to':10.0,'points':1000},'softmax':[1.0,2.0,3.0,4.0,5.0]}",
                study.resolved().toString().replace('"', '\''));
        ActivationStudy again = read(study.resolved().toString());
        assertEquals(study.resolved(), again.resolved());
        assertEquals(study.activations(), again.activations());
    }

    @Test
    void settingsReplaceWhatTheConfigSays() throws Exception {
        ActivationStudy study = read(
                "{'kind': 'activations', 'name': 'a', 'range': {'from': 0}}",
                "range.points=7",
                "activations=[\"tanh\"]",
                "softmax=[0, 1]",
                "name=b",
                "description=only tanh");
        assertEquals("b", study.name());
        assertEquals("only tanh", study.description());
        assertEquals(List.of("tanh"), List.copyOf(study.activations().keySet()));
        assertEquals(new RangeConfig(0, 5, 7), study.range());
        assertArrayEquals(new double[] {0, 1}, study.softmax());
    }

    @Test
    void descriptionBelongsToExperimentsToo() throws Exception {
        Experiment experiment = TestConfigs.read("{'name': 'a', 'description': 'look'}", "description=look twice");
        assertEquals("look twice", experiment.description());
        assertEquals("look twice", experiment.resolved().get("description").textValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'activations': []|1:1 : \"activations\" must list at least one activation, or be \"all\"",
                "'activations': 'every'|1:53 activations: expected a list of activations or \"all\", found \"every\" (text)",
                "'activations': ['rleu']|1:54 activations[0]: unknown activation \"rleu\"; did you mean \"relu\"? Known: \"linear\", \"sigmoid\", \"tanh\", \"relu\", \"leaky_relu\", \"prelu\", \"elu\", \"selu\", \"softplus\", \"softsign\", \"swish\", \"gelu\", \"gelu_tanh\", \"mish\"",
                "'activations': [{'type': 'elu', 'alpha': 0}]|1:79 activations[0].alpha: expected a number above 0"
                        + " and at most 10, found 0",
                "'activations': ['elu', {'type': 'elu', 'alpha': 1}]|1:61 activations[1]: listed twice: means the same as"
                        + " activations[0]",
                "'range': {'from': 5}|1:47 range: \"to\" must be above \"from\", found 5 to 5",
                "'range': {'points': 1}|1:58 range.points: expected a whole number from 2 to 100000, found 1",
                "'softmax': [1]|1:1 : \"softmax\" must list from 2 to 12 logits, and lists 1",
                "'softmax': [1, 1e999]|1:53 softmax[1]: expected a number, found 1e999 (too large)",
                "'rnage': {}|1:38 rnage: unknown key; did you mean \"range\"? Known: \"name\", \"description\", \"activations\", \"range\", \"softmax\", \"charts\", \"kind\", \"$schema\"",
                "'seeds': 3|1:38 seeds: unknown key in a config of kind \"activations\"; one of kind \"experiment\" has it",
            })
    void refusesWithPlaceAndCure(String member, String problem) {
        assertEquals(List.of(problem), TestConfigs.problems("{'kind': 'activations', 'name': 'a', " + member + "}"));
    }

    @Test
    void refusesSettingsThatMeanNothingHere() {
        assertEquals(
                List.of(
                        "--set seeds=3 seeds: unknown path in a config of kind \"activations\"; one of kind \"experiment\""
                                + " has it"),
                TestConfigs.problems("{'kind': 'activations', 'name': 'a'}", "seeds=3"));
        assertEquals(
                List.of(
                        "--set kind=experiment kind: unknown path: the kind is said in the file, for it decides what else"
                                + " can be there"),
                TestConfigs.problems("{'kind': 'activations', 'name': 'a'}", "kind=experiment"));
    }

    @Test
    void aForgottenKindIsGuessed() {
        assertEquals(
                List.of(
                        "1:15 activations: unknown key in a config of kind \"experiment\"; one of kind \"activations\" has"
                                + " it"),
                TestConfigs.problems("{'name': 'a', 'activations': 'all'}"));
        assertEquals(
                List.of("1:10 kind: expected one of \"experiment\", \"activations\", found \"activation\" (text)"),
                TestConfigs.problems("{'kind': 'activation', 'name': 'a'}"));
    }
}
