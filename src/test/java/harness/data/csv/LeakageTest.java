package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.BreastCancer;
import harness.data.Iris;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakageTest {

    private static final String ORDER = ": a network can learn the order of the rows from it; leave it out with ";

    /** The notes about a table with that number of rows, a column "noise" before what is given and the label behind it. */
    private static List<String> notes(int rows, String columns, IntFunction<String> fields, CsvTable source) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("noise," + columns + ",kind\n");
        for (int row = 0; row < rows; row++) {
            text.append(random.nextGaussian())
                    .append(',')
                    .append(fields.apply(row))
                    .append(row < rows / 2 ? ",a\n" : ",b\n");
        }
        return CsvDataset.parse("t.csv", text.toString().getBytes(StandardCharsets.UTF_8), source)
                .notes();
    }

    private static List<String> notes(int rows, String columns, IntFunction<String> fields) {
        return notes(rows, columns, fields, new CsvTable("t.csv", "kind"));
    }

    @Test
    void aColumnThatCountsTheRowsOfASortedTableTellsTheClasses() {
        List<String> expected = List.of(
                "column 'id' counts the rows, and alone tells the classes apart" + ORDER + "\"ignore\": [\"id\"]");
        assertEquals(expected, notes(30, "id", row -> String.valueOf(row + 1)));
        assertEquals(expected, notes(30, "id", row -> String.valueOf(1000 - row)));
        assertEquals(expected, notes(30, "id", row -> row + ".0"));
    }

    @Test
    void aColumnThatCountsTheRowsOfAMixedTableIsTold() {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder("id,x,kind\n");
        for (int row = 0; row < 40; row++) {
            text.append(row).append(',').append(random.nextGaussian()).append(random.nextBoolean() ? ",a\n" : ",b\n");
        }
        assertEquals(
                List.of("column 'id' counts the rows" + ORDER + "\"ignore\": [\"id\"]"),
                CsvDataset.parse(
                                "t.csv",
                                text.toString().getBytes(StandardCharsets.UTF_8),
                                new CsvTable("t.csv", "kind"))
                        .notes());
    }

    @Test
    void rowsThatAreLeftOutDoNotHideThatAColumnCounts() {
        CsvTable dropping = new CsvTable("t.csv", "kind", true, List.of(), null, Missing.DROP_ROWS, Encode.REFUSE);
        List<String> notes = notes(60, "id,x", row -> row + "," + (row % 7 == 0 ? "?" : row * 37 % 11), dropping);
        assertEquals("9 of 60 rows have missing values and are left out: 9 in 'x'", notes.get(0));
        assertTrue(notes.get(1).startsWith("column 'id' counts the rows, and alone"), notes.toString());
    }

    @Test
    void aColumnThatRepeatsAnotherIsTold() {
        assertEquals(
                List.of("a column is a copy of another: 'again' of 'x'; leave such columns out with"
                        + " \"ignore\": [\"again\"]"),
                notes(40, "x,again,constant,same", row -> row * 37 % 11 + "," + row * 37 % 11 + ".0,5,5"));
    }

    @Test
    void aColumnThatIsTheLabelUnderAnotherNameIsTold() {
        String tells =
                " alone tells the classes apart: if it was written down together with the label, leave it out with ";
        assertEquals(
                List.of("column 'code'" + tells + "\"ignore\": [\"code\"]"),
                notes(40, "code", row -> row < 20 ? "7" : "3"));
        CsvTable encoding = new CsvTable("t.csv", "kind", true, List.of(), null, Missing.REFUSE, Encode.ONE_HOT);
        // Each city has one class, but a class has several cities.
        List<String> notes = notes(400, "city", row -> "city " + (row < 200 ? row % 3 : 3 + row % 4), encoding);
        assertEquals("column 'city'" + tells + "\"ignore\": [\"city\"]", notes.get(1));
    }

    @Test
    void aFewRowsProveNothing() {
        assertEquals(List.of(), notes(4, "x", row -> String.valueOf(row + 1)));
        // With two samples of one class, any column may have them at an end.
        assertEquals(
                List.of(),
                CsvDataset.parse(
                                "t.csv",
                                ("x,kind\n" + "3,a\n1,a\n4,a\n15,a\n9,a\n2,a\n6,a\n5,a\n35,a\n8,a\n97,b\n93,b\n")
                                        .getBytes(StandardCharsets.UTF_8),
                                new CsvTable("t.csv", "kind"))
                        .notes());
    }

    @Test
    void theShippedTablesAreBeyondSuspicion() {
        assertEquals(List.of(), new Iris().read(null).notes());
        assertEquals(List.of(), new BreastCancer().read(null).notes());
    }

    /** Columns that know nothing of the label: of a thousand tables at most one may be suspected by chance. */
    @ParameterizedTest
    @ValueSource(ints = {10, 12, 15, 20, 40})
    void chanceIsNotTold(int rows) {
        Random random = new Random(rows);
        int told = 0;
        for (int table = 0; table < 400; table++) {
            StringBuilder text = new StringBuilder("a,b,c,d,e,kind\n");
            for (int row = 0; row < rows; row++) {
                StringBuilder line = new StringBuilder();
                IntStream.range(0, 4)
                        .forEach(column -> line.append(random.nextGaussian()).append(','));
                text.append(line).append(random.nextInt(3)).append(row == 0 || random.nextInt(3) > 0 ? ",x\n" : ",y\n");
            }
            text.append("0,0,0,0,0,y\n");
            told += CsvDataset.parse(
                                    "t.csv",
                                    text.toString().getBytes(StandardCharsets.UTF_8),
                                    new CsvTable("t.csv", "kind"))
                            .notes()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertTrue(told <= 1, told + " of 400 tables");
    }
}
