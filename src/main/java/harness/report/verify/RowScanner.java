package harness.report.verify;

import java.util.ArrayList;
import java.util.List;

/** Finds where the cells and rows of a CSV table end, as {@link harness.report.table.TableRows TableRows} writes it. Fed with characters, or with bytes. */
final class RowScanner {

    private int cell;
    private boolean cellBegins = true;
    private boolean quoted;
    private boolean insideQuotes;

    /** Takes the next character; returns whether it ends its row. */
    boolean endsRow(int character) {
        if (character == '"' && (cellBegins || quoted)) {
            quoted = true;
            // Two quotes in a quoted cell, which mean one, close it and open it again.
            insideQuotes = !insideQuotes;
            cellBegins = false;
            return false;
        }
        boolean endsRow = character == '\n' && !insideQuotes;
        boolean endsCell = endsRow || character == ',' && !insideQuotes;
        cell = endsRow ? 0 : endsCell ? cell + 1 : cell;
        cellBegins = endsCell;
        quoted &= !endsCell;
        return endsRow;
    }

    /** The number of the cell that the next character belongs to, from 0. */
    int cell() {
        return cell;
    }

    /** The rows of a text, without their ends; the last may lack its end. */
    static List<String> rows(String text) {
        RowScanner scanner = new RowScanner();
        List<String> rows = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (scanner.endsRow(text.charAt(at))) {
                rows.add(text.substring(start, at));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            rows.add(text.substring(start));
        }
        return rows;
    }

    /** The cells of a row as they stand there, quotes included. */
    static List<String> cells(String row) {
        RowScanner scanner = new RowScanner();
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < row.length(); at++) {
            scanner.endsRow(row.charAt(at));
            if (scanner.cell() > cells.size()) {
                cells.add(row.substring(start, at));
                start = at + 1;
            }
        }
        cells.add(row.substring(start));
        return cells;
    }
}
