package harness.cli.launch;

import harness.data.dataset.FileNames;
import harness.data.dataset.Quoted;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command that starts the second JVM: that of the first, with more options.
 *
 * @param whole of the first JVM, without the program
 * @param obstacle why the first JVM should do the work, the end of a sentence: something in the command is about that very
 *     process; null if nothing is
 */
record SecondJvmCommand(List<String> whole, String obstacle) {

    private static final List<String> CLASS_PATH = List.of("-cp", "-classpath", "--class-path");

    /** Beginnings of the options that mean the same in another process: memory, properties, assertions and flags … */
    private static final List<String> REPEATABLE = List.of("-Xm", "-Xs", "-D", "-ea", "-da", "-XX:");

    /**
     * … but not what listens, prints or records to a file, what takes memory at once (the first JVM has it already), or
     * what keeps the compiler from making the kernels fast.
     */
    private static final List<String> UNREPEATABLE = List.of(
            "jmxremote",
            "FlightRecord",
            "Archive",
            "TieredStopAtLevel",
            "OnError",
            "OnOutOfMemory",
            "Print",
            "PreTouch",
            "LargePages");

    /** Where more options come from, for both JVMs. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Files that each process has its own of, such as what a shell gives for {@code <(…)}: a pipe. */
    private static final List<String> OWN_FILES = List.of("/dev/fd/", "/proc/self/", "/proc/thread-self/");

    /**
     * The command.
     *
     * @param whole the command line of the first JVM, null if the platform does not tell
     * @param args what its main method was given: the end of that
     */
    static SecondJvmCommand of(String[] whole, String[] args) {
        int end = whole == null ? 0 : whole.length - args.length - 1;
        if (end < 1 || !Arrays.equals(whole, end + 1, whole.length, args, 0, args.length)) {
            return new SecondJvmCommand(List.of(), "the command line cannot be read, which a second JVM would repeat");
        }
        List<String> given = Arrays.asList(whole);
        String obstacle = canAllBeHandedOn(given.subList(1, end + 1))
                ? amongOptions(given.subList(1, end))
                : "the locale does not know all letters of java's options";
        for (String variable : VARIABLES) {
            String value = System.getenv(variable);
            if (obstacle == null && value != null) {
                obstacle = amongOptions(Arrays.asList(value.trim().split(" +")));
            }
        }
        return new SecondJvmCommand(given.subList(1, whole.length), obstacle != null ? obstacle : amongArguments(args));
    }

    /**
     * The command line.
     *
     * @param java the program
     * @param more further options
     */
    List<String> with(String java, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(more);
        // Last, so that they win.
        command.addAll(whole);
        return command;
    }

    private static String amongOptions(List<String> options) {
        for (int index = 0; index < options.size(); index++) {
            String option = options.get(index);
            if (CLASS_PATH.contains(option)) {
                index++;
            } else if (!option.isEmpty()
                    && !option.equals("-jar")
                    && (!startsWithAny(option, REPEATABLE) || containsAny(withoutValue(option), UNREPEATABLE))) {
                return "java's option ".concat(Quoted.bare(option)).concat(" is about the JVM that was started");
            }
        }
        return null;
    }

    private static String amongArguments(String[] args) {
        for (String argument : args) {
            if (containsAny(argument, OWN_FILES)) {
                return Quoted.bare(argument).concat(" is open in the JVM that was started only");
            }
        }
        return null;
    }

    /** Java 17 writes another process's options in its default encoding. The arguments are read by that one itself. */
    private static boolean canAllBeHandedOn(List<String> options) {
        boolean isAnyText = !FileNames.areAscii() && Charset.defaultCharset().equals(FileNames.encoding());
        for (String option : options) {
            for (int index = 0; index < option.length(); index++) {
                if (option.charAt(index) > '~' && !isAnyText) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String withoutValue(String option) {
        int end = option.indexOf('=');
        return end < 0 ? option : option.substring(0, end);
    }

    private static boolean startsWithAny(String option, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (option.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String option, List<String> parts) {
        for (String part : parts) {
            if (option.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
