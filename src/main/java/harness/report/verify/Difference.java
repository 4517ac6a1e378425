package harness.report.verify;

import harness.data.dataset.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first place at which recorded rows of a table are not those of now. Cells are as they stand in the table: numbers
 * are written so that every bit of them shows.
 *
 * @param table the file
 * @param place which of several rows: {@code epoch 3, layer 2}, or empty
 * @param epoch of the row, null if the table has none
 * @param column that differs, null if the row is missing, one too many, or without its end
 * @param recorded the cell, or the row, that was recorded; null if it is missing
 * @param now the cell, or the row, that would be written now; null if there is none
 */
public record Difference(String table, String place, Integer epoch, String column, String recorded, String now) {

    private static final String EPOCH = "epoch";

    /** Columns that tell the rows of a run or of an activation apart. */
    private static final List<String> TELLING =
            List.of(EPOCH, "layer", "lower", "actual", "predicted", "class", "by_logit_of_class", "activation", "x");

    /**
     * The first difference of some rows; null if they are the same bytes.
     *
     * @param columns of the table
     * @param recorded rows. Not modified.
     * @param now the rows that would be written now. Not modified.
     */
    static Difference of(String table, List<String> columns, byte[] recorded, byte[] now) {
        if (Arrays.equals(recorded, now)) {
            return null;
        }
        List<String> before = RowScanner.rows(text(recorded));
        List<String> after = RowScanner.rows(text(now));
        int row = 0;
        while (row < Math.min(before.size(), after.size()) && before.get(row).equals(after.get(row))) {
            row++;
        }
        if (row == before.size() && row == after.size()) {
            // Only the end of the last row can be missing.
            return whole(table, columns, after.get(row - 1), after.get(row - 1));
        }
        boolean noneBefore = row == before.size()
                || row < after.size() && after.subList(row + 1, after.size()).contains(before.get(row));
        if (noneBefore) {
            return whole(table, columns, null, after.get(row));
        }
        boolean noneAfter =
                row == after.size() || before.subList(row + 1, before.size()).contains(after.get(row));
        return noneAfter
                ? whole(table, columns, before.get(row), null)
                : inRow(table, columns, before.get(row), after.get(row));
    }

    /** What bytes of a table say. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Difference whole(String table, List<String> columns, String recorded, String now) {
        List<String> cells = RowScanner.cells(now == null ? recorded : now);
        return new Difference(table, place(columns, cells), epoch(columns, cells), null, recorded, now);
    }

    private static Difference inRow(String table, List<String> columns, String recorded, String now) {
        List<String> before = RowScanner.cells(recorded);
        List<String> after = RowScanner.cells(now);
        int column = 0;
        while (column < Math.min(before.size(), columns.size())
                && before.get(column).equals(after.get(column))) {
            column++;
        }
        String place = place(columns, after);
        Integer epoch = epoch(columns, after);
        if (column == columns.size()) {
            return new Difference(table, place, epoch, null, recorded, now);
        }
        String cell = column < before.size() ? before.get(column) : null;
        return new Difference(table, place, epoch, columns.get(column), cell, after.get(column));
    }

    private static String place(List<String> columns, List<String> cells) {
        List<String> places = new ArrayList<>();
        for (int column = 0; column < Math.min(columns.size(), cells.size()); column++) {
            if (TELLING.contains(columns.get(column))) {
                places.add(columns.get(column) + " " + Quoted.bare(cells.get(column)));
            }
        }
        return String.join(", ", places);
    }

    /** Null too if what was recorded is no number. */
    private static Integer epoch(List<String> columns, List<String> cells) {
        int column = columns.indexOf(EPOCH);
        boolean known =
                column >= 0 && column < cells.size() && cells.get(column).matches("[0-9]{1,9}");
        return known ? Integer.valueOf(cells.get(column)) : null;
    }
}
