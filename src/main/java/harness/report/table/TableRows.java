package harness.report.table;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import harness.data.dataset.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a CSV table as they will stand in its file: UTF-8, lines end in \n. Numbers are written by Jackson's
 * shortest-round-trip writer, the same on every JVM; what is not known (null) is an empty cell. Texts, which come from
 * configs and data, stay texts in one cell, whatever they hold.
 */
public final class TableRows {

    /** What is no formula and needs no quotes for certain; Jackson decides about the quotes of the rest. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._][A-Za-z0-9._=-]*");

    /** What a spreadsheet would compute, in narrow signs or wide ones. A sign alone is a common name of a class. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D].+");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?");

    private static final ObjectWriter CELL = new CsvMapper(CsvFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build())
            .writer(CsvSchema.emptySchema().withLineSeparator(""));

    private final StringBuilder text = new StringBuilder();

    /** Adds a row, one cell a column. */
    public void add(List<?> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            text.append(separator);
            add(cell);
            separator = ",";
        }
        text.append('\n');
    }

    /** A row as it stands in its file, without its end. */
    public static String row(List<?> cells) throws IOException {
        TableRows rows = new TableRows();
        rows.add(cells);
        return rows.text.substring(0, rows.length() - 1);
    }

    private void add(Object cell) throws IOException {
        if (cell instanceof Double number) {
            text.append(NumberOutput.toString(number, true));
        } else if (cell instanceof Integer number) {
            text.append(number.intValue());
        } else if (cell instanceof String string && PLAIN.matcher(string).matches()) {
            text.append(string);
        } else if (cell instanceof String string) {
            text.append(CELL.writeValueAsString(List.of(harmless(string))));
        } else if (cell != null) {
            text.append(CELL.writeValueAsString(List.of(cell)));
        }
    }

    /** A text on one line that no spreadsheet computes: what could be a formula has an apostrophe before it. */
    private static String harmless(String string) {
        String line = Printable.line(string);
        boolean computed =
                FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches();
        return computed ? "'" + line : line;
    }

    /** Number of characters. */
    int length() {
        return text.length();
    }

    /** The rows added since the last call. */
    public byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
