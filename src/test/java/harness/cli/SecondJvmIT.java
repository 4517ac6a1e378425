package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import harness.cli.HarnessProcess.Ended;
import harness.cli.launch.SecondJvm;
import harness.data.dataset.FileNames;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two JVMs behave as one. Real processes, and the signals that users and operating systems send them. */
@DisabledOnOs(OS.WINDOWS)
class SecondJvmIT {

    private static final String ENDLESS = """
            { "name": "endless", "seeds": 100000,
              "data": { "samples": 60 },
              "network": { "hidden": [4] },
              "training": { "epochs": 300 } }
            """;

    private static final String SMALL = """
            { "name": "small", "seeds": 1, "data": { "samples": 60 }, "training": { "epochs": 1 } }
            """;

    @TempDir
    private Path folder;

    /** The command at work on a config that takes very long, and the second JVM. */
    private record AtWork(HarnessProcess first, ProcessHandle second) {}

    private AtWork startEndless(String... jvmOptions) throws Exception {
        Files.writeString(folder.resolve("endless.json"), ENDLESS);
        HarnessProcess first = HarnessProcess.startPlainly(folder, List.of(jvmOptions), "endless.json");
        Path results = folder.resolve("results");
        first.await(() -> hasStoredRuns(results));
        List<ProcessHandle> children = first.children();
        assertEquals(1, children.size(), "second JVMs");
        return new AtWork(first, children.get(0));
    }

    /** The journal's first line is the config's. */
    private static boolean hasStoredRuns(Path results) throws IOException {
        Path journal = results.resolve("endless").resolve("journal.jsonl");
        return Files.exists(journal) && Files.readAllLines(journal).size() > 1;
    }

    private void assertOnlyTheJournalIsLeft() throws IOException {
        WorkingFolder.assertOnlyTheJournalIsLeft(folder.resolve("results/endless"));
    }

    private static void signal(String name, long... processes) throws Exception {
        Stream<String> command = Stream.of("kill", "-" + name);
        Stream<String> ids = Arrays.stream(processes).mapToObj(Long::toString);
        new ProcessBuilder(Stream.concat(command, ids).toList()).start().waitFor();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void toldToStopBothEndAndLeaveTheJournal(String signal, int exitCode) throws Exception {
        AtWork atWork = startEndless();
        signal(signal, atWork.first().pid());
        assertInterrupted(atWork, exitCode);
    }

    /** As Ctrl-C does: the terminal tells every process in the foreground. */
    @Test
    void bothToldToStopAtOnceSayItOnce() throws Exception {
        AtWork atWork = startEndless();
        signal("INT", atWork.first().pid(), atWork.second().pid());
        assertInterrupted(atWork, 130);
    }

    private void assertInterrupted(AtWork atWork, int exitCode) throws Exception {
        Ended ended = atWork.first().end();
        assertFalse(atWork.second().isAlive(), "the second JVM outlived the first");
        assertEquals(exitCode, ended.exitCode(), ended.err());
        assertEquals(
                1,
                ended.err()
                        .lines()
                        .filter(line -> line.startsWith("Interrupted"))
                        .count(),
                ended.err());
        assertEquals(2, ended.err().lines().count(), ended.err());
        assertOnlyTheJournalIsLeft();
    }

    @Test
    void killedTheFirstTakesTheSecondWithIt() throws Exception {
        AtWork atWork = startEndless();
        signal("KILL", atWork.first().pid());
        assertEquals(137, atWork.first().end().exitCode());
        atWork.second().onExit().join();
        assertOnlyTheJournalIsLeft();
    }

    @Test
    void killedTheSecondEndsTheFirstWithItsExitCode() throws Exception {
        AtWork atWork = startEndless();
        signal("KILL", atWork.second().pid());
        Ended ended = atWork.first().end();
        assertEquals(137, ended.exitCode());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().startsWith("harness: the process at work was killed"), ended.err());
    }

    @Test
    void optionsOfTheFirstReachTheSecond() throws Exception {
        AtWork atWork = startEndless("-Xmx123m", "-Dharness.kernels=plain");
        List<String> arguments = List.of(atWork.second().info().arguments().orElseThrow());
        assertTrue(arguments.containsAll(List.of("-Xmx123m", "-Dharness.kernels=plain")), arguments.toString());
        assertTrue(arguments.indexOf("-Xmx123m") < arguments.indexOf("harness.cli.launch.Main"), arguments.toString());
        signal("TERM", atWork.first().pid());
        atWork.first().end();
    }

    /** The processes of these tests are in the C locale. */
    @Test
    void opensFilesWhoseNamesTheLocaleDoesNotKnow() throws Exception {
        assumeTrue(FileNames.canBeOpened("größe"), "the tests themselves are in the C locale");
        Files.writeString(folder.resolve("daten-größe.csv"), "a,kind\n" + "1,yes\n4,no\n".repeat(20));
        Files.writeString(folder.resolve("größe.json"), """
                { "name": "sizes", "data": { "source": { "type": "csv", "path": "daten-größe.csv", "label": "kind" } } }
                """);
        Files.copy(folder.resolve("größe.json"), folder.resolve("sizes.json"));
        for (String config : List.of("größe.json", "sizes.json")) {
            Ended both = HarnessProcess.startPlainly(folder, List.of(), config, "--dry-run")
                    .end();
            assertEquals(0, both.exitCode(), both.err());
            assertTrue(both.out().startsWith(config + ": 1 cell"), both.out());
            Ended one = HarnessProcess.run(folder, config, "--dry-run", "--one-jvm");
            assertEquals(2, one.exitCode(), one.out());
            assertTrue(one.err().contains("C.UTF-8"), one.err());
        }
    }

    @Test
    void exitCodesAndOutputAreThoseOfOneJvm() throws Exception {
        Files.writeString(folder.resolve("small.json"), SMALL);
        Files.writeString(folder.resolve("occupied"), "a file");
        for (String[] arguments : new String[][] {
            {"small.json", "--dry-run", "--quiet"},
            {"small.json", "--quiet"},
            {"small.json", "--quiet", "--out", "occupied"},
            {"missing.json"},
            {"small.json", "--set", "training.epochs=many", "--quiet"}
        }) {
            Ended two =
                    HarnessProcess.startPlainly(folder, List.of(), arguments).end();
            Ended one = HarnessProcess.run(folder, arguments);
            assertEquals(one.exitCode(), two.exitCode(), two.err());
            assertEquals(one.err(), two.err());
            assertEquals(one.out(), two.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--one-jvm", "-ea -Xint", "--add-modules=jdk.incubator.vector"})
    void thereIsNoSecondWhereItIsNotWantedOrOfNoUse(String option) throws Exception {
        Files.writeString(folder.resolve("endless.json"), ENDLESS);
        List<String> jvmOptions = option.equals("--one-jvm") ? List.of() : List.of(option.split(" "));
        String[] arguments =
                option.equals("--one-jvm") ? new String[] {"endless.json", "--one-jvm"} : new String[] {"endless.json"};
        HarnessProcess only = HarnessProcess.startPlainly(folder, jvmOptions, arguments);
        while (only.isAlive() && !only.printed().contains("endless.json:")) {
            assertEquals(List.of(), only.children());
            Thread.sleep(20);
        }
        assertEquals(List.of(), only.children());
        signal("TERM", only.pid());
        assertEquals(143, only.end().exitCode());
    }

    @Test
    void aReaderThatLeavesDoesNotStopTheWork() throws Exception {
        Files.writeString(folder.resolve("small.json"), SMALL);
        List<String> java = HarnessProcess.plainCommand(List.of(), "small.json");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "\"$@\" | head -1; exit ${PIPESTATUS[0]}", "bash")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(java);
        builder.environment().put("CLASSPATH", HarnessProcess.program());
        Process shell = builder.start();
        String printed = new String(shell.getInputStream().readAllBytes());
        assertEquals(0, shell.waitFor(), printed);
        assertTrue(printed.startsWith("small.json: 1 cell"), printed);
        assertTrue(Files.exists(folder.resolve("results/small/runs.csv")));
    }

    @Test
    void whereNoneBeginsNothingWasDone() {
        assertNull(SecondJvm.run(List.of("/nowhere/java"), 60));
        assertNull(SecondJvm.run(List.of("false"), 60));
        assertNull(SecondJvm.run(
                List.of("sh", "-c", "echo 'Error: Could not create the Java Virtual Machine.' >&2; exit 1"), 60));
    }

    /** It would wait for ever. */
    @Test
    void whatGivesNoSignIsEnded() throws Exception {
        Path pipe = folder.resolve("pipe");
        Shell.makePipe(pipe);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertNull(SecondJvm.run(
                List.of(
                        java,
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:CompilerDirectivesFile=" + pipe,
                        "harness.cli.launch.Main"),
                1));
    }

    /** As planned it takes an hour; as it is stopped early, a moment. */
    private static final String LONG = """
            { "name": "small", "seeds": 1, "data": { "samples": 60 },
              "training": { "epochs": 10000000, "earlyStopping":
                { "metric": "train_loss", "patience": 1, "minimumImprovement": 1000 } },
              "record": { "everyEpochs": 1000000 } }
            """;

    private String kernels(String config, String... jvmOptions) throws Exception {
        Files.writeString(folder.resolve("small.json"), config);
        Ended ended = HarnessProcess.startPlainly(folder, List.of(jvmOptions), "small.json", "--quiet")
                .end();
        assertEquals(0, ended.exitCode(), ended.err());
        JsonNode environment = new ObjectMapper()
                .readTree(folder.resolve("results/small/environment.json").toFile());
        return environment.get("kernels").textValue();
    }

    /** Plain kernels have been at work on the data before it is known how much there is to do. */
    @Test
    void shortWorkIsDoneWithPlainKernelsAndLongWorkWithFastOnes() throws Exception {
        Method isFast = Class.forName("harness.math.SimdKernels").getDeclaredMethod("isFast");
        isFast.setAccessible(true);
        assertEquals("plain", kernels(SMALL));
        assertEquals((boolean) isFast.invoke(null) ? "simd" : "plain", kernels(LONG));
        assertEquals("simd", kernels(SMALL, "-Dharness.kernels=simd"));
        assertEquals("plain", kernels(LONG, "-Dharness.kernels=plain"));
        assertTrue(Files.readString(folder.resolve("results/small/environment.json"))
                .endsWith("}\n"));
    }

    /** What the JVM tells of itself ends after 4,096 characters. */
    @Test
    void aLongCommandLineHasASecondJvm() throws Exception {
        Files.writeString(folder.resolve("small.json"), SMALL);
        String description = "x".repeat(5000);
        Ended ended = HarnessProcess.startPlainly(
                        folder,
                        List.of("-Dharness.kernels=simd"),
                        "small.json",
                        "--dry-run",
                        "--set",
                        "description=" + description)
                .end();
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains(description), ended.out());
    }

    /** Pipes and files that are open in the first JVM only; standard input is open in both. */
    @ParameterizedTest
    @CsvSource({
        "'\"$@\" /dev/fd/5 5< small.json'",
        "'\"$@\" <(cat small.json)'",
        "'cat small.json | \"$@\" /dev/stdin'",
        "'\"$@\" small.json --set data.source.path=/dev/fd/5 5< table.csv'"
    })
    void openFilesAreReadAsInOneProcess(String script) throws Exception {
        Files.writeString(folder.resolve("table.csv"), "a,kind\n" + "1,yes\n4,no\n".repeat(20));
        boolean isTable = script.contains("table.csv");
        Files.writeString(
                folder.resolve("small.json"),
                isTable
                        ? SMALL.replace(
                                "\"samples\": 60",
                                "\"source\": { \"type\": \"csv\", \"path\": \"?\", \"label\": \"kind\" }")
                        : SMALL);
        Ended ended = HarnessProcess.shell(folder, script + " --dry-run", List.of());
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains(": 1 cell"), ended.out());
        if (script.contains("/dev/stdin")) {
            return;
        }
        Ended simd = HarnessProcess.shell(folder, script + " --dry-run", List.of("-Dharness.kernels=simd"));
        assertEquals(2, simd.exitCode(), simd.out());
        assertTrue(simd.err().contains(" is open in the JVM that was started only"), simd.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1", "99999999999999999999"})
    void theFirstJvmIsNotForUsersToName(String process) throws Exception {
        Ended ended = HarnessProcess.startPlainly(
                        folder, List.of("-Dharness.firstJvm=" + process), "small.json", "--dry-run")
                .end();
        assertEquals(2, ended.exitCode(), ended.out());
        assertTrue(ended.err().startsWith("-Dharness.firstJvm is for the harness itself"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @Test
    void optionsOfTheEnvironmentCountAsWell() throws Exception {
        Files.writeString(folder.resolve("small.json"), SMALL);
        Ended ended = HarnessProcess.shell(
                folder,
                "JAVA_TOOL_OPTIONS='-Xms64m -XX:+AlwaysPreTouch' \"$@\"",
                List.of("-Dharness.kernels=simd"),
                "small.json",
                "--dry-run");
        assertEquals(2, ended.exitCode(), ended.out());
        assertTrue(ended.err().contains("java's option -XX:+AlwaysPreTouch is about the JVM"), ended.err());
    }

    /** A program in place of Java that never gives a sign: a home of Java whose folders but for it are the real ones. */
    private Path homeOfAHangingJava() throws IOException {
        Path real = Path.of(System.getProperty("java.home"));
        Path home = Files.createDirectory(folder.resolve("home"));
        for (String part : List.of("lib", "conf")) {
            Files.createSymbolicLink(home.resolve(part), real.resolve(part));
        }
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec sleep 1000\n");
        assertTrue(java.toFile().setExecutable(true));
        return home;
    }

    /** The first has a thread that watches over the start of the second once it has taken that in. */
    private static boolean isWatched(HarnessProcess first) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(first.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).startsWith("patience")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The signal that asks is of no use to a JVM that hangs at its start. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void toldToStopTheFirstDoesNotWaitForOneThatHangs() throws Exception {
        HarnessProcess first = HarnessProcess.startPlainly(
                folder, List.of("-Djava.home=" + homeOfAHangingJava()), "small.json", "--dry-run");
        first.await(() -> !first.children().isEmpty());
        ProcessHandle second = first.children().get(0);
        first.await(() -> second.info().command().orElse("").endsWith("sleep"));
        first.await(() -> isWatched(first));
        signal("STOP", second.pid());
        first.signal("TERM");
        assertEquals(143, first.end().exitCode());
        second.onExit().get(1, TimeUnit.MINUTES);
    }
}
