package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import harness.data.csv.text.CsvText;
import harness.data.csv.text.DecimalNumber;
import harness.data.dataset.Column;
import harness.data.dataset.DataException;
import harness.data.dataset.TableRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred generated tables as programs write them and people leave them: separators, quoting, headers, missing words,
 * line ends, encodings, forms of labels. Each is read as pandas 1.5.3 reads it that was told the separator, the decimal
 * sign and the lines to skip, or is refused with the line that is at fault (0 where the whole file is).
 */
class RealLifeCsvTest {

    /** The table's text, or its bytes where they are no UTF-8, and what pandas made of it. */
    record Generated(int number, JsonNode json) {

        byte[] content() throws IOException {
            return json.has("base64")
                    ? json.get("base64").binaryValue()
                    : json.get("csv").textValue().getBytes(StandardCharsets.UTF_8);
        }

        String label() {
            return json.get("label").textValue();
        }

        boolean header() {
            return !json.has("header");
        }

        boolean isRefused() {
            return json.has("refused");
        }

        @Override
        public String toString() {
            return number + ": " + (json.has("csv") ? json.get("csv") : json);
        }
    }

    static Stream<Generated> all() throws IOException {
        List<Generated> tables = new ArrayList<>();
        try (InputStream lines = RealLifeCsvTest.class.getResourceAsStream("generated.jsonl")) {
            new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(lines)
                    .forEachRemaining(json -> tables.add(new Generated(tables.size(), json)));
        }
        return tables.stream();
    }

    static Stream<Generated> good() throws IOException {
        return all().filter(table -> !table.isRefused());
    }

    static Stream<Generated> faulty() throws IOException {
        return all().filter(Generated::isRefused);
    }

    @Test
    void thereAreTwoHundred() throws IOException {
        assertEquals(200, all().count());
        assertTrue(good().count() > 130);
    }

    @ParameterizedTest
    @MethodSource("good")
    void theTextIsTakenApartAsPandasDoes(Generated table) throws IOException {
        CsvText text = CsvText.read("my.csv", table.content(), table.label(), table.header());
        JsonNode features = table.json().get("features");
        int expectedColumns = features.size() + 1 + (table.json().has("ignore") ? 1 : 0);
        assertEquals(expectedColumns, text.header().fields().size());
        assertEquals(texts(table.json().get("labels")), column(text, table.label()));
        features.properties().forEach(feature -> {
            List<String> read = column(text, feature.getKey());
            for (int row = 0; row < read.size(); row++) {
                JsonNode number = feature.getValue().get(row);
                if (number.isNull()) {
                    assertFalse(DecimalNumber.isNumber(read.get(row)));
                } else {
                    assertEquals(number.doubleValue(), DecimalNumber.parse(read.get(row)));
                }
            }
        });
    }

    private static List<String> column(CsvText text, String name) {
        int column = text.header().fields().indexOf(name);
        return text.rows().stream().map(row -> row.fields().get(column)).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    /** Missing values are allowed, so that they do not hide the fault. */
    private static TableRows parse(Generated table) throws IOException {
        List<String> ignore = table.json().has("ignore") ? List.of("") : List.of();
        return new CsvTable("my.csv", table.label(), table.header(), ignore, null, Missing.MEAN, Encode.REFUSE)
                .parse(table.content(), Path.of(""));
    }

    @ParameterizedTest
    @MethodSource("good")
    void theTableIsThatOfPandas(Generated table) throws IOException {
        TableRows rows = parse(table);
        JsonNode features = table.json().get("features");
        assertEquals(features.size(), rows.columns().size());
        for (Column column : rows.columns()) {
            double[] values = ((Column.Numeric) column).values();
            JsonNode expected = features.get(column.name());
            assertEquals(expected.size(), values.length);
            for (int row = 0; row < values.length; row++) {
                assertEquals(expected.get(row).asDouble(Double.NaN), values[row]);
            }
        }
        List<String> labels = texts(table.json().get("labels"));
        boolean numbers = labels.stream().allMatch(DecimalNumber::isNumber);
        assertEquals(labels.size(), rows.labels().length);
        for (int row = 0; row < labels.size(); row++) {
            String read = rows.labelNames().get(rows.labels()[row]);
            if (numbers) {
                assertEquals(DecimalNumber.parse(labels.get(row)), DecimalNumber.parse(read));
            } else {
                assertEquals(labels.get(row), read);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultIsToldWithItsLine(Generated table) throws IOException {
        DataException refused = assertThrows(DataException.class, () -> parse(table));
        int line = table.json().get("refused").intValue();
        String problem = refused.problems().get(0);
        assertTrue(
                line == 0
                        ? problem.contains("my.csv is ")
                        : Stream.of(":", ",", " ").anyMatch(end -> problem.contains("line " + line + end)),
                problem);
        assertEquals(1, refused.problems().size(), () -> String.join("\n", refused.problems()));
    }
}
