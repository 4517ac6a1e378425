package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import harness.config.json.ConfigException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of a million characters anywhere in a config: what goes back over what it has read would take hours over them, and
 * no message repeats them.
 */
class LongTextTest {

    /** A config may have a million bytes. */
    private static final int LENGTH = 900_000;

    /** The slowest takes a fifth of a second. */
    private static final Duration FAR_LONGER = Duration.ofSeconds(60);

    /** That of a text that cannot be read at all, beside lists of all known names. */
    private static final int LONGEST_MESSAGE = 10_000;

    /** With JSON for the text as JSON writes it, and TEXT for it as it is. */
    private static final List<String> CONFIGS = List.of(
            "{'name': JSON}",
            "{'name': 'a', 'seeds': JSON}",
            "{'name': 'a', 'training': {'optimizer': {'type': 'sgd', 'learningRate': JSON}}}",
            "{'name': 'a', 'network': {'activation': JSON}}",
            "{'name': 'a', 'network': {'activation': {'type': 'elu', JSON: 1}}}",
            "{'name': 'a', 'vary': {'network.activation': ['relu', JSON]}}",
            "{'name': 'a', 'vary': {JSON: [1]}}",
            "{'name': 'a', 'data': {'source': {'type': 'csv', 'path': JSON, 'label': 'b'}}}",
            "{'name': 'a', 'seeds': TEXT}",
            "TEXT");

    private static void assertIsReadOrRefused(String json, String... settings) {
        List<String> problems =
                assertTimeoutPreemptively(FAR_LONGER, () -> TestConfigs.problemsExactly(json, settings));
        int length = problems.stream().mapToInt(String::length).sum();
        assertTrue(
                length < LONGEST_MESSAGE,
                () -> length + " characters: "
                        + problems.stream()
                                .map(problem -> problem.substring(0, Math.min(problem.length(), 300)))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                ".",
                "-",
                "1e",
                " ",
                "%",
                "x",
                "\"",
                "\\",
                "[",
                "1,",
                "relu,",
                "_",
                "learning_rate",
                "a.",
                "\u0301\u0323",
                "\u001b",
                "\u0130",
                "=",
                "true"
            })
    void isReadOrRefusedAtOnce(String piece) {
        String text = piece.repeat(LENGTH / piece.length()) + "x";
        for (String config : CONFIGS) {
            assertIsReadOrRefused(config.replace('\'', '"')
                    .replace("JSON", TextNode.valueOf(text).toString())
                    .replace("TEXT", text));
        }
        assertIsReadOrRefused("{\"name\": \"a\"}", "training.optimizer.learningRate=" + text, "a" + text + "=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a\", \"seeds\": 1%s} | a number is longer than 1000 characters",
                "{\"name\": \"a\", \"x%s\": 1} | a key is longer than 10000 characters",
                "{\"name\": \"a\", \"seeds\": \"1%s\"} | expected a whole number from 1 to 100000, found \"1000000000000000000000000000000000000000…\" (text)"
            })
    void saysWhatIsTooLong(String config, String expected) {
        List<String> problems = TestConfigs.problemsExactly(String.format(config, "0".repeat(LENGTH)));
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).endsWith(": " + expected), problems.get(0));
    }

    @Test
    void manyProblemsAreCountedUpToABound() {
        String config = "{'name': 'a', 'seeds': 1, 'vary': {'training.epochs': [" + "'x',".repeat(12_000) + "'x']}}";
        ConfigException refused = assertThrows(ConfigException.class, () -> TestConfigs.read(config));
        assertEquals(2 * 20 + 1, refused.getMessage().lines().count());
        assertTrue(refused.getMessage().endsWith("\n… and 9,980 more problems at least"), refused.getMessage());
    }
}
