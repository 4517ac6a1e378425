package harness.data.csv.text;

import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.data.dataset.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the text of CSV files. */
public final class CsvTexts {

    private CsvTexts() {}

    /** Reads a file whose label is {@code kind}. */
    public static CsvText read(String content) {
        return CsvText.read("my.csv", content.getBytes(StandardCharsets.UTF_8), "kind", true);
    }

    /** Why a file is refused. */
    public static String refusal(String content) {
        return assertThrows(DataException.class, () -> read(content)).getMessage();
    }

    /** Reads a file of the folder {@code cases}. */
    public static CsvText readCase(String name, String label) throws IOException {
        try (InputStream stream = CsvTexts.class.getResourceAsStream("cases/" + name + ".csv")) {
            return CsvText.read(name + ".csv", stream.readAllBytes(), label, true);
        }
    }

    /** Why a file of the folder {@code cases} is refused. */
    public static String refusalOfCase(String name, String label) {
        return assertThrows(DataException.class, () -> readCase(name, label)).getMessage();
    }

    /** The line in which each row begins. */
    public static List<Integer> lines(CsvText text) {
        return text.rows().stream().map(CsvRows.Row::line).toList();
    }
}
