package harness.data.csv;

import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.CsvRows;
import harness.data.csv.text.MissingWords;
import harness.data.dataset.FirstFew;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which values of the columns in use are missing, and which rows are left out for that. */
final class CsvGaps {

    private static final int MOST_NAMED = 10;

    private final CsvRows.Row header;
    private final List<CsvRows.Row> rows;
    private final CsvSelection selection;
    private final Missing missing;

    /** By the place of the column, in the order of the file: the rows without a value. */
    private final Map<Integer, List<CsvRows.Row>> gaps = new TreeMap<>();

    /** Rows that are used. */
    private final int[] positions;

    /**
     * Looks for missing values.
     *
     * @param header the names of the columns
     * @param rows rows as long as the header
     * @param selection the columns that are used
     * @param missing what to do about it
     */
    CsvGaps(CsvRows.Row header, List<CsvRows.Row> rows, CsvSelection selection, Missing missing) {
        this.header = header;
        this.rows = rows;
        this.selection = selection;
        this.missing = missing;
        boolean[] complete = new boolean[rows.size()];
        for (int position = 0; position < complete.length; position++) {
            complete[position] = isComplete(rows.get(position));
        }
        this.positions = IntStream.range(0, complete.length)
                .filter(position -> missing != Missing.DROP_ROWS || complete[position])
                .toArray();
    }

    private boolean isComplete(CsvRows.Row row) {
        boolean complete = !isGap(row, selection.label());
        for (int column : selection.features()) {
            complete &= !isGap(row, column);
        }
        return complete;
    }

    private boolean isGap(CsvRows.Row row, int column) {
        boolean gap = MissingWords.contain(row.fields().get(column));
        if (gap) {
            gaps.computeIfAbsent(column, c -> new ArrayList<>()).add(row);
        }
        return gap;
    }

    /** The rows that are used. */
    List<CsvRows.Row> kept() {
        return IntStream.of(positions).mapToObj(rows::get).toList();
    }

    /** Where they stand among all. */
    int[] positions() {
        return positions;
    }

    /**
     * Notes what cannot be used as it is.
     *
     * @param problems receives it. Modified.
     */
    void check(CsvProblems problems) {
        if (missing == Missing.DROP_ROWS) {
            requireRows(problems);
            return;
        }
        // A column without any value is told as such.
        List<Integer> features = gaps.keySet().stream()
                .filter(column ->
                        column != selection.label() && gaps.get(column).size() < rows.size())
                .toList();
        if (missing == Missing.REFUSE && !features.isEmpty()) {
            addMissing(
                    "value",
                    features,
                    "fill in what is missing, or write \"missing\": \"drop_rows\" or \"mean\"",
                    problems);
        }
        if (gaps.containsKey(selection.label())) {
            addMissing(
                    "label",
                    List.of(selection.label()),
                    "\"missing\": \"drop_rows\" leaves these rows out; if it is the name of a class, rename it",
                    problems);
        }
    }

    private void addMissing(String what, List<Integer> columns, String cure, CsvProblems problems) {
        Stream<String> words = columns.stream()
                .flatMap(column ->
                        gaps.get(column).stream().map(row -> row.fields().get(column)));
        problems.addMissing(
                what,
                lines(columns),
                columns.stream().map(this::name).toList(),
                MissingWords.shown(words) + ": " + cure);
    }

    private FirstFew<Integer> lines(List<Integer> columns) {
        FirstFew<Integer> lines = new FirstFew<>(CsvProblems.MOST_LINES);
        columns.stream()
                .flatMap(column -> gaps.get(column).stream())
                .mapToInt(CsvRows.Row::line)
                .sorted()
                .distinct()
                .forEach(lines::add);
        return lines;
    }

    private void requireRows(CsvProblems problems) {
        if (positions.length > 0 || rows.isEmpty()) {
            return;
        }
        int worst = gaps.keySet().stream()
                .max((a, b) -> Integer.compare(gaps.get(a).size(), gaps.get(b).size()))
                .orElseThrow();
        problems.add(
                header.line(),
                "no row is complete; most values are missing in column " + Quoted.one(name(worst)) + " ("
                        + gaps.get(worst).size() + " of " + rows.size() + "): leave it out with "
                        + CsvProblems.ignoring(List.of(name(worst))) + ", or write \"missing\": \"mean\"");
    }

    /** How many values are missing in rows that are not refused, a sentence; nothing if none are. */
    List<String> notes() {
        if (gaps.isEmpty()) {
            return List.of();
        }
        long incomplete = gaps.values().stream()
                .flatMap(List::stream)
                .mapToInt(CsvRows.Row::line)
                .distinct()
                .count();
        String counts = gaps.entrySet().stream()
                .limit(MOST_NAMED)
                .map(gap -> gap.getValue().size() + " in " + Quoted.one(name(gap.getKey())))
                .collect(Collectors.joining(", "));
        String more = gaps.size() > MOST_NAMED ? " and more in " + (gaps.size() - MOST_NAMED) + " columns" : "";
        return List.of(incomplete + " of " + rows.size()
                + (missing == Missing.DROP_ROWS
                        ? " rows have missing values and are left out: "
                        : " rows have missing values, for which the training part's mean stands: ")
                + counts + more);
    }

    private String name(int column) {
        return header.fields().get(column);
    }
}
