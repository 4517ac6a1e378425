package harness.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command that starts the second JVM: that of the first, with more options. */
final class SecondJvmCommand {

    private static final List<String> CLASS_PATH = List.of("-cp", "-classpath", "--class-path");

    /** Beginnings of the options that mean the same in another process: memory, properties, assertions and flags … */
    private static final List<String> REPEATABLE = List.of("-Xm", "-Xs", "-D", "-ea", "-da", "-XX:");

    /** … but not what listens, records to a file, or keeps the compiler from making the kernels fast. */
    private static final List<String> UNREPEATABLE =
            List.of("jmxremote", "FlightRecord", "Archive", "TieredStopAtLevel", "OnError", "OnOutOfMemory");

    private SecondJvmCommand() {}

    /**
     * The command line, or null if the first JVM should do the work: its own command line cannot be read, or has options
     * that are about this very process, such as a debugger's.
     *
     * @param java the program
     * @param whole arguments of the first JVM's process, null if the platform does not tell
     * @param args what its main method was given: the end of those
     * @param more further options
     */
    static List<String> of(String java, String[] whole, String[] args, List<String> more) {
        int options = whole == null ? 0 : whole.length - args.length - 1;
        if (options < 1 || !Arrays.equals(whole, options + 1, whole.length, args, 0, args.length)) {
            return null;
        }
        List<String> own = Arrays.asList(whole).subList(0, options);
        if (!areRepeatable(own)) {
            return null;
        }
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(more);
        // Last, so that they win.
        command.addAll(Arrays.asList(whole));
        return command;
    }

    private static boolean areRepeatable(List<String> options) {
        for (int index = 0; index < options.size(); index++) {
            String option = options.get(index);
            if (CLASS_PATH.contains(option)) {
                index++;
            } else if (!option.equals("-jar")
                    && (!startsWithAny(option, REPEATABLE) || containsAny(withoutValue(option), UNREPEATABLE))) {
                return false;
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
