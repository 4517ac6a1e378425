package harness.data.csv;

import harness.data.csv.text.CsvProblems;
import harness.data.dataset.Column;
import harness.data.dataset.Quoted;
import harness.data.dataset.TableRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Columns from which a network would learn what it should not: they count the rows, repeat another column, or tell the
 * classes apart all by themselves, as what was written down together with the label does.
 */
final class Leakage {

    /** In fewer rows a column may look like this by chance, and everyone sees it. */
    private static final int FEWEST_ROWS = 10;

    /** How likely it may be that chance makes any column of a table tell its classes apart, as a logarithm. */
    private static final double UNLIKELY = FastMath.log(0.001);

    private static final int MOST_COPIES = 5;

    private final TableRows rows;

    /** The logarithm of the number of ways to give the labels to the rows. */
    private final double arrangements;

    private Leakage(TableRows rows) {
        this.rows = rows;
        int[] counts = new int[rows.labelNames().size()];
        Arrays.stream(rows.labels()).forEach(label -> counts[label]++);
        this.arrangements = CombinatoricsUtils.factorialLog(rows.samples())
                - Arrays.stream(counts)
                        .mapToDouble(CombinatoricsUtils::factorialLog)
                        .sum();
    }

    /**
     * What the user should know about such columns, a sentence for each kind; nothing if there are none.
     *
     * @param rows Not modified.
     * @param positions where each of them stands in the file: 0 for the first below the header. Not modified.
     */
    static List<String> notes(TableRows rows, int[] positions) {
        if (rows.samples() < FEWEST_ROWS) {
            return List.of();
        }
        Leakage leakage = new Leakage(rows);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Column column : rows.columns()) {
            boolean counts = column instanceof Column.Numeric numeric && counts(numeric.values(), positions);
            boolean tells = leakage.tellsClassesApart(column);
            if (counts || tells) {
                found.computeIfAbsent(advice(counts, tells), sentence -> new ArrayList<>())
                        .add(column.name());
            }
        }
        List<String> notes = new ArrayList<>();
        found.forEach((advice, names) -> notes.add((names.size() == 1 ? "column " : "each of the columns ")
                + Quoted.list(names) + " " + advice + CsvProblems.ignoring(names)));
        notes.addAll(leakage.copies());
        return notes;
    }

    private static String advice(boolean counts, boolean tells) {
        if (!counts) {
            return "alone tells the classes apart: if it was written down together with the label, leave it out with ";
        }
        return "counts the rows" + (tells ? ", and alone tells the classes apart" : "")
                + ": a network can learn the order of the rows from it; leave it out with ";
    }

    private static boolean counts(double[] values, int[] positions) {
        int step = values[1] > values[0] ? 1 : -1;
        return IntStream.range(0, values.length)
                .allMatch(row -> values[row] == values[0] + step * (positions[row] - positions[0]));
    }

    /**
     * Whether the values of a column are enough to know the class of every sample, and that is not chance: each class is
     * an interval of its own, or each value has one class only. If the labels were dealt to the rows at random, k! of the
     * arrangements would do the first, and at most kᵐ the second (k classes, m different values).
     */
    private boolean tellsClassesApart(Column column) {
        int classes = rows.labelNames().size();
        double intervals = CombinatoricsUtils.factorialLog(classes);
        return isUnlikely(intervals)
                        && column instanceof Column.Numeric numeric
                        && isOneIntervalAClass(numeric.values())
                || hasOneClassAValue(column, classes);
    }

    private boolean hasOneClassAValue(Column column, int classes) {
        Map<Double, Integer> labels = new HashMap<>();
        for (int row = 0; row < rows.samples(); row++) {
            Integer other = labels.putIfAbsent(value(column, row), rows.labels()[row]);
            if (other != null && other != rows.labels()[row] || labels.size() > rows.samples() / 2) {
                return false;
            }
        }
        return isUnlikely(labels.size() * FastMath.log(classes));
    }

    private boolean isUnlikely(double ways) {
        return ways - arrangements + FastMath.log(rows.columns().size()) < UNLIKELY;
    }

    private static double value(Column column, int row) {
        return column instanceof Column.Numeric numeric
                ? numeric.values()[row]
                : ((Column.Categorical) column).codes()[row];
    }

    private boolean isOneIntervalAClass(double[] values) {
        double[] least = new double[rows.labelNames().size()];
        double[] largest = new double[least.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int row = 0; row < values.length; row++) {
            int label = rows.labels()[row];
            // Of a missing value both become NaN, and no comparison holds.
            least[label] = Math.min(least[label], values[row]);
            largest[label] = Math.max(largest[label], values[row]);
        }
        int[] order = IntStream.range(0, least.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> least[label]))
                .mapToInt(label -> label)
                .toArray();
        return IntStream.range(1, order.length).allMatch(i -> largest[order[i - 1]] < least[order[i]]);
    }

    private List<String> copies() {
        Map<Integer, List<Column>> alike = new HashMap<>();
        Map<String, String> copies = new LinkedHashMap<>();
        for (Column column : rows.columns()) {
            if (!isConstant(column)) {
                List<Column> candidates = alike.computeIfAbsent(hash(column), hash -> new ArrayList<>());
                candidates.stream()
                        .filter(candidate -> isCopy(candidate, column))
                        .findFirst()
                        .ifPresentOrElse(
                                first -> copies.put(column.name(), first.name()), () -> candidates.add(column));
            }
        }
        if (copies.isEmpty()) {
            return List.of();
        }
        String shown = copies.entrySet().stream()
                .limit(MOST_COPIES)
                .map(copy -> Quoted.one(copy.getKey()) + " of " + Quoted.one(copy.getValue()))
                .collect(Collectors.joining(", "));
        String more = copies.size() > MOST_COPIES ? " and " + (copies.size() - MOST_COPIES) + " more" : "";
        return List.of((copies.size() == 1 ? "a column is a copy of another: " : "columns are copies of others: ")
                + shown + more + "; leave such columns out with "
                + CsvProblems.ignoring(List.copyOf(copies.keySet())));
    }

    private boolean isConstant(Column column) {
        return IntStream.range(1, rows.samples()).allMatch(row -> value(column, row) == value(column, 0));
    }

    private static int hash(Column column) {
        return column instanceof Column.Numeric numeric
                ? Arrays.hashCode(numeric.values())
                : Arrays.hashCode(((Column.Categorical) column).codes());
    }

    private static boolean isCopy(Column first, Column second) {
        if (first instanceof Column.Numeric one && second instanceof Column.Numeric other) {
            return Arrays.equals(one.values(), other.values());
        }
        return first instanceof Column.Categorical one
                && second instanceof Column.Categorical other
                && one.categories().equals(other.categories())
                && Arrays.equals(one.codes(), other.codes());
    }
}
