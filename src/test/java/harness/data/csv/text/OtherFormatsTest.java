package harness.data.csv.text;

import static harness.data.csv.text.CsvTexts.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no CSV files, whatever their names say. */
class OtherFormatsTest {

    /** As a file that broke off has where its last block was not written. */
    @ParameterizedTest
    @ValueSource(strings = {"a,kind\n1,x\n2,y\0", "a,kind\n1,x\n2,y\0\0\n", "a,kind\n1,x\n2\0,y\n"})
    void zerosBehindAValueAreRefused(String content) {
        assertEquals("my.csv: line 3: byte 0x00 is no text: name a CSV file", refusal(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b kind\n1 2 x\n3 4 y\n",
                "a   b kind\n1,5 2,5 x\n3,5 4,5 y\n",
                "\"a\" \"b\" \"kind\"\n\"1\" 5.1 3.5 \"x\"\n\"2\" 4.9 3.0 \"y\"\n",
                "18.0   8   307.0  130.0\t\"chevrolet chevelle malibu\"\n15.0   8   350.0  165.0\t\"buick skylark 320\"\n",
                "1 1:0.5 2:0.25\n0 1:0.75 2:0.5\n"
            })
    void fieldsSeparatedBySpacesAreToldSo(String content) {
        assertTrue(refusal(content).startsWith("my.csv: line 1: the fields are separated by spaces"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"a\": 1, \"kind\": \"x\"} ~ JSON",
                "[{\"a\": 1}] ~ JSON",
                "[1, 2] ~ JSON",
                "<!DOCTYPE html><table> ~ HTML or XML",
                "<html> ~ HTML or XML",
                "@RELATION iris ~ an ARFF file"
            })
    void textOfAnotherFormatIsNamed(String content, String name) {
        assertTrue(refusal("\n" + content + "\n").startsWith("my.csv is " + name), refusal(content));
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b0800, compressed (gzip)",
        "425a68393141592653590f, compressed (bzip2)",
        "fd377a585a000004, compressed (xz)",
        "28b52ffd0458, compressed (zstd)",
        "504b030414000600, a zip archive",
        "5041523115041500, a Parquet file",
        "d0cf11e0a1b11ae1, a spreadsheet",
        "fffe61002c00, UTF-16 text",
        "feff0061002c, UTF-16 text",
        "61002c006200, UTF-16 text",
        "0061002c0062, UTF-16 text"
    })
    void filesThatAreNoTextAreNamed(String hexadecimal, String name) {
        byte[] content = HexFormat.of().parseHex(hexadecimal + "00ff");
        String message = assertThrows(DataException.class, () -> CsvText.read("my.csv", content, "kind", true))
                .getMessage();
        assertTrue(message.startsWith("my.csv is " + name), message);
    }

    @Test
    void otherBytesAreToldWithTheirLine() {
        byte[] latin = "a,kind\r1,x\r2,\u00E4\r".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(assertThrows(DataException.class, () -> CsvText.read("my.csv", latin, "kind", true))
                .getMessage()
                .startsWith("my.csv: line 3: byte 0xE4 is not UTF-8 text"));
        assertEquals("my.csv: line 2: byte 0x00 is no text: name a CSV file", refusal("a,kind\n1,\u0000\u0001x\n"));
    }

    @ParameterizedTest
    @CsvSource({"8002, true", "8003, true", "8004, true", "8005, true", "8061, false", "8020, false", "802c, false"})
    void aEuroSignIsNoPickle(String hexadecimal, boolean pickle) {
        byte[] content = HexFormat.of().parseHex(hexadecimal + "2c6b696e640a");
        assertEquals(
                pickle
                        ? "my.csv is a pickle of Python: write a CSV file instead (pandas: to_csv(\"my.csv\", index=False))"
                        : "my.csv: line 1: byte 0x80 is not UTF-8 text: save the file as UTF-8 (spreadsheets call it"
                                + " \"CSV UTF-8\")",
                assertThrows(DataException.class, () -> CsvText.read("my.csv", content, "kind", true))
                        .getMessage());
    }
}
