package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.csv.text.CsvProblems;
import harness.data.dataset.Column;
import harness.data.dataset.DataException;
import harness.data.dataset.TableRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns are used, and what becomes of missing values and of words. */
class CsvChoicesTest {

    private static TableRows read(
            String text, List<String> ignore, List<String> features, Missing missing, Encode encode) {
        return CsvDataset.parse(
                "t.csv",
                text.getBytes(StandardCharsets.UTF_8),
                new CsvTable("t.csv", "kind", true, ignore, features, missing, encode));
    }

    private static TableRows read(String text, Missing missing, Encode encode) {
        return read(text, List.of(), null, missing, encode);
    }

    private static List<String> problems(String text, Missing missing, Encode encode) {
        return assertThrows(DataException.class, () -> read(text, missing, encode))
                .problems();
    }

    private static List<String> problems(String text, List<String> ignore, List<String> features) {
        return assertThrows(DataException.class, () -> read(text, ignore, features, Missing.REFUSE, Encode.REFUSE))
                .problems();
    }

    private static List<String> names(TableRows table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static double[] numbers(TableRows table, int column) {
        return ((Column.Numeric) table.columns().get(column)).values();
    }

    @Test
    void columnsAreLeftOutOrChosen() {
        String text = "id,name,a,kind,b\n7,Ada,1,x,4\n9,Bo,2,y,5\n";
        assertEquals(List.of("a", "b"), names(read(text, List.of("name", "id"), null, Missing.REFUSE, Encode.REFUSE)));
        TableRows chosen = read(text, List.of(), List.of("b", "a"), Missing.REFUSE, Encode.REFUSE);
        assertEquals(List.of("b", "a"), names(chosen), "in the order that was written");
        assertArrayEquals(new double[] {4, 5}, numbers(chosen, 0));
        assertArrayEquals(new int[] {0, 1}, chosen.labels());
    }

    /** What nobody uses may hold anything, and have any name. */
    @Test
    void nothingIsAskedOfColumnsThatAreLeftOut() {
        String text = ",a,a,b,kind,\n0,x,,1,p,?\n1,y,NA,2,q,\n";
        assertEquals(List.of("b"), names(read(text, List.of("", "a"), null, Missing.REFUSE, Encode.REFUSE)));
        assertEquals(List.of("b"), names(read(text, List.of(), List.of("b"), Missing.DROP_ROWS, Encode.REFUSE)));
        assertEquals(
                2,
                read(text, List.of(), List.of("b"), Missing.DROP_ROWS, Encode.REFUSE)
                        .samples());
    }

    @Test
    void rowNamesAreExplained() {
        String pandas = ",a,kind\n0,5,x\n1,3,y\n";
        assertEquals(
                List.of("line 1: column 1 has no name, as row names have that pandas or R wrote:"
                        + " name it, or leave it out with \"ignore\": [\"\"]"),
                problems(pandas, List.of(), null));
        assertEquals(List.of("a"), names(read(pandas, List.of(""), null, Missing.REFUSE, Encode.REFUSE)));
        String r = "\"a\",\"kind\"\n\"1\",5,\"x\"\n\"2\",3,\"y\"\n";
        assertTrue(problems(r, List.of(), null).get(0).contains("\"ignore\": [\"\"]"));
        assertEquals(List.of("a"), names(read(r, List.of(""), null, Missing.REFUSE, Encode.REFUSE)));
    }

    @ParameterizedTest
    @CsvSource({
        "Width,width",
        "wdith,width",
        "'width ',width",
        "w\u0456dth,width",
        "wi\u200bdth,width",
        "petal-length,petal_length",
        "größe,GRÖSSE"
    })
    void aMistypedNameIsToldWithTheNearest(String mistyped, String meant) {
        String text = meant + ",height,kind\n1,2,x\n3,4,y\n";
        if (mistyped.strip().equals(meant)) {
            read(text, List.of(mistyped), null, Missing.REFUSE, Encode.REFUSE);
            return;
        }
        for (List<String> problems :
                List.of(problems(text, List.of(mistyped), null), problems(text, List.of(), List.of(mistyped)))) {
            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.get(0).contains("(did you mean '" + meant + "'?)"), problems.get(0));
        }
    }

    /** The header's name is written out where one cannot see what is different. */
    @Test
    void aNameThatLooksTheSameIsWrittenOut() {
        String problem = problems("my\u00a0width,height,kind\n1,2,x\n3,4,y\n", List.of("my width"), null)
                .get(0);
        assertTrue(problem.contains("(did you mean 'my\\u00a0width'?)"), problem);
    }

    @Test
    void namesAreComparedInNormalForm() {
        String text = "gr\u006f\u0308\u00dfe,kind\n1,x\n2,y\n";
        assertEquals(
                List.of("gr\u00f6\u00dfe"),
                names(read(text, List.of(), List.of("gr\u00f6\u00dfe"), Missing.REFUSE, Encode.REFUSE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "?", "NA", "na", "N/A", "n/a", "nan", "NaN", "NULL", "null", "None", "none", "-", ".", "<NA>",
                "#N/A", "–", "-1.#IND", "\u00a0", "\"\"", "\"? \""
            })
    void missingWordsAreTheSameInFeaturesAndLabels(String word) {
        String table = "kind,a\nx,1\ny,2\nx," + word + "\n" + word + ",4\ny,5\n";
        List<String> problems = problems(table, Missing.REFUSE, Encode.REFUSE);
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("missing value in line 4, column 'a': "), problems.get(0));
        assertTrue(problems.get(1).startsWith("missing label in line 5, column 'kind': "), problems.get(1));
        TableRows dropped = read(table, Missing.DROP_ROWS, Encode.REFUSE);
        assertArrayEquals(new double[] {1, 2, 5}, numbers(dropped, 0));
        assertArrayEquals(new int[] {0, 1, 1}, dropped.labels());
        assertEquals(
                List.of("2 of 5 rows have missing values and are left out: 1 in 'kind', 1 in 'a'"), dropped.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "no", "missing", "0", "nano", "?x"})
    void otherWordsAreClasses(String word) {
        assertTrue(read("a,kind\n1,x\n2," + word + "\n", Missing.REFUSE, Encode.REFUSE)
                .labelNames()
                .contains(word));
    }

    @Test
    void theMeanStandsForFeaturesButNotForLabels() {
        TableRows table = read("a,b,kind\n1,?,x\nNA,2,y\n?,3,x\n", Missing.MEAN, Encode.REFUSE);
        assertArrayEquals(new double[] {1, Double.NaN, Double.NaN}, numbers(table, 0));
        assertArrayEquals(new double[] {Double.NaN, 2, 3}, numbers(table, 1));
        assertEquals(
                List.of(
                        "3 of 3 rows have missing values, for which the training part's mean stands: 2 in 'a', 1 in 'b'"),
                table.notes());
        List<String> problems = problems("a,kind\n1,x\n?,y\n3,?\n", Missing.MEAN, Encode.REFUSE);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("missing label in line 4"), problems.get(0));
    }

    @Test
    void manyMissingValuesAreOneProblem() {
        String rows = IntStream.range(0, 30)
                .mapToObj(row -> (row % 2 == 0 ? "?" : "1") + "," + (row % 3 == 0 ? "NA" : "2") + ",x\n")
                .collect(Collectors.joining());
        assertEquals(
                List.of(
                        "missing values in lines 2, 4, 5 and 17 more, columns 'a', 'b': '?', 'NA': fill in what is missing, or"
                                + " write \"missing\": \"drop_rows\" or \"mean\""),
                problems("a,b,kind\n" + rows + "1,2,y\n", Missing.REFUSE, Encode.REFUSE));
    }

    @Test
    void generatedNamesAreShownWithTheirValues() {
        CsvTable income = new CsvTable("t.csv", "income", false, List.of(), null, Missing.REFUSE, Encode.REFUSE);
        String narrow = "39,State-gov-of-Utah,<=50K\n50,Private,>50K\n";
        String wide = "7,".repeat(34) + "g\n" + "8,".repeat(34) + "b\n";
        assertEquals(
                "t.csv: line 1: there is no column 'income'; the columns are x1 ('39'), x2 ('State-gov-of…'),"
                        + " x3 ('<=50K'), with their values in line 1: correct the name of the label",
                refusal(narrow, income));
        assertTrue(refusal(wide, income).contains("x19 ('7'), … x35 ('g'), with their"));
    }

    private static String refusal(String text, CsvTable source) {
        return assertThrows(
                        DataException.class,
                        () -> CsvDataset.parse("t.csv", text.getBytes(StandardCharsets.UTF_8), source))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "30 %;5%;12,5 % ! numbers with ' %' behind them (the first is '30 %')",
                "12 EUR;5 EUR;1.234,50 EUR ! numbers with ' EUR' behind them (the first is '12 EUR')",
                "€ 12;€5;-€ 7 ! numbers with '€ ' before them (the first is '€ 12')",
                "$5/h;$6/h;$6/h ! numbers with '$' before and '/h' behind them (the first is '$5/h')",
                "EUR 1;EUR 2;EUR 3 ! numbers with 'EUR ' before them (the first is 'EUR 1')"
            })
    void amountsAreNoWords(String values, String what) {
        String text = "a,b,kind\n"
                + IntStream.range(0, 3)
                        .mapToObj(row -> "\"" + values.split(";")[row] + "\"," + row + (row == 1 ? ",x\n" : ",y\n"))
                        .collect(Collectors.joining());
        for (Encode encode : Encode.values()) {
            assertEquals(
                    List.of("line 2, column 'a': its values are " + what
                            + ": write the numbers alone, or leave the column out with \"ignore\": [\"a\"]"),
                    problems(text, Missing.REFUSE, encode));
        }
    }

    @Test
    void unitsAreNoWordsUnlessTheyAreTakenForSuch() {
        String text = "a,kind\n5 kg,x\n7 kg,y\n5 kg,y\nheavy,x\n8,x\n";
        assertEquals(
                List.of(
                        "line 2, column 'a': most of its values are numbers with ' kg' behind them (the first is '5 kg'): write"
                                + " the numbers alone, or leave the column out with \"ignore\": [\"a\"]",
                        "line 5, column 'a': 'heavy' is no finite decimal number: correct it, or remove the row"),
                problems(text, Missing.REFUSE, Encode.REFUSE));
        assertEquals(
                "column 'a' is taken as words, though most of its values are numbers with ' kg' behind them: write the"
                        + " numbers alone if they measure something",
                read(text, Missing.REFUSE, Encode.ONE_HOT).notes().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1;Q2;Q1", "city 1;city 2;city 3", "#1;#2;#3", "1st;2nd;3rd", "1-5;6-9;1-5", "x;y;5 %"})
    void namesWithNumbersInThemStayWords(String values) {
        String[] all = values.split(";");
        String text = "a,kind\n" + all[0] + ",x\n" + all[1] + ",y\n" + all[2] + ",y\n";
        assertTrue(problems(text, Missing.REFUSE, Encode.REFUSE).get(0).contains("\"one_hot\""));
        assertTrue(read(text, Missing.REFUSE, Encode.ONE_HOT)
                .notes()
                .get(0)
                .startsWith("each value of a column of words is a feature"));
    }

    @ParameterizedTest
    @CsvSource({"REFUSE", "MEAN"})
    void aColumnWithoutAnyValueIsTold(Missing missing) {
        assertEquals(
                List.of("line 1, column 'a': it has no value in any row: leave it out with \"ignore\": [\"a\"]"),
                problems("a,b,kind\n,1,x\nNA,2,y\n", missing, Encode.ONE_HOT));
    }

    @Test
    void aTableOfWhichNoRowIsCompleteIsTold() {
        assertEquals(
                List.of("line 1: no row is complete; most values are missing in column 'a' (3 of 3): leave it out with"
                        + " \"ignore\": [\"a\"], or write \"missing\": \"mean\""),
                problems("a,b,kind\n,1,x\nNA,?,y\n?,3,x\n", Missing.DROP_ROWS, Encode.REFUSE));
    }

    @Test
    void wordsBecomeCategories() {
        TableRows table = read("colour,a,kind\nred,1,x\n?,2,y\ngreen,3,x\nred,4,y\n", Missing.MEAN, Encode.ONE_HOT);
        Column.Categorical colour = (Column.Categorical) table.columns().get(0);
        assertEquals(List.of("green", "red"), colour.categories());
        assertArrayEquals(new int[] {1, Column.Categorical.MISSING, 0, 1}, colour.codes());
        assertArrayEquals(new double[] {1, 2, 3, 4}, numbers(table, 1), "numbers stay numbers");
        assertEquals(
                "each value of a column of words is a feature: 2 of 'colour'",
                table.notes().get(1));
    }

    @Test
    void aColumnOfNumbersAndWordsIsSaid() {
        TableRows table = read("grade,kind\n0,x\n1,y\n3+,x\n1,y\n", Missing.REFUSE, Encode.ONE_HOT);
        assertEquals(
                List.of("0", "1", "3+"), ((Column.Categorical) table.columns().get(0)).categories());
        assertEquals(
                "column 'grade' is taken as words, though 3 of its 4 values are numbers: '3+' in line 4 is none",
                table.notes().get(0));
        assertTrue(problems("grade,kind\n0,x\n1,y\n3+,x\n", Missing.REFUSE, Encode.REFUSE)
                .get(0)
                .startsWith("line 4, column 'grade': '3+' is no finite decimal number"));
    }

    @Test
    void valuesThatLookAlikeAreSaid() {
        List<String> notes = read("sex,kind\nmale,x\nMale,y\nfemale,x\n", Missing.REFUSE, Encode.ONE_HOT)
                .notes();
        assertTrue(
                notes.get(0)
                        .startsWith("values of column 'sex': 'Male' and 'male' differ only in upper and lower case"),
                notes.toString());
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void aColumnOfWordsHasAtMostFiftyValues(int values, boolean taken) {
        String rows = IntStream.range(0, 60)
                .mapToObj(row -> "v" + row % values + "," + (row < 30 ? "x" : "y") + "\n")
                .collect(Collectors.joining());
        String text = "city,kind\n" + rows;
        if (taken) {
            assertEquals(
                    50,
                    ((Column.Categorical) read(text, Missing.REFUSE, Encode.ONE_HOT)
                                    .columns()
                                    .get(0))
                            .categories()
                            .size());
        } else {
            assertEquals(
                    List.of(
                            "line 2, column 'city': 'v0' is no number, and the column has 51 different values, too many to"
                                    + " make a feature of each (at most 50): leave it out with \"ignore\": [\"city\"]"),
                    problems(text, Missing.REFUSE, Encode.ONE_HOT));
            assertTrue(problems(text, Missing.REFUSE, Encode.REFUSE)
                    .get(0)
                    .endsWith("(the first is 'v0'): leave it out with \"ignore\": [\"city\"]"));
        }
    }

    @Test
    void choicesThatContradictEachOtherAreRefused() {
        for (List<List<String>> wrong : List.<List<List<String>>>of(
                List.of(List.of("a"), List.of("b")),
                List.of(List.of("a", "a")),
                List.of(List.of("kind")),
                List.of(List.of(), List.of()),
                List.of(List.of(), List.of("kind", "a")),
                List.of(List.of(), List.of("a", "a")))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new CsvTable(
                            "t.csv",
                            "kind",
                            true,
                            wrong.get(0),
                            wrong.size() > 1 ? wrong.get(1) : null,
                            Missing.REFUSE,
                            Encode.REFUSE));
        }
        assertEquals(
                List.of("line 1: all columns but the label are ignored: leave one of them as a feature"),
                problems("a,b,kind\n1,2,x\n3,4,y\n", List.of("a", "b"), null));
    }

    @Test
    void aMissingWordThatWasMeantAsAClassIsOneProblem() {
        List<String> problems = problems("a,kind\n1,+\n2,-\n3,+\n4,-\n", Missing.REFUSE, Encode.REFUSE);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("missing labels in lines 3 and 5, column 'kind': '-'"), problems.get(0));
    }

    @Test
    void whatIsAdvisedToCopyIsWholeOrLeftOut() {
        assertEquals("\"ignore\": [\"a \\\"b\\\" \\\\\", \"\"]", CsvProblems.ignoring(List.of("a \"b\" \\", "")));
        for (String name : List.of("question".repeat(6), "a\u200bb", "a\nb")) {
            assertEquals("\"ignore\"", CsvProblems.ignoring(List.of("a", name)));
        }
        assertEquals("\"ignore\"", CsvProblems.ignoring(List.of("a", "b", "c", "d")));
    }

    @Test
    void namesOfColumnsAreComparedWithoutBlanksAndInOneForm() {
        for (List<String> names :
                List.of(List.of("", " "), List.of("b", "\u00a0b"), List.of("caf\u00e9", "cafe\u0301"))) {
            assertTrue(assertThrows(
                            IllegalArgumentException.class,
                            () -> new CsvTable("t.csv", "y", true, names, null, Missing.REFUSE, Encode.REFUSE))
                    .getMessage()
                    .endsWith(" is twice in \"ignore\": write it once"));
        }
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new CsvTable(
                                "t.csv", "y", true, List.of(), List.of(" y "), Missing.REFUSE, Encode.REFUSE))
                .getMessage()
                .startsWith("the label 'y' is in \"features\", too"));
    }

    @Test
    void aStrayWordAmongMeasurementsIsNoCategory() {
        StringBuilder text = new StringBuilder("points,kind\ncm,x\n");
        for (int row = 0; row < 40; row++) {
            text.append(row * row % 97).append(".5,").append(row % 2 == 0 ? "x\n" : "y\n");
        }
        assertEquals(
                List.of("line 2, column 'points': 'cm' is no finite decimal number: correct it, or remove the row"),
                problems(text.toString(), Missing.REFUSE, Encode.ONE_HOT));
    }
}
