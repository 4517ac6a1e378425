package harness.data.dataset;

import java.util.List;

/** Data that cannot be used, with everything that is wrong and what to do about it, in words for the user. */
public class DataException extends RuntimeException {

    private final List<String> problems;

    /**
     * Everything wrong with one thing.
     *
     * @param subject what is wrong: the name of a file
     * @param problems the first few, one sentence each, at least one
     * @param count how many there are
     */
    public DataException(String subject, List<String> problems, int count) {
        super(message(subject, problems, count));
        this.problems = List.copyOf(problems);
    }

    /** One problem. */
    public DataException(String problem) {
        super(problem);
        this.problems = List.of(problem);
    }

    /** The first problems, in the order in which they stand in the file. */
    public List<String> problems() {
        return problems;
    }

    private static String message(String subject, List<String> problems, int count) {
        if (count == 1) {
            return subject + ": " + problems.get(0);
        }
        String rest = count > problems.size() ? "\n  and " + (count - problems.size()) + " more" : "";
        return subject + ": " + count + " problems\n  " + String.join("\n  ", problems) + rest;
    }
}
