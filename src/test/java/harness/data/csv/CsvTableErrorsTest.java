package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a CSV file is told with its exact place and a cure. */
class CsvTableErrorsTest {

    @TempDir
    private Path folder;

    private DataException refusal(byte[] content) throws IOException {
        Files.write(folder.resolve("my.csv"), content);
        return assertThrows(DataException.class, () -> new CsvTable("my.csv", "kind").read(folder));
    }

    private List<String> problems(String content) throws IOException {
        return refusal(content.getBytes(StandardCharsets.UTF_8)).problems();
    }

    static Stream<Arguments> mistakes() {
        String orIgnore = ", or leave the column out with \"ignore\": [\"b\"]";
        String remove = ": correct it, or remove the row";
        String fill = ": blank: fill in what is missing, or write \"missing\": \"drop_rows\" or \"mean\"";
        return Stream.of(
                Arguments.of("a,kind\n1,x\n2,y\n,x\n", "missing value in line 4, column 'a'" + fill),
                Arguments.of(
                        "a,kind\n1,x\n2,y\n3,\n",
                        "missing label in line 4, column 'kind': blank: \"missing\": \"drop_rows\" leaves these rows out;"
                                + " if it is the name of a class, rename it"),
                Arguments.of("a,kind\n1,x\n2,y\n  ,x\n", "missing value in line 4, column 'a'" + fill),
                Arguments.of("a,kind\n1,x\ntwo,y\n", "line 3, column 'a': 'two' is no finite decimal number" + remove),
                Arguments.of(
                        "a,b,kind\n1,1,x\n\n\n2,\"1,5\",y\n",
                        "line 5, column 'b': the comma in '1,5' is a decimal sign: write decimals behind a point"
                                + orIgnore),
                Arguments.of(
                        "a,b,kind\n1,\"10,937.00\",x\n2,\"8 755\",y\n",
                        "line 2, column 'b': the comma in '10,937.00' separates thousands, and 1 more value is like it: write"
                                + " nothing between thousands" + orIgnore),
                Arguments.of(
                        "a;b;kind\n1;11.786,49;x\n2,5;1.234,50;y\n3;1.234.567,00;y\n",
                        "line 2, column 'b': the point in '11.786,49' separates thousands, and 2 more values are like it:"
                                + " write nothing between thousands" + orIgnore),
                Arguments.of(
                        "a,b,kind\n1,\"11.786,49\",x\n2,3,y\n",
                        "line 2, column 'b': '11.786,49' is no finite decimal number: write decimals behind a point, and"
                                + " nothing between thousands" + orIgnore),
                Arguments.of(
                        "a,b,kind\n\"1'000\",1,x\n2,\"8 755\",y\n",
                        "line 2, columns 'a', 'b': the apostrophe in '1'000' separates thousands, and 1 more value is like"
                                + " it: write nothing between thousands, or leave the columns out with \"ignore\": [\"a\","
                                + " \"b\"]"),
                Arguments.of(
                        "a,b,kind\n1e999,1,x\n-2e400,2,y\n",
                        "lines 2 and 3, column 'a': '1e999', '-2e400' are too large for a double: write the column in a"
                                + " larger unit"),
                Arguments.of(
                        "a,b,kind\n1,k.A.,x\n2,3,y\nk.A.,4,x\n3,k.A.,y\n4,k.A.,y\n5,6,y\n",
                        "lines 2, 4, 5 and 1 more, columns 'b', 'a': 'k.A.' is no finite decimal number: correct it, remove the"
                                + " rows, or leave the columns out with \"ignore\": [\"b\", \"a\"]; if it means that a value"
                                + " is missing, write NA: \"missing\" knows only such words"),
                Arguments.of(
                        "a,b,kind\n1,one,x\n2,3,y\n3,two,x\n4,three,y\n5,four,y\n",
                        "lines 2, 4, 5 and 1 more, column 'b': 'one', 'two', 'three' and 1 more are no finite decimal numbers:"
                                + " correct them, remove the rows" + orIgnore),
                Arguments.of(
                        "a,b,c,d,kind\nu,v,w,x,x\nu,v,w,x,y\n",
                        "line 1, columns 'a', 'b', 'c', 'd': not one of their values is a number (the first are 'u', 'v', 'w'):"
                                + " make features of their values with \"encode\": \"one_hot\", or leave them out with"
                                + " \"ignore\""),
                Arguments.of(
                        "a,kind\r\n1,\"x\r\n\r\n\"\r\nq,y\r\n",
                        "line 5, column 'a': 'q' is no finite decimal number" + remove),
                Arguments.of(
                        "a,kind\n1,x\n1e999,y\n",
                        "line 3, column 'a': '1e999' is too large for a double: write the column in a larger unit"),
                Arguments.of(
                        "a,b,kind\n1,2,x\n3,y\n4,5,x\n6,7,y\n",
                        "line 3: this row has 2 fields, the header 3: add what is missing"),
                Arguments.of(
                        "a,kind\n1,x\n2,y,\n3,y\n",
                        "line 3: this row has 3 fields, the header 2:"
                                + " remove what is too much, or quote a value that holds a separator"),
                Arguments.of("a,a,kind\n1,2,x\n3,4,y\n", "line 1: two columns are called 'a': rename or remove one"),
                Arguments.of(
                        ",a,kind\n0,2,x\n1,4,y\n",
                        "line 1: column 1 has no name, as row names have that pandas or R wrote:"
                                + " name it, or leave it out with \"ignore\": [\"\"]"),
                Arguments.of(
                        "a,b\n1,2\n3,4\n",
                        "line 1: there is no column 'kind'; the columns are 'a', 'b':"
                                + " correct the name of the label, or put the names of the columns into this line"),
                Arguments.of(
                        "a,Kind\n1,x\n3,y\n",
                        "line 1: there is no column 'kind' (did you mean 'Kind'?); the columns are 'a', 'Kind':"
                                + " correct the name of the label, or put the names of the columns into this line"),
                Arguments.of("kind\nx\ny\n", "line 1: the label is the only column: add a numeric feature"),
                Arguments.of("a,kind\n", "line 1: there are no rows below the header: add a line for each sample"),
                Arguments.of(
                        "a,kind\n1,x\n2,x\n",
                        "line 1, column 'kind': a label needs at least two different values, but this column holds only"
                                + " 'x': add samples of a second class"),
                Arguments.of(
                        "a,kind\n" + numbered(101),
                        "line 1, column 'kind': a label has at most 100 different values, but this column holds 101:"
                                + " name a column that holds classes, not measurements or names of samples"),
                Arguments.of(
                        "a,kind\n1,12.5\n2,13\n3,0.25\n4,13\n",
                        "line 1, column 'kind': the values of this label are numbers like '0.25', which measure rather"
                                + " than name a class: name another column, or write the classes as words or whole"
                                + " numbers"),
                Arguments.of(
                        "a,name,kind\n1,Ada,x\n2,Bo,y\n",
                        "line 1, column 'name': not one of its values is a number (the first is 'Ada'): make"
                                + " features of its values with \"encode\": \"one_hot\", or leave it out with"
                                + " \"ignore\": [\"name\"]"));
    }

    /** Rows, each of a class of its own. */
    private static String numbered(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> row + "," + row + "\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlaceAndCure(String content, String problem) throws IOException {
        assertEquals(List.of(problem), problems(content));
        assertEquals(
                folder.resolve("my.csv").toAbsolutePath() + ": " + problem,
                refusal(content.getBytes(StandardCharsets.UTF_8)).getMessage());
    }

    /** Double.parseDouble would take each of these. */
    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "-Infinity", "1d", "2f", "0x1p3"})
    void onlyFiniteDecimalNumbersAreNumbers(String text) throws IOException {
        assertEquals(
                List.of("line 3, column 'a': '" + text
                        + "' is no finite decimal number: correct it, or remove the row"),
                problems("a,kind\n1,x\n" + text + ",y\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n \n\r\n", "\uFEFF"})
    void anEmptyFileIsToldSo(String content) throws IOException {
        assertTrue(problems(content).get(0).contains("my.csv is empty: write a header line"));
    }

    @Test
    void allProblemsAreToldInTheOrderOfTheFile() throws IOException {
        assertEquals(
                List.of(
                        "line 2, column 'b'",
                        "missing value in line 3, column 'a'",
                        "missing label in line 3, column 'kind'",
                        "line 4",
                        "line 5, column 'a'"),
                problems("a,b,kind\n1,??,x\n,4,\n5,6,x,7\ny,2,x\n8,9,y\n").stream()
                        .map(problem -> problem.substring(0, problem.indexOf(':')))
                        .toList());
    }

    @Test
    void aShortRowDoesNotHideBehindAClassThatOnlyItHas() throws IOException {
        assertEquals(1, problems("a,b,kind\n1,2,x\n3,y\n").size());
    }

    @Test
    void wrongNamesAndWrongRowsAreToldTogether() throws IOException {
        assertEquals(3, problems("a,a,type\n1,2\n3,4,x\n").size());
    }

    @Test
    void theMessageShowsTwentyProblemsAndCountsTheRest() throws IOException {
        String rows = IntStream.range(0, 33).mapToObj(i -> "1,x,2\n").collect(Collectors.joining());
        DataException refused = refusal(("a,kind\n1,y\n2,x\n" + rows).getBytes(StandardCharsets.UTF_8));
        assertEquals(20, refused.problems().size());
        assertTrue(refused.getMessage().contains("my.csv: 33 problems\n  line 4: this row"));
        assertTrue(refused.getMessage().endsWith("\n  and 13 more"));
        assertEquals(22, refused.getMessage().lines().count());
    }

    @Test
    void wrongLinesWithoutEndAreCounted() throws IOException {
        String rows = "1,y\n".repeat(1000) + "7\n".repeat(200_000) + "x,z\n".repeat(1000);
        DataException refused = refusal(("a,kind\n" + rows).getBytes(StandardCharsets.UTF_8));
        List<String> lines = refused.getMessage().lines().toList();
        assertTrue(lines.get(0).endsWith("my.csv: 200001 problems"), lines.get(0));
        assertTrue(lines.get(1).startsWith("  line 1002: this row has 1 fields"), lines.get(1));
        assertEquals("  and 199981 more", lines.get(21));
        assertEquals(22, lines.size());
    }

    @Test
    void wrongValuesWithoutEndAreOneProblem() throws IOException {
        String rows = "1,1,y\nq,w,x\n2,r,x\nw,3,y\n".repeat(20_000);
        List<String> problems = problems("a,b,kind\n" + rows);
        assertEquals(3, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("lines 3, 7, 11 and 19997 more, column 'a': 'q' is"), problems.get(0));
        assertTrue(
                problems.get(1).startsWith("lines 3, 5, 7 and 39997 more, columns 'b', 'a': 'w' is"), problems.get(1));
        List<String> different = problems("a,kind\n1,x\n2,y\n3,x\n4,y\nq,x\nq,y\nr,x\ns,y\nt,x\nt,x\n");
        assertTrue(
                different.get(0).contains("column 'a': 'q', 'r', 's' and 2 more are no finite decimal numbers"),
                different.get(0));
    }

    @Test
    void longValuesAndListsAreCut() throws IOException {
        String problem = problems("a,kind\n1,x\n" + "z".repeat(1000) + ",y\n").get(0);
        assertTrue(problem.contains("'" + "z".repeat(40) + "…'"));
        String header = IntStream.rangeClosed(1, 25).mapToObj(i -> "f" + i).collect(Collectors.joining(","));
        assertTrue(problems(header + "\n").get(0).contains("'f20' and 5 more"));
        assertFalse(problems(header + "\n").get(0).contains("'f21'"));
    }

    @ParameterizedTest
    @CsvSource({"'a,kind\n1,x\n2,\"y\n3,x\n', 3, 2", "'a,kind\n1,x\n\"2\"2,y\n', 3, 1", "'\"a,kind\n1,x\n', 1, 1"})
    void quotesThatDoNotMatchAreToldWhereTheyOpen(String content, int line, int field) throws IOException {
        String problem = problems(content).get(0);
        assertTrue(problem.contains("line " + line + ", field " + field + ": quotes do not match"), problem);
        assertFalse(problem.contains("\n"), problem);
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        String message = refusal("a,kind\n1,x\n2,ä\n".getBytes(StandardCharsets.ISO_8859_1))
                .getMessage();
        assertTrue(message.contains("my.csv: line 3: byte 0xE4 is not UTF-8"), message);
    }

    @Test
    void filesThatAreNotThereAreToldWithTheFullPath() {
        DataException missing =
                assertThrows(DataException.class, () -> new CsvTable("../no.csv", "kind").read(folder.resolve("deep")));
        assertTrue(missing.getMessage()
                .contains("there is no file " + folder.resolve("no.csv").toAbsolutePath()));
        DataException directory = assertThrows(DataException.class, () -> new CsvTable(".", "kind").read(folder));
        assertTrue(directory.getMessage().contains("is a folder"));
        DataException nonsense = assertThrows(DataException.class, () -> new CsvTable("a\0b", "kind").read(folder));
        assertTrue(nonsense.getMessage().contains("control character"), nonsense.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ~/data/my.csv | only a shell knows what ~ is in the path '~/data/my.csv': write the whole path of the folder, or one relative to the folder of the config
            https://example.org/my.csv | 'https://example.org/my.csv' is a URL: download the file and write its path, for nothing is read from a network
            s3://bucket/my.csv | 's3://bucket/my.csv' is a URL: download the file and write its path, for nothing is read from a network
            file:///tmp/my.csv | 'file:///tmp/my.csv' is a URL: write the path alone, without file://
            ` ` | the path is blank: name a CSV file
            """)
    void whatIsNoPathIsSaidSo(String path, String message) {
        assertEquals(
                message,
                assertThrows(DataException.class, () -> new CsvTable(path, "kind").read(folder))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'C:\\temp.csv',tab", "'C:\\new.csv',line feed", "'C:\\bin.csv',backspace", "'C:\\files.csv',form feed"
    })
    void backslashesThatJsonReadAsControlCharacters(String written, String name) {
        String path = written.replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\b", "\b")
                .replace("\\f", "\f");
        String message = assertThrows(DataException.class, () -> new CsvTable(path, "kind").read(folder))
                .getMessage();
        assertTrue(
                message.startsWith("there is a control character (" + name + ") in the path")
                        && message.endsWith(": in JSON, write \\\\ for a backslash, or / instead"),
                message);
    }
}
