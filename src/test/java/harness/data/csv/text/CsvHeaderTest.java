package harness.data.csv.text;

import static harness.data.csv.text.CsvTexts.lines;
import static harness.data.csv.text.CsvTexts.read;
import static harness.data.csv.text.CsvTexts.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which line of a CSV file is its header, and whether it has one. */
class CsvHeaderTest {

    @Test
    void aHeaderMayBeginWithAHash() {
        assertEquals(
                List.of("#id", "kind"),
                read("# made by me\n#id,kind\n1,x\n").header().fields());
        assertEquals(2, read("kind,a\n#x,1\n#y,2\n").rows().size());
        assertEquals(2, read("kind,a\n\"#x\",1\ny,2\n").rows().size());
    }

    @Test
    void withoutAHeaderColumnsAreNumbered() {
        CsvText text = CsvText.read(
                "my.csv", "5,1;3,5;setosa;\n4,9;3,0;virginica;\n".getBytes(StandardCharsets.UTF_8), "x3", false);
        assertEquals(List.of("x1", "x2", "x3"), text.header().fields());
        assertEquals(List.of("5.1", "3.5", "setosa"), text.rows().get(0).fields());
        assertEquals(List.of(1, 2), lines(text));
    }

    @Test
    void aHeaderWhereNoneIsExpectedIsToldAlone() {
        byte[] content = "a,b,kind\n1,2,x\n3,4,y\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "my.csv: line 1: the first line looks like a header ('a', 'b', 'kind'), but \"header\" is false: set it to"
                        + " true, or remove this line",
                assertThrows(DataException.class, () -> CsvText.read("my.csv", content, "x3", false))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'Patients\na,kind\n1,x\n', ' remove it; the header seems to be line 2'",
        "'Patients, 2023\nby me\n\na,b,kind\n1,2,x\n', ' remove it, and what follows down to line 2; the header seems to be"
                + " line 4'",
        "'Patients,,\na,b,sort\n1,2,x\n', ' remove it, so that the names of the columns come first'"
    })
    void aTitleIsToldAlone(String content, String cure) {
        assertEquals("my.csv: line 1 is a title, not a header:" + cure, refusal(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.1,3.5,x\n4.9,3.0,y\n",
                "5,1;3,5;x\n4,9;3,0;y\n",
                "?,3.5,x\n4.9,3.0,y\n4.9,3.0,y\n",
                "x,s,n,t\nx,y,w,f\nb,s,n,t\n"
            })
    void aFileWithoutAHeaderIsToldAlone(String content) {
        String message = refusal(content);
        assertTrue(message.startsWith("my.csv: line 1: the first line looks like data ("), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,kind\n3,4,n\n5,6,kind\n",
                "1,2,kind\n3,4,n\n",
                "5.1,3.5,1.4,kind\n4.9,3.0,1.4,n\n",
                "1,2,3,4,kind\n3,4,5,6,n\n5,6,7,8,kind\n",
                "1,2,Kind\n3,4,n\n",
                "1,kind\n3,n\n4,kind\n",
                "5,1;7;kind\n6,2;8;n\n",
                ",2,kind\n3,4,n\n5,6,kind\n"
            })
    void aSampleOfAClassThatIsCalledAsTheLabelIsNoHeader(String content) {
        assertTrue(refusal(content).startsWith("my.csv: line 1: the first line looks like data ("), content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,1,2,kind\n3,4,5,n\n5,6,7,y\n",
                "400,410.5,421,kind\n3,4,5,n\n5,6,7,y\n",
                ",0,1,2,kind\n0,3,4,5,n\n1,5,6,7,y\n",
                "2019,kind\n3.5,n\n7,y\n",
                "a,b,kind\n1,2,kind\n3,4,y\n",
                "1,2,kind\nu,v,n\nu,w,y\n",
                "kind\nn\ny\n"
            })
    void numbersThatIncreaseMayBeNamesOfColumns(String content) {
        assertTrue(read(content).header().fields().contains("kind"));
    }

    @Test
    void countedColumnsMayHaveALabelThatIsANumber() {
        byte[] content = "0,1,2,3\n5,6,7,3\n7,8,9,2\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(2, CsvText.read("my.csv", content, "3", true).rows().size());
    }

    @ParameterizedTest
    @CsvSource({
        "'x,y\n1,u\n2,v\n3,u\n', true",
        "'x,y\n1,u\n,v\n3,u\n', true",
        "'x,y\n1,u\nw,v\n3,u\n', false",
        "'?,y\n1,u\n2,v\n3,u\n', false",
        "'?,NA,y\n1,1,u\n2,1,v\n3,1,u\n', false",
        "'RI,NA,y\n1,1,u\n2,1,v\n3,1,u\n', true"
    })
    void aHeaderOverOneColumnOfNumbersIsToldToo(String content, boolean told) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (told) {
            assertTrue(assertThrows(DataException.class, () -> CsvText.read("my.csv", bytes, "x2", false))
                    .getMessage()
                    .contains("looks like a header"));
        } else {
            assertEquals(4, CsvText.read("my.csv", bytes, "x2", false).rows().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a;b;kind\n1,2,u\n3,4,v\n', semicolons",
        "'a,b,kind\n1;2;u\n3;4;v\n', commas",
        "'a\tb\tkind\n1,2,u\n3,4,v\n', tabs",
        "'a b kind\n1,2,u\n3,4,v\n', spaces"
    })
    void aHeaderWithOtherSeparatorsIsNoTitle(String content, String separators) {
        assertEquals(
                "my.csv: line 1: the names of the header are separated by " + separators
                        + ", but the fields of the rows are not: separate both by the same character",
                refusal(content));
    }
}
