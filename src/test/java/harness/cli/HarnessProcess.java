package harness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the command in a process of its own, as a user would. */
final class HarnessProcess {

    private static final int TIMEOUT_SECONDS = 120;

    /** What a process left: its exit code and what it printed. */
    record Ended(int exitCode, String out, String err) {}

    private final Process process;
    private final Path out;
    private final Path err;

    private HarnessProcess(Path folder, List<String> arguments) throws IOException {
        out = Files.createTempFile("harness", ".out");
        err = Files.createTempFile("harness", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "harness.cli.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // The poorest of all locales, which does not know what × is.
        builder.environment().put("LC_ALL", "C");
        process = builder.start();
    }

    /** Starts the command in that folder. */
    static HarnessProcess start(Path folder, String... arguments) throws IOException {
        return new HarnessProcess(folder, List.of(arguments));
    }

    /** Runs the command in that folder to its end. */
    static Ended run(Path folder, String... arguments) throws Exception {
        return start(folder, arguments).end();
    }

    long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(out);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    Ended end() throws Exception {
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + TIMEOUT_SECONDS + " s");
        }
        Ended ended = new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }
}
