package harness.config;

import java.util.List;
import java.util.stream.Collectors;

/** A config was refused. Holds everything that is wrong with it, in the order of the file. */
public final class ConfigException extends Exception {

    private static final int MOST_SHOWN = 100;

    private final List<Problem> problems;

    /** Refuses a config for at least one problem. */
    public ConfigException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<Problem> problems) {
        String shown =
                problems.stream().limit(MOST_SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_SHOWN;
        return more <= 0 ? shown : shown + "\n… and " + more + (more == 1 ? " more problem" : " more problems");
    }

    /** Everything that is wrong; the message shows the first hundred. */
    public List<Problem> problems() {
        return problems;
    }
}
