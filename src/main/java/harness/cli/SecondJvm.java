package harness.cli;

import harness.data.dataset.FileNames;
import harness.math.KernelChoice;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A second JVM that does the work of the first, which waits for it. Only its command line can give a JVM the module
 * {@code jdk.incubator.vector}, with which the kernels are faster; a jar cannot. It has the same options otherwise, and
 * what stands beside the jar to have it start faster: an archive of classes and directives for the compiler.
 *
 * <p>The two look like one process: the second one has the terminal, environment and folder of the first, ends when it is
 * told to stop or ends, and gives it the exit code. Where no second JVM can be started, the first does the work.
 */
final class SecondJvm {

    /** The option that keeps all in one JVM. */
    static final String OFF_SWITCH = "--one-jvm";

    /** A property of the second JVM: the process id of the first. */
    private static final String FIRST_JVM = "harness.firstJvm";

    /** The first line that the second JVM writes to its standard error. What stands before it, the JVM itself said. */
    private static final byte[] GREETING = "> harness: the second JVM begins\n".getBytes(StandardCharsets.US_ASCII);

    /** With these the answer comes sooner than a second JVM. */
    private static final List<String> SHORT_COMMANDS = List.of("list", "--help", "-h", "--version", "-V", OFF_SWITCH);

    /** What a shell gives for {@code <(…)}: a pipe that is open in the first JVM only. */
    private static final String OPEN_FILES = "/dev/fd/";

    /** The exit code of a process that was killed with {@code kill -9}, and so could say nothing itself. */
    private static final int KILLED = 137;

    private static final String KILLED_TEXT =
            "harness: the process at work was killed, as operating systems do when memory runs out. An experiment keeps its"
                    + " finished runs: the same command goes on from there.";

    /** The second JVM ends in less than a second, unless something keeps it from doing anything. */
    private static final int MOST_MILLISECONDS_TO_END = 3000;

    private static final int LAST_WORDS_MILLISECONDS = 300;

    private static final int ORPHAN_CHECK_MILLISECONDS = 500;

    private final Process process;
    private final CountDownLatch silent = new CountDownLatch(1);

    private SecondJvm(Process process) {
        this.process = process;
    }

    /** Whether this is the second JVM. */
    static boolean isThis() {
        return System.getProperty(FIRST_JVM) != null;
    }

    /** Whether these arguments are worth a second JVM, and this one has no fast kernels itself. */
    static boolean pays(String[] args) {
        for (String argument : args) {
            if (SHORT_COMMANDS.contains(argument) || argument.startsWith(OPEN_FILES)) {
                return false;
            }
        }
        return args.length > 0
                && ModuleLayer.boot().findModule(KernelChoice.MODULE).isEmpty();
    }

    /**
     * Has a second JVM do the work.
     *
     * @return its exit code; null if it did not come to begin, so that nothing was done
     */
    static Integer run(String[] args) {
        ProcessHandle first = ProcessHandle.current();
        List<String> options = new ArrayList<>(List.of(
                "-D".concat(FIRST_JVM).concat("=").concat(Long.toString(first.pid())),
                "--add-modules=".concat(KernelChoice.MODULE),
                // What the JVM has to say goes where it ends before the greeting.
                "-Xlog:disable",
                "-Xlog:all=warning:stderr"));
        File jar = new File(System.getProperty("java.class.path"));
        options.addAll(CompilerDirectives.options(jar));
        File archive = ClassArchive.of(jar);
        if (archive != null) {
            options.add("-XX:SharedArchiveFile=".concat(archive.getPath()));
        }
        List<String> command = SecondJvmCommand.of(
                new File(System.getProperty("java.home"), "bin/java").getPath(),
                first.info().arguments().orElse(null),
                args,
                options);
        return command == null ? null : run(command);
    }

    /** The same for a command line. */
    static Integer run(List<String> command) {
        Process process;
        try {
            // Standard error goes through this process, which keeps the JVM's warning of the incubator module to
            // itself.
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectError(Redirect.PIPE);
            if (FileNames.areAscii() && File.separatorChar == '/') {
                // In the C locale a JVM could not open a file whose name has an ö.
                builder.environment().put("LC_ALL", "C.UTF-8");
            }
            process = builder.start();
        } catch (IOException cannotStart) {
            return null;
        }
        return new SecondJvm(process).await();
    }

    private Integer await() {
        endTogether();
        boolean begun = false;
        try (InputStream errors = process.getErrorStream()) {
            begun = skipGreeting(errors);
            if (begun) {
                errors.transferTo(System.err);
            }
            int exitCode = process.waitFor();
            if (begun && exitCode == KILLED) {
                for (String line : Lines.of(KILLED_TEXT, Terminal.textColumns())) {
                    System.err.println(line);
                }
            }
            return begun ? exitCode : null;
        } catch (IOException | InterruptedException e) {
            // What has begun is not to be done twice.
            process.destroy();
            return begun ? HarnessCommand.FAILED : null;
        } finally {
            silent.countDown();
        }
    }

    /** Whoever stops this process stops the other as well, and sees the end of this one after that of the other. */
    private void endTogether() {
        Thread hook = new Thread(
                new Runnable() {
                    @Override
                    public void run() {
                        // Not process.destroy(), which closes the streams: the other has yet to say that it was
                        // interrupted.
                        process.toHandle().destroy();
                        try {
                            if (process.waitFor(MOST_MILLISECONDS_TO_END, TimeUnit.MILLISECONDS)) {
                                // Unless nobody reads its last words.
                                silent.await(LAST_WORDS_MILLISECONDS, TimeUnit.MILLISECONDS);
                            } else {
                                process.toHandle().destroyForcibly();
                            }
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                "end of the second JVM");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            process.toHandle().destroy();
        }
    }

    /** Reads until the greeting has been read; false if there is none. */
    private static boolean skipGreeting(InputStream errors) throws IOException {
        int matched = 0;
        while (matched < GREETING.length) {
            int next = errors.read();
            if (next < 0) {
                return false;
            }
            // The greeting's first character comes only once.
            matched = next == GREETING[matched] ? matched + 1 : next == GREETING[0] ? 1 : 0;
        }
        return true;
    }

    /** Begins the work of the second JVM: greets the first, and ends if that one should end without having told. */
    static void begin() {
        System.err.write(GREETING, 0, GREETING.length);
        System.err.flush();
        long first = Long.getLong(FIRST_JVM);
        Thread watch = new Thread(
                new Runnable() {
                    @Override
                    public void run() {
                        boolean hasParent = true;
                        while (hasParent) {
                            try {
                                Thread.sleep(ORPHAN_CHECK_MILLISECONDS);
                                hasParent = isChildOf(first);
                            } catch (InterruptedException e) {
                                return;
                            } catch (OutOfMemoryError e) {
                                // That is for the runs to say. It may be there again when this looks next.
                                continue;
                            }
                        }
                        System.exit(HarnessCommand.FAILED);
                    }
                },
                "watch over the first JVM");
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * The arguments as the user gave them: in the C locale the first JVM could not read those that are not ASCII, and
     * handed on question marks.
     */
    static String[] originals(String[] args) {
        Path commandLine = Path.of("/proc", System.getProperty(FIRST_JVM), "cmdline");
        try {
            String[] whole = new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0");
            String[] originals = Arrays.copyOfRange(whole, whole.length - args.length, whole.length);
            for (int index = 0; index < args.length; index++) {
                if (!inAscii(originals[index]).equals(inAscii(args[index]))) {
                    return args;
                }
            }
            return originals;
        } catch (IOException | RuntimeException noSuchPlatform) {
            return args;
        }
    }

    private static String inAscii(String argument) {
        return argument.replaceAll("[^\\x00-\\x7f]|\\?", "");
    }

    private static boolean isChildOf(long first) {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        return parent != null && parent.pid() == first;
    }
}
