package harness.report;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV table being written, row by row: UTF-8, one header line, lines end in \n. Numbers are written by Jackson's
 * shortest-round-trip writer, the same on every JVM; what is not known (null) is an empty cell.
 */
final class TableFile implements Closeable {

    private static final CsvMapper MAPPER = new CsvMapper(CsvFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build());

    private final SequenceWriter rows;

    /** Makes the file with its header; an existing one is replaced. */
    TableFile(Path file, List<String> columns) throws IOException {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .build();
        rows = MAPPER.writer(schema).writeValues(Files.newBufferedWriter(file));
    }

    /** Appends a row, one cell a column. */
    void add(List<?> cells) throws IOException {
        rows.write(cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
