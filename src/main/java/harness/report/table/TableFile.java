package harness.report.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV table being written, with one header line. */
final class TableFile implements Closeable {

    /** The number of characters that are written at once. */
    private static final int BLOCK = 1 << 13;

    private final Path path;
    private final OutputStream file;
    private final TableRows rows = new TableRows();

    /** Makes the file with its header; an existing one is replaced. */
    TableFile(Path path, List<String> columns) throws IOException {
        this.path = path;
        file = new BufferedOutputStream(Files.newOutputStream(path));
        add(columns);
    }

    Path path() {
        return path;
    }

    /** Appends a row, one cell a column. */
    void add(List<?> cells) throws IOException {
        rows.add(cells);
        if (rows.length() > BLOCK) {
            file.write(rows.take());
        }
    }

    /** Appends rows that were made elsewhere. */
    void append(byte[] more) throws IOException {
        file.write(rows.take());
        file.write(more);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            file.write(rows.take());
        }
    }
}
