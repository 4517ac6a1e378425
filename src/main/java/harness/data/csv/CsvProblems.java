package harness.data.csv;

import harness.data.dataset.DataException;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that was found wrong with one CSV file, each with its place. */
final class CsvProblems {

    private static final int MOST_LINES = 3;

    private record Problem(int line, String text) {}

    private final List<Problem> problems = new ArrayList<>();

    /** Something wrong with a whole line. */
    void add(int line, String text) {
        problems.add(new Problem(line, "line " + line + ": " + text));
    }

    /** Something wrong with a column, or with its value in one line. */
    void add(int line, String column, String text) {
        problems.add(new Problem(line, "line " + line + ", column " + Quoted.one(column) + ": " + text));
    }

    /**
     * The same thing missing in a column in several lines.
     *
     * @param what is missing: "value"
     * @param lines where, in order, at least one
     */
    void addMissing(String what, List<Integer> lines, String column, String text) {
        problems.add(new Problem(
                lines.get(0),
                "missing " + what + (lines.size() == 1 ? " in line " : "s in lines ") + enumerated(lines) + ", column "
                        + Quoted.one(column) + ": " + text));
    }

    /** "4", "4 and 5", or "4, 5, 6 and 12 more". */
    private static String enumerated(List<Integer> lines) {
        int last = lines.size() - 1;
        if (last == 0) {
            return String.valueOf(lines.get(0));
        }
        int shown = Math.min(MOST_LINES, lines.size());
        List<String> numbers = lines.stream().limit(shown).map(String::valueOf).toList();
        return lines.size() > MOST_LINES
                ? String.join(", ", numbers) + " and " + (lines.size() - MOST_LINES) + " more"
                : String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Throws what was found, in the order of the file; does nothing if all is well. */
    void refuse(String file) {
        if (!problems.isEmpty()) {
            List<String> texts = problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(Problem::text)
                    .toList();
            throw new DataException(file, texts);
        }
    }
}
