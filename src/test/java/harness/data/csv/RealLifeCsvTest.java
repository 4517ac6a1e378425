package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

        /** Missing numbers are no fault here, and row names are left out. */
        CsvTable source() {
            List<String> ignore = json.has("ignore") ? texts(json.get("ignore")) : List.of();
            return new CsvTable("my.csv", label(), header(), ignore, null, Missing.MEAN, Encode.REFUSE);
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
        assertEquals(column(text, table.label()), texts(table.json().get("labels")));
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

    @ParameterizedTest
    @MethodSource("good")
    void theNumbersAndClassesArePandas(Generated table) throws IOException {
        TableRows rows = table.source().parse(table.content(), Path.of(""));
        rows.columns().forEach(column -> {
            double[] values = ((Column.Numeric) column).values();
            JsonNode numbers = table.json().get("features").get(column.name());
            for (int row = 0; row < values.length; row++) {
                assertEquals(
                        numbers.get(row).isNull()
                                ? Double.NaN
                                : numbers.get(row).doubleValue(),
                        values[row]);
            }
        });
        List<String> labels = texts(table.json().get("labels"));
        for (int row = 0; row < labels.size(); row++) {
            for (int other = 0; other < row; other++) {
                assertEquals(labels.get(row).equals(labels.get(other)), rows.labels()[row] == rows.labels()[other]);
            }
        }
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

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultIsToldWithItsLine(Generated table) throws IOException {
        byte[] content = table.content();
        DataException refused =
                assertThrows(DataException.class, () -> table.source().parse(content, Path.of("")));
        int line = table.json().get("refused").intValue();
        String problem = refused.problems().get(0);
        assertTrue(
                line == 0
                        ? problem.contains("my.csv is ")
                        : problem.contains("line " + line + ":")
                                || problem.contains("line " + line + ",")
                                || problem.contains("line " + line + " "),
                problem);
        assertEquals(1, refused.problems().size(), () -> String.join("\n", refused.problems()));
    }
}
