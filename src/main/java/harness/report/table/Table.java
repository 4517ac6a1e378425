package harness.report.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table to which items of one kind, such as runs or cells, add rows.
 *
 * @param file its name
 * @param rows the things that an item has rows about, in their order
 * @param columns what a row says about its thing
 * @param <S> the items
 * @param <R> what a row is about
 */
public record Table<S, R>(String file, Function<S, Stream<R>> rows, List<Column<R>> columns) {

    /** A table with one row for each item. */
    public static <S> Table<S, S> ofItems(String file, List<Column<S>> columns) {
        return new Table<>(file, Stream::of, columns);
    }

    /** The names of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The rows of an item, as they will stand in the file; from any thread. */
    public byte[] rowsOf(S item) throws IOException {
        TableRows text = new TableRows();
        for (R row : (Iterable<R>) rows.apply(item)::iterator) {
            text.add(cells(row));
        }
        return text.take();
    }

    /** Writes the table with the rows of one item alone, and returns its file. */
    public Path write(Path folder, S item) throws IOException {
        try (TableFile table = new TableFile(folder.resolve(file), header())) {
            for (R row : (Iterable<R>) rows.apply(item)::iterator) {
                table.add(cells(row));
            }
            return table.path();
        }
    }

    private List<Object> cells(R row) {
        List<Object> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(column.cell().apply(row));
        }
        return cells;
    }
}
