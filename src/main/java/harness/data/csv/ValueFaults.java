package harness.data.csv;

import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.CsvRows;
import harness.data.dataset.FirstFew;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that are no numbers. What has the same cure is one problem, in however many lines and columns. Memory holds what is
 * shown of it, not where it all is: a table may be wrong in millions of places.
 */
final class ValueFaults {

    private static final int MOST_SHOWN = 3;

    /** What is known of the faults of one kind. */
    private static final class Group {

        private final Function<Group, String> text;
        private final boolean namesAllLines;
        private final FirstFew<Integer> lines = new FirstFew<>(CsvProblems.MOST_LINES);
        private final Set<String> columns = new LinkedHashSet<>();
        private final FirstFew<String> values = new FirstFew<>(MOST_SHOWN);
        private final FirstFew<String> differentValues = new FirstFew<>(MOST_SHOWN);
        private int lastLine;

        /** Of none yet. */
        Group(boolean namesAllLines, Function<Group, String> text) {
            this.namesAllLines = namesAllLines;
            this.text = text;
        }

        /** One more, not above the last one. */
        void add(int line, String column, String value) {
            if (lines.isEmpty() || namesAllLines && line != lastLine) {
                lines.add(line);
                lastLine = line;
            }
            columns.add(column);
            values.add(value);
            if (!differentValues.first().contains(value)) {
                differentValues.add(value);
            }
        }

        boolean isOne() {
            return values.count() == 1;
        }
    }

    /** Where faults of a column are: the rows that hold them, and the group that each belongs to. */
    private record Search(int column, Predicate<CsvRows.Row> isFault, Function<String, Group> groupOf) {}

    private final CsvRows.Row header;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Search> searches = new ArrayList<>();

    ValueFaults(CsvRows.Row header) {
        this.header = header;
    }

    private Group group(String kind, boolean namesAllLines, Function<Group, String> text) {
        return groups.computeIfAbsent(kind, k -> new Group(namesAllLines, text));
    }

    private void search(int column, Predicate<String> isFault, Function<String, Group> groupOf) {
        searches.add(new Search(column, row -> isFault.test(row.fields().get(column)), groupOf));
    }

    /** A column of which no row has a value. */
    void addEmpty(int column) {
        group(
                        "empty",
                        false,
                        faults -> (faults.isOne() ? "it has" : "they have") + " no value in any row: leave "
                                + out(faults))
                .add(header.line(), header.fields().get(column), "");
    }

    /**
     * A column of words alone.
     *
     * @param first of them
     * @param few whether features can be made of them
     */
    void addWords(int column, String first, boolean few) {
        group(
                        "words " + few,
                        false,
                        faults -> "not one of " + its(faults) + " values is a number (" + firsts(faults) + "): "
                                + (few
                                        ? "make features of " + its(faults)
                                                + " values with \"encode\": \"one_hot\", or "
                                        : "")
                                + "leave " + out(faults))
                .add(header.line(), header.fields().get(column), first);
    }

    /**
     * A column of numbers with something around them.
     *
     * @param first row that has such a value
     * @param all whether the column has no others
     */
    void addUnits(int column, UnitNumber unit, CsvRows.Row first, boolean all) {
        String shown = unit.shown();
        Group group = group(
                "unit " + all + shown,
                false,
                faults -> (all ? "" : "most of ") + its(faults) + " values are " + shown + " (" + firsts(faults)
                        + "): write the numbers alone, or leave " + theColumns(faults) + outWith(faults));
        searches.add(new Search(column, row -> row == first, value -> group));
    }

    /**
     * A column of numbers that are written as people elsewhere do.
     *
     * @param isForeign which of its values are
     * @param faults of these
     */
    void addForeign(int column, Predicate<String> isForeign, Set<ForeignNumber> faults) {
        Group group = group(
                "foreign " + faults,
                false,
                found -> ForeignNumber.problem(faults, found.values.first().get(0), found.values.count() - 1)
                        + ", or leave " + theColumns(found) + outWith(found));
        search(column, isForeign, value -> group);
    }

    /** Numbers that no double holds. */
    void addLarge(int column, Predicate<String> isLarge) {
        Group group = group(
                "large " + column,
                true,
                faults -> values(faults) + " too large for a double: write the column in a larger unit");
        search(column, isLarge, value -> group);
    }

    /**
     * Values among numbers that are none.
     *
     * @param isStray which they are
     * @param many whether they are more different ones than can be told each by itself
     */
    void addStrays(int column, Predicate<String> isStray, boolean many) {
        search(column, isStray, value -> group(many ? "strays " + column : "stray " + value, true, ValueFaults::stray));
    }

    /** Whether texts are more different ones than can be told each by itself. */
    static boolean areMany(Stream<String> texts) {
        return texts.distinct().limit(MOST_SHOWN + 1).count() > MOST_SHOWN;
    }

    private static String stray(Group strays) {
        boolean one = strays.differentValues.count() == 1;
        String problem = values(strays)
                + (one ? " no finite decimal number: correct it" : " no finite decimal numbers: correct them");
        if (strays.isOne()) {
            return problem + ", or remove the row";
        }
        boolean mayBeMissing = one && strays.values.first().get(0).chars().noneMatch(Character::isDigit);
        return problem + ", remove the rows, or leave " + theColumns(strays) + outWith(strays)
                + (mayBeMissing
                        ? "; if it means that a value is missing, write NA: \"missing\" knows only such words"
                        : "");
    }

    /** "'a' is", or "'a', 'b', 'c' and 4 more are". */
    private static String values(Group faults) {
        FirstFew<String> values = faults.differentValues;
        return values.first().stream().map(Quoted::one).collect(Collectors.joining(", "))
                + (values.more() > 0 ? " and " + values.more() + " more" : "")
                + (values.count() == 1 ? " is" : " are");
    }

    private static String firsts(Group faults) {
        return (faults.isOne() ? "the first is " : "the first are ")
                + faults.values.first().stream().map(Quoted::one).collect(Collectors.joining(", "));
    }

    private static String its(Group faults) {
        return faults.isOne() ? "its" : "their";
    }

    private static String theColumns(Group faults) {
        return faults.columns.size() == 1 ? "the column " : "the columns ";
    }

    private static String out(Group faults) {
        return (faults.isOne() ? "it " : "them ") + outWith(faults);
    }

    private static String outWith(Group faults) {
        return "out with " + CsvProblems.ignoring(List.copyOf(faults.columns));
    }

    /**
     * Tells all of them.
     *
     * @param rows of the table, in which those of values are looked for line by line. Not modified.
     * @param problems receives them. Modified.
     */
    void tell(List<CsvRows.Row> rows, CsvProblems problems) {
        for (CsvRows.Row row : searches.isEmpty() ? List.<CsvRows.Row>of() : rows) {
            for (Search search : searches) {
                if (search.isFault.test(row)) {
                    String value = row.fields().get(search.column);
                    search.groupOf.apply(value).add(row.line(), header.fields().get(search.column), value);
                }
            }
        }
        for (Group group : groups.values()) {
            problems.add(group.lines, List.copyOf(group.columns), group.text.apply(group));
        }
    }
}
