package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fields of a million characters that almost are a number, a name or a quotation: what goes back over what it has read would
 * take minutes or days over them. All that is said about them is short.
 */
class LongFieldTest {

    private static final int LENGTH = 1_000_000;

    /** The slowest takes a fifth of a second. */
    private static final Duration FAR_LONGER = Duration.ofSeconds(60);

    /** Of some columns and values of forty characters each, which may be written out. */
    private static final int LONGEST_MESSAGE = 5000;

    /** With F for the field. */
    private static final List<String> TABLES = List.of(
            "a;b;class\n1,5;2;x\nF;\"F\";F\n#F\n3,5;F 4;x\n4,5;5 F;y\n",
            "a,F,class\n1,2,x\n2,3,y\n3,4,x\n4,5,y\n",
            "F\na,class\n1,x\n2,y\n3,x\n4,y\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                ".",
                "-",
                "+",
                "e",
                " ",
                "%",
                "x",
                "'",
                "\"\"",
                "1.234.",
                "1 ",
                "1x",
                ". ",
                "\u00a0",
                "#",
                "=",
                "[1",
                "a\u0301\u0323",
                "\u0301\u0323",
                "\u001b",
                "\u200b",
                "\u0130",
                "12.03.2024 ",
                "1'000",
                "A-"
            })
    void isReadOrRefusedAtOnce(String piece) {
        String field = piece.repeat(LENGTH / piece.length()) + "x";
        for (String table : TABLES) {
            byte[] content = table.replace("F", field).getBytes(StandardCharsets.UTF_8);
            CsvTable source = new CsvTable("t.csv", "class", true, List.of(), null, Missing.REFUSE, Encode.ONE_HOT);
            assertTimeoutPreemptively(FAR_LONGER, () -> assertIsShort(said(content, source)));
        }
    }

    private static String said(byte[] content, CsvTable source) {
        try {
            return String.join("", CsvDataset.parse("t.csv", content, source).notes());
        } catch (DataException refused) {
            return refused.getMessage();
        }
    }

    private static void assertIsShort(String text) {
        assertTrue(text.length() < LONGEST_MESSAGE, () -> text.length() + " characters: " + text.substring(0, 1000));
    }
}
