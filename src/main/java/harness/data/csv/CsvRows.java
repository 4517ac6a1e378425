package harness.data.csv;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import harness.data.dataset.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Splits a CSV file into rows, the header among them. */
final class CsvRows {

    /**
     * One row.
     *
     * @param line where it begins in the file, counted from 1
     * @param fields its values, without quotes
     */
    record Row(int line, List<String> fields) {}

    private CsvRows() {}

    /**
     * Splits the content of a file. A byte order mark is skipped; lines may end in LF, CR LF or CR.
     *
     * @param file its name, for messages
     * @param content UTF-8 text. Not modified.
     * @return all rows that are not blank
     * @throws DataException if this is no UTF-8 text or its quotes do not match
     */
    static List<Row> parse(String file, byte[] content) {
        String text = decode(file, content);
        CsvFactory format = CsvFactory.builder()
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        List<Row> rows = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        try (CsvParser parser = format.createParser(text)) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                rows.add(readRow(file, parser, known));
            }
        } catch (IOException e) {
            throw new DataException(file + " cannot be split into rows (" + e.getMessage() + ")");
        }
        return rows;
    }

    /**
     * Reads one row.
     *
     * @param known every field so far, so that a table in which values repeat takes little memory. Modified.
     */
    private static Row readRow(String file, CsvParser parser, Map<String, String> known) throws IOException {
        int line = parser.currentLocation().getLineNr();
        List<String> fields = new ArrayList<>();
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String field = parser.getText();
                fields.add(known.computeIfAbsent(field, first -> first));
            }
        } catch (StreamConstraintsException e) {
            throw new DataException(file + ": line " + line + ", field " + (fields.size() + 1)
                    + ": longer than any value may be: a quote may be missing at its end");
        } catch (JsonParseException e) {
            throw new DataException(file + ": line " + line + ", field " + (fields.size() + 1)
                    + ": quotes do not match (" + e.getOriginalMessage()
                    + "): put the whole value in double quotes, and write a quote inside it twice");
        }
        return new Row(line, List.copyOf(fields));
    }

    private static String decode(String file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            // Decoding through the charset itself would replace what is wrong in silence.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DataException(file + ": line " + lineOf(content, bytes.position()) + ": byte 0x"
                    + String.format("%02X", content[bytes.position()])
                    + " is not UTF-8 text: save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\")");
        }
    }

    private static int lineOf(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
