package harness.report;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a CSV table as they will stand in its file: UTF-8, lines end in \n. Numbers are written by Jackson's
 * shortest-round-trip writer, the same on every JVM; what is not known (null) is an empty cell.
 */
final class TableRows {

    /** What needs no quotes for certain; Jackson decides about the rest. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._=-]+");

    private static final ObjectWriter CELL = new CsvMapper(CsvFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build())
            .writer(CsvSchema.emptySchema().withLineSeparator(""));

    private final StringBuilder text = new StringBuilder();

    /** Adds a row, one cell a column. */
    void add(List<?> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            text.append(separator);
            add(cell);
            separator = ",";
        }
        text.append('\n');
    }

    private void add(Object cell) throws IOException {
        if (cell instanceof Double number) {
            text.append(NumberOutput.toString(number, true));
        } else if (cell instanceof Integer number) {
            text.append(number.intValue());
        } else if (cell instanceof String string && PLAIN.matcher(string).matches()) {
            text.append(string);
        } else if (cell != null) {
            text.append(CELL.writeValueAsString(List.of(cell)));
        }
    }

    /** Number of characters. */
    int length() {
        return text.length();
    }

    /** The rows added since the last call. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
