package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import harness.math.FusedMultiplyAdd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a processor that has no fused multiply-add, as Java can be told to see the one at hand. */
class ProcessorWithoutFmaIT {

    /** Exponentials, softmax, normal distributions and batches that fill no vector. */
    private static final String CONFIG = """
            { "name": "small", "seeds": 2,
              "data": { "source": { "type": "gaussians", "classes": 3 }, "samples": 75 },
              "network": { "hidden": [5, 7] },
              "training": { "epochs": 2, "batchSize": 11, "optimizer": { "type": "adam", "learningRate": 0.01 } },
              "vary": { "network.activation": ["relu", "gelu", "mish", "selu"] } }
            """;

    @TempDir
    private Path folder;

    private Ended run(String option, String... more) throws Exception {
        Files.writeString(folder.resolve("small.json"), CONFIG);
        String[] arguments = {"small.json", "--out", "results" + option};
        List<String> options = more.length == 0 ? List.of(option) : List.of(option, more[0]);
        return HarnessProcess.startPlainly(folder, options, arguments).end();
    }

    @Test
    void resultsAreTheSameAndTheSlownessIsSaid() throws Exception {
        Ended with = run("-XX:+UseFMA");
        Ended without = run("-XX:-UseFMA");
        assertEquals(0, with.exitCode(), with.err());
        assertEquals(0, without.exitCode(), without.err());
        for (String table : List.of("runs.csv", "history.csv", "layers.csv", "summary.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("results-XX:+UseFMA/small").resolve(table)),
                    Files.readString(folder.resolve("results-XX:-UseFMA/small").resolve(table)),
                    table);
        }
        String note = "no fused multiply-add";
        assertTrue(without.out().contains(note), without.out());
        assertEquals(FusedMultiplyAdd.isInHardware(), !with.out().contains(note), with.out());
    }

    /** With vectors it would be computed with big decimals. */
    @Test
    void kernelsWithVectorsAreRefused() throws Exception {
        Ended ended = run("-XX:-UseFMA", "-Dharness.kernels=simd");
        assertEquals(2, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains("a processor that has a fused multiply-add (FMA)"), ended.err());
    }
}
