package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import harness.cli.HarnessProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says goes nowhere. */
@DisabledOnOs(OS.WINDOWS)
class StandardOutputIT {

    private static final List<String> HASTE = List.of("-XX:TieredStopAtLevel=1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "list", "list relu", "verify --help", "small.json --dry-run"})
    void aFullDeviceIsAFailure(String arguments) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no device that is always full");
        Files.writeString(folder.resolve("small.json"), "{ \"name\": \"small\" }");
        Ended ended = HarnessProcess.shell(folder, "\"$@\" > /dev/full", HASTE, arguments.split(" "));
        assertEquals(1, ended.exitCode(), ended.err());
        assertEquals("harness: standard output cannot be written: No space left on device\n", ended.err());
    }

    @Test
    void whoIsQuietNeedsNoRoom() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no device that is always full");
        Files.writeString(folder.resolve("small.json"), "{ \"name\": \"small\" }");
        Ended ended = HarnessProcess.shell(folder, "\"$@\" > /dev/full", HASTE, "small.json", "--dry-run", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("", ended.err());
    }

    @Test
    void aReaderThatLeavesWantedNoMore() throws Exception {
        Ended ended = HarnessProcess.shell(folder, "\"$@\" | true; exit ${PIPESTATUS[0]}", HASTE, "list");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.err().isEmpty(), ended.err());
    }
}
