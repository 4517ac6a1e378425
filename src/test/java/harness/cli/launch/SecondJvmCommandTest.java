package harness.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Quoted;
import java.io.File;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the second JVM is started with. */
@DisabledOnOs(OS.WINDOWS)
class SecondJvmCommandTest {

    @TempDir
    private Path folder;

    private static final String[] ARGS = {"a.json", "--quiet"};

    private static SecondJvmCommand of(String... options) {
        List<String> whole = new ArrayList<>(List.of(options));
        whole.add(0, "/usr/bin/java");
        return SecondJvmCommand.of(whole.toArray(new String[0]), ARGS);
    }

    private static List<String> commandOf(String... whole) {
        SecondJvmCommand command = of(whole);
        assertNull(command.obstacle());
        return command.with("java", List.of("-Dmore"));
    }

    @Test
    void theCommandHasWhatTheFirstWasGivenAndMore() {
        assertEquals(
                List.of("java", "-Dmore", "-Xmx1g", "-jar", "harness.jar", "a.json", "--quiet"),
                commandOf("-Xmx1g", "-jar", "harness.jar", "a.json", "--quiet"));
        assertArrayEquals(
                new String[] {"java", "-Dmore", "-cp", "@odd", "harness.cli.launch.Main", "a.json", "--quiet"},
                commandOf("-cp", "@odd", "harness.cli.launch.Main", "a.json", "--quiet")
                        .toArray());
        assertEquals(
                List.of("java", "-Dmore", "-Dnotes=Archive of today", "-jar", "harness.jar", "a.json", "--quiet"),
                commandOf("-Dnotes=Archive of today", "-jar", "harness.jar", "a.json", "--quiet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y",
                "-javaagent:cover.jar",
                "-Xlog:gc:file=gc.log",
                "-XX:StartFlightRecording",
                "-XX:TieredStopAtLevel=1",
                "-Dcom.sun.management.jmxremote.port=9",
                "-XX:+PrintFlagsFinal",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseLargePages",
                "@options"
            })
    void optionsThatAreAboutTheProcessKeepTheWorkInIt(String option) {
        assertEquals(
                "java's option " + Quoted.bare(option) + " is about the JVM that was started",
                of(option, "-jar", "harness.jar", "a.json", "--quiet").obstacle());
    }

    @Test
    void aCommandLineThatCannotBeReadIsNotRepeated() {
        String obstacle = "the command line cannot be read, which a second JVM would repeat";
        assertEquals(obstacle, SecondJvmCommand.of(null, ARGS).obstacle());
        assertEquals(obstacle, of("-jar", "harness.jar", "?.json", "--quiet").obstacle());
        assertEquals(obstacle, of("a.json", "--quiet").obstacle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/fd/63", "--out=/dev/fd/4", "data.source.path=/proc/self/fd/5"})
    void whatIsOpenInOneProcessOnlyIsReadThere(String argument) {
        String[] whole = {"java", "-jar", "harness.jar", argument};
        assertEquals(
                argument + " is open in the JVM that was started only",
                SecondJvmCommand.of(whole, new String[] {argument}).obstacle());
    }

    @Test
    void standardInputIsOpenInBoth() {
        assertNull(SecondJvmCommand.of(
                        new String[] {"java", "-jar", "harness.jar", "/dev/stdin"}, new String[] {"/dev/stdin"})
                .obstacle());
    }

    @Test
    void onlyAWholeArchiveForThisJavaIsUsed() throws Exception {
        Path jar = Files.writeString(folder.resolve("harness.jar"), "jar");
        Path made = Files.write(folder.resolve("new.jsa"), new byte[100_000]);
        ClassArchive.main(new String[] {made.toString(), jar.toString()});
        File archive = ClassArchive.of(jar.toFile());
        assertTrue(archive.getName().contains(System.getProperty("java.runtime.version")), archive.getName());
        assertEquals(100_000, archive.length());
        try (RandomAccessFile file = new RandomAccessFile(archive, "rw")) {
            file.seek(70_000);
            file.write(1);
        }
        assertNull(ClassArchive.of(jar.toFile()), "one that is damaged");
        Path other = Files.write(folder.resolve("other.jsa"), new byte[1000]);
        ClassArchive.main(new String[] {other.toString(), jar.toString()});
        Path whole;
        try (Stream<Path> files = Files.list(folder)) {
            whole = files.filter(file -> file.toFile().length() == 1000)
                    .findAny()
                    .orElseThrow();
        }
        assertEquals(whole.toFile(), ClassArchive.of(jar.toFile()));
        Files.move(whole, folder.resolve(whole.getFileName().toString().replace("harness-", "harness-1")));
        assertNull(ClassArchive.of(jar.toFile()), "one for another Java");
        assertNull(ClassArchive.of(folder.resolve("classes").toFile()));
    }

    /** Reading it would wait for ever. */
    @Test
    void aPipeInPlaceOfAnArchiveIsNotOpened() throws Exception {
        Path jar = Files.writeString(folder.resolve("harness.jar"), "jar");
        Path pipe = folder.resolve("harness-" + System.getProperty("java.runtime.version") + "-0.jsa");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertNull(ClassArchive.of(jar.toFile()));
    }

    @Test
    void directivesForTheCompilerBesideTheJarAreReadAndNothingIsSaidOnStandardOutput() throws Exception {
        File jar = folder.resolve("harness.jar").toFile();
        assertEquals(List.of(), CompilerDirectives.options(jar));
        Files.copy(Path.of("src", "archive", "compiler.json"), folder.resolve("harness-compiler.json"));
        List<String> command = new ArrayList<>(CompilerDirectives.options(jar));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-version");
        Process java = new ProcessBuilder(command).start();
        assertEquals("", new String(java.getInputStream().readAllBytes(), UTF_8));
        String errors = new String(java.getErrorStream().readAllBytes(), UTF_8);
        assertTrue(errors.contains("2 compiler directives added"), errors);
        assertEquals(0, java.waitFor());
    }
}
