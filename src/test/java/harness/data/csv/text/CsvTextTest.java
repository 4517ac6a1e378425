package harness.data.csv.text;

import static harness.data.csv.text.CsvTexts.lines;
import static harness.data.csv.text.CsvTexts.read;
import static harness.data.csv.text.CsvTexts.readCase;
import static harness.data.csv.text.CsvTexts.refusal;
import static harness.data.csv.text.CsvTexts.refusalOfCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the text of a CSV file is taken apart, whoever wrote it. */
class CsvTextTest {

    private static final List<List<String>> TABLE =
            List.of(List.of("a", "b", "kind"), List.of("1.5", "2", "x"), List.of("3.5", "4", "y"));

    /** Header and rows. */
    private static List<List<String>> fields(CsvText text) {
        List<List<String>> all = new ArrayList<>(List.of(text.header().fields()));
        text.rows().forEach(row -> all.add(row.fields()));
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "semicolon-quoted ! quality ! 4 ! the columns are separated by semicolons",
                "tab-quoted ! class ! 3 ! the columns are separated by tabs",
                "pipes ! class ! 3 ! the columns are separated by vertical bars",
                "semi-comma-in-name ! class ! 3 ! the columns are separated by semicolons; decimal commas were read as points",
                "excel-sep ! class ! 3 ! the columns are separated by commas, as line 1 says (sep=,)",
                "comments ! class ! 3 ! lines that begin with # were skipped as comments (lines 1, 2): put a value that begins with # in quotes",
                "trailing-comma ! class ! 3 ! the lines end with separators: the columns of nothing behind them were left out"
            })
    void whatIsUnusualIsReadAndSaid(String name, String label, int columns, String note) throws IOException {
        CsvText text = readCase(name, label);
        assertEquals(List.of(note), text.notes());
        assertEquals(columns, text.header().fields().size());
        assertTrue(text.header().fields().contains(label));
        assertTrue(text.rows().stream().allMatch(row -> row.fields().size() == columns));
        int labelColumn = text.header().fields().indexOf(label);
        for (CsvRows.Row row : text.rows()) {
            for (int column = 0; column < columns; column++) {
                assertTrue(column == labelColumn
                        || DecimalNumber.isNumber(row.fields().get(column)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "blank-tab-line, class, setosa",
        "quoted-number-spaces, class, setosa",
        "header-nbsp, class, setosa",
        "label-quoted-space, class, Yes"
    })
    void blanksOfAnyKindAreNoPartOfAnything(String name, String label, String firstLabel) throws IOException {
        CsvText text = readCase(name, label);
        assertEquals(List.of(), text.notes());
        assertEquals(List.of("a", "b", label), text.header().fields());
        assertEquals(List.of("1.29", "1.45", firstLabel), text.rows().get(0).fields());
        assertTrue(text.rows().stream().allMatch(row -> row.fields().stream().noneMatch(String::isEmpty)));
    }

    @Test
    void aFaultInTheFirstLineIsToldAlone() {
        assertEquals(
                "excel-title-total.csv: line 1 is a title, not a header: remove it; the header seems to be line 3",
                refusalOfCase("excel-title-total", "Outcome"));
        assertEquals(
                "noheader-numeric.csv: line 1: the first line looks like data ('1000000', '10', '10', '5', '4'): write a line"
                        + " with the names of the columns above it, or set \"header\": false, and they are called"
                        + " x1, x2 …",
                refusalOfCase("noheader-numeric", "class"));
        assertEquals(
                "space-separated.csv: line 1: the fields are separated by spaces: write one comma instead, as R's write.csv"
                        + " and most other programs can",
                refusalOfCase("space-separated", "class"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,kind\n1.5,2,x\n3.5,4,y\n",
                "a;b;kind\n1.5;2;x\n3.5;4;y\n",
                "a;b;kind\n1,5;2;x\n3,5;4;y\n",
                "a\tb\tkind\n1,5\t2\tx\n3,5\t4\ty\n",
                "a|b|kind\n1.5|2|x\n3.5|4|y",
                "\"a\";\"b\";\"kind\"\r\n\"1,5\";\"2\";\"x\"\r\n\"3,5\";\"4\";\"y\"\r\n",
                "sep=;\na;b;kind\n1,5;2;x\n3,5;4;y\n",
                "SEP=\t\r\na\tb\tkind\r\n1.5\t2\tx\r\n3.5\t4\ty\r\n",
                "\"sep=|\"\na|b|kind\n1.5|2|x\n3.5|4|y\n",
                "# by me; on, a date\n\n#\n a , b,kind\n1.5,2,x\n# not \"this\n3.5,4,y\n#",
                "a,b,kind,\n1.5,2,x,\n3.5,4,y,\n",
                "a,b,kind,,\n1.5,2,x,,\n3.5,4,y\n",
                "a,b,kind\n1.5,2,x,,\n3.5,4,y,\n",
                ",,\na,b,kind\n,,\n1.5,2,x\n\u00A0,\t,\n3.5,4,y\n,,\n,\n",
                "a\tb\tkind\n1.5\t2\tx\n\t\t\n3.5\t4\ty\n\t\n",
                "a,b,kind\n1.5,2,x\n3.5,4,y\n\u001A",
                "a,b,kind\r\n1.5,2,x\r\n3.5,4,y\r\n\u001A\u0000\u0000",
                "a,b,kind\n1.5,2,x\n3.5,4,\"y\"\u001A\r\n",
                "\uFEFFa,b,kind\r1.5,2,x\r3.5,4,y\r",
                "\n\u2003\n\u3000a\u202F,\uFEFFb,\"\u00A0kind\u0085\"\n\"\u20071.5\",2,x\n \"3.5\" , 4 ,\u2028y\n"
            })
    void formsOfTheSameTableAreEqual(String content) {
        assertEquals(TABLE, fields(read(content)));
    }

    /** They show that something was damaged there. */
    @ParameterizedTest
    @ValueSource(strings = {"\u001B", "\u0001", "\u007F", "\u009B", "\u001A"})
    void controlCharactersBesideAValueArePartOfIt(String control) {
        assertEquals(
                List.of(control + "1.5", "2" + control, "x"),
                fields(read("a,b,kind\n" + control + "1.5,\"2" + control + "\",x\n3.5,4,y\n"))
                        .get(1));
    }

    @Test
    void aRowBeginsWhereItsFirstFieldDoes() {
        assertEquals(List.of(4, 8, 10), lines(read("\n#\na,kind\n\"1\n\n\",x\n\n2,\"y\r\"\n3,x\n")));
        assertEquals(List.of(2, 5), lines(read("a,kind\r\"1\r\r\",x\r2,y\r")));
        assertEquals(List.of(2, 4), lines(read("a,kind\r\n\"1\r\n\",x\n2,y\r\n")));
    }

    @Test
    void quotesProtectSeparatorsQuotesAndLineBreaks() {
        assertEquals(
                List.of("a;b", "say \"c\"", "\"", "", "kind"),
                read("\"a;b\",\"say \"\"c\"\"\",\"\"\"\",\"\",kind\n1,2,3,4,\"x;;;;\"\n")
                        .header()
                        .fields());
        assertEquals(
                "x\r\ny", read("a,kind\n1,\"x\r\ny\"\n").rows().get(0).fields().get(1));
        assertEquals(
                "5\" pipe", read("a,kind\n1,5\" pipe\n").rows().get(0).fields().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,kind\n\"1;2;3\",x\n\"4;5;6\",y\n", "a,kind\n1|2,x\n3|4,y\n"})
    void theLabelTellsTheSeparator(String content) {
        assertEquals(List.of(), read(content).notes());
    }

    @Test
    void withoutTheLabelEqualRowsAndNumbersTellIt() {
        assertEquals(
                List.of("Height, m", "Weight, kg", "sort"),
                read("Height, m;Weight, kg;sort\n1,5;2,5;x\n").header().fields());
        assertEquals(
                List.of("a", "b|c", "sort"),
                read("a,b|c,sort\n1,2|3,x\n").header().fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                // The separator is a semicolon: its comma is a decimal sign, if nothing speaks against it.
                "1,234;1;x ! 1.234",
                "1,234;0,5;x ! 1.234",
                "1,234;0.5;x ! 1,234",
                "1,5;0.5;x ! 1.5",
                "1.234,5;0,5;x ! 1.234,5",
                "1,234,567;1;x ! 1,234,567",
                "-,5e3;1;x ! -.5e3"
            })
    void aCommaIsADecimalSignOnlyIfItCannotBeAnother(String row, String read) {
        assertEquals(
                read, read("a;b;kind\n" + row + "\n").rows().get(0).fields().get(0));
    }

    @Test
    void onlyColumnsWithoutPointsHaveDecimalCommas() {
        assertEquals(
                List.of("1,5", "2.5"),
                read("a;kind\n1,5;x\n2.5;y\n").rows().stream()
                        .map(row -> row.fields().get(0))
                        .toList());
        assertEquals("1,234", read("a|kind\n1,234|x\n").rows().get(0).fields().get(0));
        assertEquals("1,5", read("a,kind\n\"1,5\",x\n").rows().get(0).fields().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#NA", "#DIV/0!", "#REF!", "#NAME?"})
    void whatASpreadsheetWritesForAFailedFormulaIsAValue(String word) {
        CsvText text = read("a,kind\n1,x\n" + word + ",y\n# wait!,z\n2,x\n");
        assertEquals(List.of(2, 3, 5), lines(text));
        assertEquals(word, text.rows().get(1).fields().get(0));
    }

    @Test
    void rowNamesWithoutAHeaderCellGetAColumnOfTheirOwn() {
        CsvText text = read("a,kind\n\"1\",2,x\n\"2\",3,y\n");
        assertEquals(List.of("", "a", "kind"), text.header().fields());
        assertEquals(
                List.of(
                        "every row has one field more than the header: the first column was taken for row names, as R writes"
                                + " them"),
                text.notes());
        assertEquals(List.of("a", "kind"), read("a,kind\n1,2,x\n3,y\n").header().fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "10,937.00 ! true",
                "1.234,5 ! true",
                "1,5 ! true",
                "-8 755 ! true",
                "1\u00A0000,5 ! true",
                "1.234.567 ! true",
                "-12.345.678 ! true",
                "1.234.56 ! false",
                "0.234.567 ! false",
                "1.5 ! false",
                "2.11.2023 ! false",
                "12 ! false",
                "1,,5 ! false",
                "1, 2 ! false",
                ",5 ! false",
                "5, ! false",
                "12 kg ! false",
                "1,5e3 ! false",
                "- ! false"
            })
    void numbersInOtherWaysOfWritingAreKnown(String text, boolean foreign) {
        assertEquals(foreign, DecimalComma.isForeign(text));
    }

    @Test
    void anUnknownSeparatorIsToldAlone() {
        assertTrue(refusal("sep=^\na^kind\n1^x\n")
                .startsWith("my.csv: line 1 names a separator that is not known here: separate the fields by"));
    }

    @Test
    void aMillionCharactersOfAnythingAreReadInTimeInProportion() {
        for (String unit : List.of("x", "1", " ", "\"", ",", ";", "#", "\u00A0", "1,5;", "\"\"", "e1", "\n", "{")) {
            String field = unit.repeat(1_000_000 / unit.length());
            for (String content : Arrays.asList("a,kind\n1," + field + "\n", field + "\na,kind\n1,x\n", field)) {
                try {
                    read(content);
                } catch (DataException refused) {
                    assertTrue(refused.getMessage().length() < 1500, refused.getMessage());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y,kind,comment\n1,5,0,3,\n2,5,1,3,\n3,4,0,4,\n",
                "x,y,kind,comment\n7,5,0,3,\n3,5,1,3,\n12,4,0,4,\n",
                "x,y,kind,comment\n\"Ada\",5,0,3,\n\"Bo\",5,1,3,\n\"Cy\",4,0,4,\n",
                "x;y;kind;comment\n1;5;0;;\n2;5;1;;\n",
                "x;y;kind;comment;\n1;5;0;3;;\n2;5;1;4;;\n"
            })
    void rowNamesAreNotToldFromSeparatorsAtTheEndByGuessing(String content) {
        assertEquals(
                "my.csv: line 1: every row has one field more than the header, and the last one is empty: end the header with"
                        + " a separator, too, if nothing follows there, or begin it with one if the rows have names in front",
                refusal(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y,kind,comment,\n1,5,0,3,\n2,5,1,3,\n3,4,0,4,\n",
                "x,y,kind,comment\n1,5,0,3,\n1,5,1,3,\n3,4,0,4,\n",
                "x,y,kind,comment\n1.5,5,0,3,\n2.25,5,1,3,\n3,4,0,4,\n"
            })
    void separatorsAtTheEndAreLeftOutWhereNoRowNamesCanBe(String content) {
        assertEquals(
                List.of("x", "y", "kind", "comment"), read(content).header().fields());
        assertEquals("5", read(content).rows().get(0).fields().get(1));
        assertEquals(4, read(content).rows().get(0).fields().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,cafe\u0301\n1,x\n2,y\n",
                "a,caf\u00e9\n1,x\n2,y\n",
                "a;cafe\u0301\n1,5;x\n2,5;y\n",
                "#a,cafe\u0301\n1,x\n2,y\n",
                "a b,cafe\u0301\n1 1,x\n2 1,y\n"
            })
    void bothFormsOfALetterNameTheLabel(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        for (String label : List.of("caf\u00e9", "cafe\u0301")) {
            CsvText text = CsvText.read("my.csv", bytes, label, true);
            assertEquals("caf\u00e9", text.header().fields().get(1));
            assertEquals(2, text.rows().size());
        }
    }
}
