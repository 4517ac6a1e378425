package harness.data.csv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.csv.CsvDataset;
import harness.data.csv.CsvTable;
import harness.data.csv.Encode;
import harness.data.csv.Missing;
import harness.data.dataset.Column;
import harness.data.dataset.DataException;
import harness.data.dataset.TableRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points that may separate thousands: refused where that is likely, said where it may be, else decimal points. */
class ThousandsPointTest {

    private static TableRows read(String text, String... ignore) {
        return CsvDataset.parse(
                "t.csv",
                text.getBytes(StandardCharsets.UTF_8),
                new CsvTable("t.csv", "kind", true, List.of(ignore), null, Missing.REFUSE, Encode.REFUSE));
    }

    /** A table of a column of these values, separated by blanks, and one of whole numbers. */
    private static String table(String values, char separator) {
        StringBuilder text = new StringBuilder("people;n;kind\n");
        String[] all = values.split(" ");
        for (int row = 0; row < all.length; row++) {
            text.append(all[row]).append(';').append(row * 7 % 5).append(row % 2 == 0 ? ";x\n" : ";y\n");
        }
        return text.toString().replace(';', separator);
    }

    private static List<String> problems(String text) {
        return assertThrows(DataException.class, () -> read(text)).problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "310 1.057 2.694 ! 3 ! since '310' has none: write its numbers without such points, or '310.0' if they are decimal points",
                "-310 -1.057 12.694 NA 7 ! 3 ! since '-310' has none: write its numbers without such points, or '-310.0' if they are decimal points",
                "1.057 1.234.567 ! 2 ! since '1.234.567' has several: write its numbers without such points",
                "2.694 2,5 1.057 ! 2 ! since this table has decimal commas: write its numbers without such points"
            })
    void likelyThousandsAreRefused(String values, int line, String reason) {
        for (char separator : new char[] {';', '\t', '|'}) {
            List<String> problems = problems(table(values, separator));
            String first = List.of(values.split(" ")).get(line - 2);
            assertTrue(
                    problems.contains("line " + line + ", column 'people': the point in '" + first
                            + "' may separate thousands, " + reason
                            + "; or leave the column out with \"ignore\": [\"people\"]"),
                    problems.toString());
        }
        assertEquals(
                1,
                read(table(values, ';').replace("NA", "5"), "people").columns().size(),
                "nothing is asked of it");
    }

    @ParameterizedTest
    @CsvSource({
        "1.057 2.694 12.345, ;, true",
        "1.057 2.694 12.345, |, false",
        "7 8 1.125, ;, true",
        "7 8 1.125, |, true",
        "0 1.125 2.694, ;, true",
        "1057 1.125 2.694, ;, true",
        "310 1.057 2.694, ',', false"
    })
    void whatMayBeThousandsIsSaid(String values, char separator, boolean told) {
        TableRows table = read(table(values, separator));
        String point = values.replaceAll("^[0-9 ]* (?=[0-9]+[.])", "").split(" ")[0];
        String note = "column 'people': points as in '" + point
                + "' were read as decimal points; if they separate thousands, write the numbers without them";
        assertEquals(told, table.notes().contains(note), table.notes().toString());
        double[] read = ((Column.Numeric) table.columns().get(0)).values();
        for (int row = 0; row < read.length; row++) {
            assertEquals(Double.parseDouble(values.split(" ")[row]), read[row]);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.123 12.345 7", "310 1.057 2.69", "1.057 1234.567 3", "1.057 2.694 0.5", "1.0570 3 4", "1.057e2 1 2"})
    void decimalsThatCannotBeThousandsAreRead(String values) {
        assertEquals(
                List.of("the columns are separated by semicolons"),
                read(table(values, ';')).notes());
    }

    /** A decimal point anywhere tells what a point is. */
    @Test
    void anotherColumnTellsThatPointsAreDecimal() {
        assertEquals(
                List.of("the columns are separated by semicolons"),
                read("a;b;kind\n310;0.5;x\n1.057;2;y\n2.694;2;y\n").notes());
    }

    @Test
    void severalColumnsAreOneNote() {
        assertEquals(
                "columns 'a', 'b', 'c' and 1 more: points as in '1.057' were read as decimal points; if they separate"
                        + " thousands, write the numbers without them",
                read("a;b;c;d;kind\n1.057;1.234;3.456;4.567;x\n2.057;2.234;4.456;1.567;y\n")
                        .notes()
                        .get(1));
    }
}
