package harness.data.csv;

import harness.data.dataset.DataException;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that was found wrong with one CSV file, each with its place. */
final class CsvProblems {

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
