package harness.data.csv.text;

import harness.data.dataset.DataException;
import harness.data.dataset.FirstFew;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was found wrong with one CSV file, each with its place: the first problems in the order of the file, and how many there are. */
public final class CsvProblems {

    /** Lines that one problem names. */
    public static final int MOST_LINES = 3;

    private static final int MOST_COLUMNS = 10;

    private static final int MOST_ADVISED = 3;

    private record Problem(int line, String text) {}

    /** In the order of their lines, those of one line as they were found. */
    private final List<Problem> first = new ArrayList<>();

    private int count;

    /** Something wrong with a whole line. */
    public void add(int line, String text) {
        add(line, () -> text);
    }

    /** The same where there may be millions, most of which nobody will read. */
    public void add(int line, Supplier<String> text) {
        put(line, () -> "line " + line + ": " + text.get());
    }

    private void put(int line, Supplier<String> text) {
        count++;
        int place = first.size();
        while (place > 0 && first.get(place - 1).line > line) {
            place--;
        }
        if (place < FirstFew.PROBLEMS) {
            first.add(place, new Problem(line, text.get()));
        }
        if (first.size() > FirstFew.PROBLEMS) {
            first.remove(FirstFew.PROBLEMS);
        }
    }

    /** Something wrong with a column, or with its value in one line. */
    public void add(int line, String column, String text) {
        put(line, () -> "line " + line + ", " + named(List.of(column)) + ": " + text);
    }

    /**
     * The same thing wrong in several lines of columns.
     *
     * @param lines where, in order, at least one
     * @param columns at least one
     */
    public void add(FirstFew<Integer> lines, List<String> columns, String text) {
        put(
                lines.first().get(0),
                () -> (lines.count() == 1 ? "line " : "lines ") + enumerated(lines) + ", " + named(columns) + ": "
                        + text);
    }

    /**
     * The same thing missing in several lines of columns.
     *
     * @param what is missing: "value"
     * @param lines where, in order, at least one
     * @param columns at least one
     */
    public void addMissing(String what, FirstFew<Integer> lines, List<String> columns, String text) {
        boolean one = lines.count() == 1 && columns.size() == 1;
        put(
                lines.first().get(0),
                () -> "missing " + what + (one ? "" : "s") + (lines.count() == 1 ? " in line " : " in lines ")
                        + enumerated(lines) + ", " + named(columns) + ": " + text);
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
    private static String enumerated(FirstFew<Integer> lines) {
        List<String> numbers = lines.first().stream().map(String::valueOf).toList();
        int last = numbers.size() - 1;
        if (lines.more() > 0) {
            return String.join(", ", numbers) + " and " + lines.more() + " more";
        }
        return last == 0 ? numbers.get(0) : String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
    }

    /**
     * How to leave columns out, for messages: {@code "ignore": ["id"]} to be copied, or the key alone where a name cannot be
     * shown as it is, or they are too many.
     */
    public static String ignoring(List<String> names) {
        boolean canBeCopied = names.size() <= MOST_ADVISED
                && names.stream().allMatch(name -> Quoted.bare(name).equals(name));
        return canBeCopied
                ? names.stream()
                        .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ", "\"ignore\": [", "]"))
                : "\"ignore\"";
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Throws what was found, in the order of the file; does nothing if all is well. */
    public void refuse(String file) {
        if (count > 0) {
            throw new DataException(file, first.stream().map(Problem::text).toList(), count);
        }
    }
}
