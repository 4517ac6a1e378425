package harness.cli.launch;

import harness.cli.command.ExitCode;
import harness.cli.command.OneJvm;
import harness.cli.text.Lines;
import harness.cli.text.Terminal;
import harness.data.dataset.FileNames;
import harness.math.KernelChoice;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A second JVM that does the work of the first, which waits for it. Only its command line can give a JVM the module
 * {@code jdk.incubator.vector}, with which the kernels are faster; a jar cannot. It has the same options otherwise, and
 * what stands beside the jar to have it start faster: an archive of classes and directives for the compiler.
 *
 * <p>The two look like one process: the second one has the terminal, environment and folder of the first, ends when it is
 * told to stop or ends, and gives it the exit code. Where no second JVM can be started, or it gives no sign, the first does
 * the work.
 */
public final class SecondJvm {

    /** With these the answer comes sooner than a second JVM. */
    private static final List<String> SHORT_COMMANDS = List.of("list", "--help", "-h", "--version", "-V");

    /** The exit code of a process that was killed with {@code kill -9}, and so could say nothing itself. */
    private static final int KILLED = 137;

    private static final String KILLED_TEXT =
            "harness: the process at work was killed, as operating systems do when memory runs out. An experiment keeps its"
                    + " finished runs: the same command goes on from there.";

    /** The second JVM ends in less than a second, unless something keeps it from doing anything. */
    private static final int MOST_MILLISECONDS_TO_END = 3000;

    /** A start takes a second, on a machine with far too much to do perhaps ten. */
    private static final int PATIENCE_SECONDS = 30;

    private static final String SILENT_TEXT =
            "harness: the second JVM gave no sign for so long that it was ended; the work is done in this one, with slower"
                    + " kernels.";

    /** After the end of the second JVM, what it said last is on its way for so long, unless nobody reads it. */
    private static final int LAST_WORDS_MILLISECONDS = 300;

    private final Process process;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final CountDownLatch silent = new CountDownLatch(1);

    private SecondJvm(Process process) {
        this.process = process;
    }

    /**
     * Has a second JVM do the work, if that pays.
     *
     * @param args what the main method was given, whole
     * @return its exit code; null if there is none or it did not come to begin, so that nothing was done
     */
    static Integer run(String[] args) {
        if (!pays(args)) {
            return null;
        }
        long first = ProcessHandle.current().pid();
        String[] whole = Arguments.ofProcess(first);
        SecondJvmCommand command = SecondJvmCommand.of(whole == null ? ofOtherPlatform() : whole, args);
        if (command.obstacle() != null) {
            OneJvm.because(command.obstacle());
            return null;
        }
        Integer exitCode = run(
                command.with(new File(System.getProperty("java.home"), "bin/java").getPath(), options(first)),
                PATIENCE_SECONDS);
        if (exitCode == null) {
            OneJvm.because("the second JVM, which would have it, could not be started");
        }
        return exitCode;
    }

    /** Whether these arguments are worth a second JVM, and this one has no fast kernels itself. */
    private static boolean pays(String[] args) {
        for (String argument : args) {
            if (SHORT_COMMANDS.contains(argument)) {
                return false;
            }
            if (argument.equals(OneJvm.SWITCH)) {
                OneJvm.because(OneJvm.SWITCH.concat(" keeps the work in the JVM that was started"));
                return false;
            }
        }
        return args.length > 0
                && ModuleLayer.boot().findModule(KernelChoice.MODULE).isEmpty();
    }

    /** Null if the platform does not tell. */
    private static String[] ofOtherPlatform() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        String[] arguments = info.arguments().orElse(null);
        if (arguments == null) {
            return null;
        }
        List<String> whole = new ArrayList<>(List.of(arguments));
        whole.add(0, info.command().orElse("java"));
        return whole.toArray(new String[0]);
    }

    private static List<String> options(long first) {
        List<String> options = new ArrayList<>(List.of(
                "-D".concat(FirstJvm.PROPERTY).concat("=").concat(Long.toString(first)),
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
        return options;
    }

    /**
     * The same for a command line.
     *
     * @param patience seconds until it has to have begun
     */
    public static Integer run(List<String> command, int patience) {
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
        return new SecondJvm(process).await(patience);
    }

    private Integer await(int patience) {
        endTogether();
        endUnlessGreeted(patience);
        boolean begun = false;
        try (InputStream errors = process.getErrorStream()) {
            begun = skipGreeting(errors);
            greeted.countDown();
            // Laid out while there is time and the jar is as it was.
            List<String> lastWords = begun ? Lines.of(KILLED_TEXT, Terminal.textColumns()) : List.of();
            if (begun) {
                errors.transferTo(System.err);
            }
            int exitCode = process.waitFor();
            if (exitCode == KILLED) {
                print(lastWords);
            }
            return begun ? exitCode : null;
        } catch (IOException | InterruptedException e) {
            // What has begun is not to be done twice.
            process.destroy();
            return begun ? ExitCode.FAILED : null;
        } finally {
            silent.countDown();
        }
    }

    private static void print(List<String> lines) {
        for (String line : lines) {
            System.err.println(line);
        }
    }

    /** Ends the process if it gives no sign of having begun, as with files beside the jar that keep it waiting. */
    private void endUnlessGreeted(int patience) {
        Thread watch = new Thread(
                new Runnable() {
                    @Override
                    public void run() {
                        try {
                            if (!greeted.await(patience, TimeUnit.SECONDS)) {
                                print(Lines.of(SILENT_TEXT, Terminal.textColumns()));
                                process.destroyForcibly();
                            }
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                },
                "patience with the second JVM");
        watch.setDaemon(true);
        watch.start();
    }

    /** Whoever stops this process stops the other as well, and sees the end of this one after that of the other. */
    private void endTogether() {
        Thread hook = new Thread(
                new Runnable() {
                    @Override
                    public void run() {
                        end();
                    }
                },
                "end of the second JVM");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            process.toHandle().destroyForcibly();
        }
    }

    private void end() {
        // Not process.destroy(), which closes the streams: the other has yet to say that it was interrupted.
        if (greeted.getCount() == 0) {
            process.toHandle().destroy();
        } else {
            // There is nothing to lose yet, and what hangs does not listen.
            process.toHandle().destroyForcibly();
        }
        try {
            if (process.waitFor(MOST_MILLISECONDS_TO_END, TimeUnit.MILLISECONDS)) {
                silent.await(LAST_WORDS_MILLISECONDS, TimeUnit.MILLISECONDS);
            } else {
                process.toHandle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads until the greeting has been read; false if there is none. */
    private static boolean skipGreeting(InputStream errors) throws IOException {
        byte[] greeting = FirstJvm.GREETING;
        int matched = 0;
        while (matched < greeting.length) {
            int next = errors.read();
            if (next < 0) {
                return false;
            }
            // The greeting's first character comes only once.
            matched = next == greeting[matched] ? matched + 1 : next == greeting[0] ? 1 : 0;
        }
        return true;
    }
}
