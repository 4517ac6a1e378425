package harness.data.dataset;

import java.util.List;

/** Data that cannot be used, with everything that is wrong and what to do about it, in words for the user. */
public class DataException extends RuntimeException {

    private static final int SHOWN = 20;

    private final List<String> problems;

    /**
     * Everything wrong with one thing. The message shows the first 20 problems.
     *
     * @param subject what is wrong: the name of a file
     * @param problems one sentence each, at least one
     */
    public DataException(String subject, List<String> problems) {
        super(message(subject, problems));
        this.problems = List.copyOf(problems);
    }

    /** One problem. */
    public DataException(String problem) {
        super(problem);
        this.problems = List.of(problem);
    }

    /** All problems, in the order in which they stand in the file. */
    public List<String> problems() {
        return problems;
    }

    private static String message(String subject, List<String> problems) {
        if (problems.size() == 1) {
            return subject + ": " + problems.get(0);
        }
        List<String> shown = problems.subList(0, Math.min(SHOWN, problems.size()));
        String rest = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return subject + ": " + problems.size() + " problems\n  " + String.join("\n  ", shown) + rest;
    }
}
