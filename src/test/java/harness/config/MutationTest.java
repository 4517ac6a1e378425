package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages a valid config at random: it is read or refused, but nothing else may happen. */
class MutationTest {

    private static final String VALID = """
            {
              "name": "compare", "seeds": 3, "experimentSeed": 7,
              "data": { "source": { "type": "moons", "noise": 0.2 }, "samples": 100, "testFraction": 0.2 },
              "network": { "hidden": { "layers": 2, "width": 5 }, "activation": ["relu", "leaky_relu"] },
              "training": { "epochs": 5, "batchSize": "full", "optimizer": { "type": "adam", "learningRate": 0.1 },
                "earlyStopping": { "metric": "test_loss" } },
              "convergence": { "metric": "train_loss", "threshold": 0.5 },
              "vary": {
                "network.activation": ["relu", { "type": "leaky_relu", "alpha": 0.5 }, ["relu", "linear"]],
                "network.hidden.width": [2, 3],
                "training.optimizer": ["sgd", "adam"],
                "training.optimizer.learningRate": [0.1, 1e-3]
              }
            }
            """;

    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "NaN",
            "0.5",
            "\"x\"",
            "{}",
            "[]",
            "{\"type\": 5}",
            "[[[1]]]",
            "99999999999",
            ",",
            "\"",
            "}",
            "{",
            "]",
            "[",
            ":",
            "\\\\u0000",
            "\u0000",
            "\\ud800",
            "é",
            "/*",
            "\"type\"",
            "\"vary\"",
            ".",
            "[0]",
            "\"vary.vary\": [1],",
            "\"network\": 5,",
            "\"training.optimizer.type\": [\"sgd\", 5],",
            "\"\": [1],");

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedConfigsAreReadOrRefused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder config = new StringBuilder(VALID);
        int damages = random.nextInt(1, 4);
        for (int i = 0; i < damages; i++) {
            if (random.nextBoolean()) {
                replaceToken(config, random);
            } else {
                replaceCharacters(config, random);
            }
        }
        try {
            Experiment experiment = TestConfigs.readExactly(config.toString());
            for (int cell = 0; cell < experiment.cells(); cell++) {
                assertEquals(experiment.axes().size(), experiment.labels(cell).size());
                experiment.cell(cell);
            }
        } catch (ConfigException refusal) {
            assertFalse(refusal.problems().isEmpty());
            assertFalse(refusal.getMessage().contains("REDACTED"), refusal.getMessage());
            assertFalse(refusal.getMessage().contains("default\n"), refusal.getMessage());
            assertFalse(refusal.getMessage().chars().anyMatch(c -> c < ' ' && c != '\n'), refusal.getMessage());
        }
    }

    private static void replaceCharacters(StringBuilder config, SplittableRandom random) {
        int start = random.nextInt(config.length());
        int end = Math.min(config.length(), start + random.nextInt(3));
        config.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
    }

    /** Replaces one word, number or bracket, which often leaves valid JSON. */
    private static void replaceToken(StringBuilder config, SplittableRandom random) {
        String separators = " \n:,";
        int start = random.nextInt(config.length());
        while (start > 0 && separators.indexOf(config.charAt(start - 1)) < 0) {
            start--;
        }
        int end = start;
        while (end < config.length() && separators.indexOf(config.charAt(end)) < 0) {
            end++;
        }
        config.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
    }
}
