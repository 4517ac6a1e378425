package harness.config.json;

import harness.data.dataset.FirstFew;
import java.util.List;

/** A config was refused. Holds what is wrong with it, in the order of the file. */
public final class ConfigException extends Exception {

    private final List<Problem> problems;

    /** Refuses a config for at least one problem. */
    ConfigException(List<Problem> problems) {
        this(problems, false);
    }

    /**
     * The same for more problems than can be kept.
     *
     * @param areMore whether there are others
     */
    ConfigException(List<Problem> problems, boolean areMore) {
        super(message(problems, areMore));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<Problem> problems, boolean areMore) {
        FirstFew<Problem> first = new FirstFew<>(FirstFew.PROBLEMS);
        problems.forEach(first::add);
        return String.join("\n", first.lines("problem")) + (areMore ? " at least" : "");
    }

    /** What is wrong; the message shows the first twenty. Of more than ten thousand problems the first ones. */
    public List<Problem> problems() {
        return problems;
    }
}
