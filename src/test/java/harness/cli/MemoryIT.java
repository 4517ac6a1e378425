package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import harness.cli.command.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit into memory is refused before anything is trained, or fails in one line. Real processes. */
class MemoryIT {

    private static final String STUDY = """
            { "name": "study", "seeds": 2, "data": { "source": { "type": "random", "features": 3 }, "samples": 60 },
              "training": { "epochs": 1, "optimizer": "adam" } }
            """;

    private WorkingFolder folder;

    @BeforeEach
    void useFolder(@TempDir Path path) throws Exception {
        folder = new WorkingFolder(path);
        folder.write("study.json", STUDY);
    }

    private Ended run(List<String> memory, String... arguments) throws Exception {
        return HarnessProcess.startPlainly(folder.path(), memory, arguments).end();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "network.hidden=[100000] | network.hidden | a run needs at least 8",
                "network.hidden=[3000, 3000] | network.hidden | a run needs at least ",
                "network.hidden={\"layers\": 1000, \"width\": 100} | network.hidden | a run needs at least ",
                "vary.network.hidden=[[4], [9], [5000, 5000]] | network.hidden | a run needs at least ",
                "training.epochs=10000000 | record.everyEpochs | a run needs at least ",
                "vary.training.epochs=[1, 2, 3, 10000000] | record.everyEpochs | a run needs at least ",
            })
    void whatCannotFitIsRefusedWithItsPlaceItsSizeAndACure(String setting, String path, String size) throws Exception {
        Ended ended = run(List.of("-Xmx256m"), "study.json", "--threads", "2", "--set", setting);
        assertEquals(ExitCode.WRONG, ended.exitCode(), ended.err());
        List<String> lines = ended.err().lines().toList();
        assertEquals("study.json  " + path, lines.get(0));
        assertTrue(lines.get(1).startsWith("    " + size), ended.err());
        assertTrue(lines.get(1).endsWith(" MB of memory, but Java may use only 256 MB:"), ended.err());
        assertTrue(lines.get(2).matches(" +[^(]* or give Java more memory \\(java -Xmx\\d+g -jar .*"), ended.err());
        assertEquals(3, lines.size(), ended.err());
        assertEquals(List.of("study.json"), folder.entries("."));
    }

    @Test
    void runsThatCannotBeRepeatedForLackOfMemoryDoNotAgree() throws Exception {
        String[] arguments = {"study.json", "--threads", "1", "--quiet", "--set", "network.hidden=[2000, 2000]"};
        assertEquals(ExitCode.DONE, run(List.of("-Xmx350m"), arguments).exitCode());
        Ended ended = run(List.of("-Xmx100m"), "verify", "results/study", "--threads", "1");
        assertEquals(ExitCode.FAILED, ended.exitCode(), ended.err());
        assertTrue(
                ended.err().endsWith("0 of 2 runs were repeated; 2 could not be repeated; 1 of 1 cells differ.\n"),
                ended.err());
    }

    @Test
    void whatFitsIsDone() throws Exception {
        Ended done = run(List.of("-Xmx350m"), "study.json", "--threads", "1", "--set", "network.hidden=[2000, 2000]");
        assertEquals(ExitCode.DONE, done.exitCode(), done.err());
    }

    /** These kernels keep a copy of the weights, which nobody counts on beforehand. */
    @Test
    void whatFailsNeverthelessIsOneLineARunAndTheOthersAreKept() throws Exception {
        List<String> tight = List.of("-Xmx145m", "-Dharness.kernels=simd");
        String[] command = {
            "study.json",
            "--threads",
            "1",
            "--set",
            "vary.network.hidden=[[2000, 2000], [4]]",
            "--set",
            "training.optimizer=sgd",
            "--out",
            "out"
        };
        Ended ended = run(tight, command);
        assertEquals(ExitCode.FAILED, ended.exitCode(), ended.err());
        assertEquals(2, ended.err().lines().count(), ended.err());
        ended.err().lines().forEach(line -> assertTrue(line.matches("run c1-\\S+ failed: out of memory: .*"), line));
        assertEquals(
                1 + 2, Files.readAllLines(folder.resolve("out/study/runs.csv")).size());
        Ended again = run(List.of("-Xmx1g"), command);
        assertEquals(ExitCode.DONE, again.exitCode(), again.err());
        assertTrue(again.out().contains("2 of 4 runs were done before and are kept."), again.out());
    }
}
