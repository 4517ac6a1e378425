package harness.data.csv.text;

import harness.data.dataset.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What programs write around a table: separators at the ends of lines, which make columns of nothing, and in front a column
 * of row names that the header does not count.
 */
final class Margins {

    private static final Pattern WHOLE = Pattern.compile("\\d+");

    /** A table, or what is left of it. */
    record Cut(CsvRows.Row header, List<CsvRows.Row> rows) {}

    private Margins() {}

    /**
     * Leaves out the columns at the right that have neither names nor values. A row that is too long for another reason
     * stays as it is.
     *
     * @param file its name, for messages
     * @param header the names of the columns
     * @param notes receives what was left out. Modified.
     * @throws DataException if the header is one field short, and nobody can tell at which end
     */
    static Cut withoutEmptyColumns(String file, CsvRows.Row header, List<CsvRows.Row> rows, List<String> notes) {
        int names = filledFields(header);
        int values = rows.stream().mapToInt(Margins::filledFields).max().orElse(0);
        boolean rowNames = values == names + 1 && areLongerByOne(rows, header);
        if (values <= names && areLongerByOne(rows, header) && mayBeginWithRowNames(rows)) {
            throw new DataException(
                    file + ": line " + header.line()
                            + ": every row has one field more than the header, and the last one is empty: end the header with a"
                            + " separator, too, if nothing follows there, or begin it with one if the rows have names in front");
        }
        int columns = rowNames ? names : Math.max(names, values);
        int fields = rowNames ? values : columns;
        boolean isMargin = header.fields().size() > columns
                || !rows.isEmpty() && rows.stream().allMatch(row -> row.fields().size() > fields);
        if (!isMargin) {
            return new Cut(header, rows);
        }
        notes.add("the lines end with separators: the columns of nothing behind them were left out");
        return new Cut(
                cut(header, columns), rows.stream().map(row -> cut(row, fields)).toList());
    }

    private static boolean areLongerByOne(List<CsvRows.Row> rows, CsvRows.Row header) {
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.fields().size() == header.fields().size() + 1);
    }

    /** Row names are all different; of those that are numbers, only a few that R made different have decimals. */
    private static boolean mayBeginWithRowNames(List<CsvRows.Row> rows) {
        List<String> names = rows.stream().map(row -> row.fields().get(0)).toList();
        long decimals = names.stream()
                .filter(name -> !WHOLE.matcher(name).matches())
                .filter(name -> DecimalNumber.isNumber(name) || DecimalComma.isNumber(name))
                .count();
        return Set.copyOf(names).size() == names.size() && 2 * decimals < names.size();
    }

    private static int filledFields(CsvRows.Row row) {
        int count = row.fields().size();
        while (count > 0 && row.fields().get(count - 1).isEmpty()) {
            count--;
        }
        return count;
    }

    private static CsvRows.Row cut(CsvRows.Row row, int width) {
        return row.fields().size() > width
                ? new CsvRows.Row(row.line(), row.fields().subList(0, width))
                : row;
    }

    /**
     * Gives the first column an empty name if every row is longer than the header by one: R writes row names so.
     *
     * @param notes receives that it was done. Modified.
     */
    static CsvRows.Row withRowNames(CsvRows.Row header, List<CsvRows.Row> rows, List<String> notes) {
        if (!areLongerByOne(rows, header)) {
            return header;
        }
        notes.add(
                "every row has one field more than the header: the first column was taken for row names, as R writes them");
        List<String> withRowNames = new ArrayList<>(header.fields());
        withRowNames.add(0, "");
        return new CsvRows.Row(header.line(), List.copyOf(withRowNames));
    }
}
