package harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import harness.cli.HarnessProcess.Ended;
import harness.cli.launch.Arguments;
import harness.data.dataset.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that Java cannot read; the processes of these tests are in the C locale. */
@EnabledOnOs(OS.LINUX)
class ArgumentsIT {

    private static final List<String> ONE_JVM = List.of("-XX:TieredStopAtLevel=1");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeConfig() throws IOException {
        assumeTrue(FileNames.canBeOpened("größe"), "the tests themselves are in the C locale");
        Files.writeString(folder.resolve("small.json"), """
                { "name": "small", "seeds": 1, "data": { "samples": 60 }, "training": { "epochs": 1 } }
                """);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void lettersOfEveryKindArriveInTheSecondJvm() throws Exception {
        Ended ended = HarnessProcess.startPlainly(
                        folder, List.of(), "small.json", "--quiet", "--out", "o_ü?", "--set", "description=größe")
                .end();
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals(List.of("o_ü?", "small.json"), files());
        assertTrue(
                Files.readString(folder.resolve("o_ü?/small/config.json")).contains("größe"),
                "what is no name of a file");
    }

    @Test
    void inOneJvmTextArrivesWhole() throws Exception {
        Ended ended = HarnessProcess.run(folder, "small.json", "--dry-run", "--set", "description=größe");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("  größe\n"), ended.out());
    }

    @ParameterizedTest
    @CsvSource({
        "small.json --quiet --out o_ü, o_ü",
        "small.json --quiet --out=o_é, o_é",
        "größe.json --quiet, größe.json",
        "verify ü, ü"
    })
    void inOneJvmNamesOfFilesAreRefused(String arguments, String name) throws Exception {
        Ended ended = HarnessProcess.run(folder, arguments.split(" "));
        assertEquals(2, ended.exitCode(), ended.out());
        assertTrue(ended.err().startsWith("'" + name + "': In the locale C"), ended.err());
        assertTrue(ended.err().contains("C.UTF-8"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertEquals(List.of("small.json"), files());
    }

    /** In Latin 1 that is é; neither locale can tell it from any other such byte. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void bytesThatAreNoTextAreRefusedInBothModes(String locale) throws Exception {
        for (List<String> jvmOptions : List.of(List.<String>of(), ONE_JVM)) {
            Ended ended = HarnessProcess.shell(
                    folder, "LC_ALL=" + locale + " \"$@\" --out $'o_\\xe9'", jvmOptions, "small.json", "--quiet");
            assertEquals(2, ended.exitCode(), ended.out());
            assertTrue(ended.err().contains("cannot be read: some of its bytes are no text in UTF-8"), ended.err());
            assertEquals(1, ended.err().lines().count(), ended.err());
            assertEquals(List.of("small.json"), files());
        }
    }

    /** They are not expanded, so that a name can begin with any character. */
    @Test
    void aFileOfArgumentsIsNoneHere() throws Exception {
        Files.move(folder.resolve("small.json"), folder.resolve("@small.json"));
        Ended ended = HarnessProcess.run(folder, "@small.json", "--dry-run");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().startsWith("@small.json: 1 cell"), ended.out());
    }

    private static Arguments restored(List<String> commandLine, String... args) {
        return Arguments.restored(
                args,
                commandLine == null
                        ? null
                        : commandLine.stream().map(text -> text.getBytes(UTF_8)).toList());
    }

    @Test
    void whatIsReadableStaysAsItIs() {
        String[] args = {"a.json", "?", "größe"};
        assertArrayEquals(args, Arguments.of(args).whole());
        assertNull(Arguments.of(args).damaged());
        // The sign itself, as a user wrote it.
        String[] sign = {"a", "\uFFFD"};
        Arguments same = restored(List.of("java", "-jar", "harness.jar", "a", "\uFFFD"), sign);
        assertArrayEquals(sign, same.whole());
        assertNull(same.damaged());
    }

    @Test
    void whatTheOperatingSystemDoesNotTellIsDamaged() {
        assertEquals("\uFFFD", restored(null, "a", "\uFFFD").damaged());
        // These come from a file of options: the command line holds none of them.
        assertEquals(
                "\uFFFD",
                restored(List.of("java", "@options"), "a", "\uFFFD", "b").damaged());
        assertFalse(Arguments.ofProcess(ProcessHandle.current().pid()).length == 0);
        assertNull(Arguments.ofProcess(Long.MAX_VALUE));
    }
}
