package harness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the command in a process of its own, as a user would: from the jar, when Maven's build has made it, or else, as in
 * {@code mvn test -Dtest=ResumeIT} and in an editor, from the classes that the test itself uses.
 */
final class HarnessProcess {

    /** Far more than anything here takes on a machine with far too much to do. */
    private static final int TIMEOUT_SECONDS = 600;

    /** What a process left: its exit code and what it printed. */
    record Ended(int exitCode, String out, String err) {}

    private final Process process;
    private final Path out;
    private final Path err;

    private HarnessProcess(Path folder, List<String> command) throws IOException {
        out = Files.createTempFile("harness", ".out");
        err = Files.createTempFile("harness", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // The poorest of all locales, which does not know what × is.
        builder.environment().put("LC_ALL", "C");
        // So wide that nothing is wrapped: what is said is one thing, how it is laid out another.
        builder.environment().put("COLUMNS", "10000");
        builder.environment().put("CLASSPATH", program());
        process = builder.start();
    }

    /** Starts the command in that folder, in one JVM that makes haste to begin. */
    static HarnessProcess start(Path folder, String... arguments) throws IOException {
        return new HarnessProcess(folder, plainCommand(List.of("-XX:TieredStopAtLevel=1"), arguments));
    }

    /** Starts the command in that folder as users do, so that there may be a second JVM. */
    static HarnessProcess startPlainly(Path folder, List<String> jvmOptions, String... arguments) throws IOException {
        return new HarnessProcess(folder, plainCommand(jvmOptions, arguments));
    }

    /**
     * Starts the command in that folder through a shell.
     *
     * @param redirections of the shell, such as {@code 2<>pipe}
     */
    static HarnessProcess startRedirected(
            Path folder, String redirections, List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirections, "sh"));
        command.addAll(plainCommand(jvmOptions, arguments));
        return new HarnessProcess(folder, command);
    }

    /** Starts the command from a jar, in one JVM. */
    static HarnessProcess startJar(Path folder, Path jar, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(plainCommand(List.of("-XX:TieredStopAtLevel=1"), arguments));
        int main = command.indexOf("harness.cli.launch.Main");
        command.set(main, jar.toString());
        command.add(main, "-jar");
        return new HarnessProcess(folder, command);
    }

    /**
     * Runs a script of the shell to its end, in which {@code "$@"} is the command with these arguments.
     *
     * @param jvmOptions as for {@link #startPlainly}
     */
    static Ended shell(Path folder, String script, List<String> jvmOptions, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        command.addAll(plainCommand(jvmOptions, arguments));
        return new HarnessProcess(folder, command).end();
    }

    /** The class path, as {@code CLASSPATH} in the environment, with which {@link #plainCommand} finds the program. */
    static String program() {
        return System.getProperty("harness.program", System.getProperty("java.class.path"));
    }

    /** The command line, for which the class path is in the environment. */
    static List<String> plainCommand(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-Djava.awt.headless=true", "harness.cli.launch.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the command in that folder to its end. */
    static Ended run(Path folder, String... arguments) throws Exception {
        return start(folder, arguments).end();
    }

    long pid() {
        return process.pid();
    }

    /** What is done while a process stands still. */
    interface Deed {
        void run() throws Exception;
    }

    /** Does something to the process while it stands still, so that it gets no further meanwhile, however slow this is. */
    void standingStill(Deed deed) throws Exception {
        signal("STOP");
        deed.run();
        signal("CONT");
    }

    /** Sends it a signal, such as {@code TERM}. */
    void signal(String name) throws Exception {
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new AssertionError("it has ended before it was sent " + name + ": " + Files.readString(err));
        }
    }

    /** What a process is waited for to have done. */
    interface Event {
        boolean hasHappened() throws Exception;
    }

    /** Waits until it has done something; it must not end before. */
    void await(Event event) throws Exception {
        while (!event.hasHappened()) {
            if (!process.isAlive()) {
                throw new AssertionError("it ended too soon: " + printed() + Files.readString(err));
            }
            Thread.sleep(5);
        }
    }

    /** Processes that it has started. */
    List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(out);
    }

    /** Waits so long; whether it has ended then. */
    boolean endsWithin(int milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Kills it as {@code kill -9} does, and whatever it has started. */
    void kill() throws Exception {
        List<ProcessHandle> children = children();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle child : children) {
            child.onExit().join();
        }
        end();
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
