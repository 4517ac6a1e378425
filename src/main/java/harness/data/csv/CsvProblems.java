package harness.data.csv;

import harness.data.dataset.DataException;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that was found wrong with one CSV file, each with its place. */
final class CsvProblems {

    private static final int MOST_LINES = 3;

    private static final int MOST_COLUMNS = 10;

    private record Problem(int line, String text) {}

    private final List<Problem> problems = new ArrayList<>();

    /** Something wrong with a whole line. */
    void add(int line, String text) {
        problems.add(new Problem(line, "line " + line + ": " + text));
    }

    /** Something wrong with a column, or with its value in one line. */
    void add(int line, String column, String text) {
        add(List.of(line), List.of(column), text);
    }

    /**
     * The same thing wrong in several lines of columns.
     *
     * @param lines where, in order, at least one
     * @param columns at least one
     */
    void add(List<Integer> lines, List<String> columns, String text) {
        String place = (lines.size() == 1 ? "line " : "lines ") + enumerated(lines);
        problems.add(new Problem(lines.get(0), place + ", " + named(columns) + ": " + text));
    }

    /**
     * The same thing missing in several lines of columns.
     *
     * @param what is missing: "value"
     * @param lines where, in order, at least one
     * @param columns at least one
     */
    void addMissing(String what, List<Integer> lines, List<String> columns, String text) {
        boolean one = lines.size() == 1 && columns.size() == 1;
        problems.add(new Problem(
                lines.get(0),
                "missing " + what + (one ? "" : "s") + (lines.size() == 1 ? " in line " : " in lines ")
                        + enumerated(lines) + ", " + named(columns) + ": " + text));
    }

    private static String named(List<String> columns) {
        return (columns.size() == 1 ? "column " : "columns ") + some(columns, MOST_COLUMNS);
    }

    /** The first texts in quotes, and how many more there are. */
    static String some(List<String> texts, int most) {
        String shown =
                String.join(", ", texts.stream().limit(most).map(Quoted::one).toList());
        return texts.size() > most ? shown + " and " + (texts.size() - most) + " more" : shown;
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
