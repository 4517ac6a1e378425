package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.Tables;
import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CSV file may look like; {@link CsvTableErrorsTest} has what it may not. */
class CsvTableTest {

    @TempDir
    private Path folder;

    private Dataset read(String content) throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/my.csv"), content);
        return Tables.numbers(new CsvTable("tables/my.csv", "kind"), folder);
    }

    @Test
    void readsFeaturesAndLabels() throws IOException {
        Dataset dataset = read("width,kind,height\n1,oak,-2.5\n.5,elm,1e3\n3.,oak,+4E-2\n");
        assertEquals(List.of("width", "height"), dataset.featureNames());
        assertEquals(List.of("elm", "oak"), dataset.labelNames());
        assertArrayEquals(new int[] {1, 0, 1}, dataset.labels());
        assertArrayEquals(new double[] {1, 0.5, 3}, dataset.features()[0]);
        assertArrayEquals(new double[] {-2.5, 1000, 0.04}, dataset.features()[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,kind\n1,x\n2,y",
                "a,kind\n1,x\n2,y\n",
                "a,kind\r\n1,x\r\n2,y\r\n",
                "a,kind\r1,x\r2,y\r",
                "\uFEFFa,kind\n1,x\n2,y\n",
                "\n  \na,kind\n\n1,x\n\n\n2,y\n\n",
                " a , kind\n 1 ,x\n2, y \n",
                "\"a\",\"kind\"\n\"1\",\"x\"\n\"2\",\"y\"\n"
            })
    void formsOfTheSameTableAreEqual(String content) throws IOException {
        Dataset dataset = read(content);
        assertEquals(List.of("a"), dataset.featureNames());
        assertEquals(List.of("x", "y"), dataset.labelNames());
        assertArrayEquals(new double[] {1, 2}, dataset.features()[0]);
        assertArrayEquals(new int[] {0, 1}, dataset.labels());
    }

    @Test
    void quotesProtectCommasQuotesAndLineBreaks() throws IOException {
        Dataset dataset = read("\"a,b\",\"say \"\"c\"\"\",kind\n1,2,\"x\ny\"\n3,4,z\n");
        assertEquals(List.of("a,b", "say \"c\""), dataset.featureNames());
        assertEquals(List.of("x\ny", "z"), dataset.labelNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9,10", "-1,1", "0,1", "-100,-5", "1,1.5"})
    void numericLabelsAreInNumericOrder(String pair) throws IOException {
        String[] labels = pair.split(",");
        assertEquals(
                List.of(labels),
                read("a,kind\n1," + labels[1] + "\n2," + labels[0] + "\n").labelNames());
    }

    @Test
    void otherLabelsAreInAlphabeticalOrder() throws IOException {
        assertEquals(
                List.of("10", "9 or more"), read("a,kind\n1,9 or more\n2,10\n").labelNames());
        assertEquals(List.of("no", "yes"), read("a,kind\n1,yes\n2,no\n").labelNames());
    }

    @Test
    void moreThanTwoClassesAreOrderedInTheSameWay() throws IOException {
        Dataset numbers = read("a,kind\n1,10\n2,9\n3,-1\n4,9\n5,2.0\n");
        assertEquals(List.of("-1", "2", "9", "10"), numbers.labelNames());
        assertArrayEquals(new int[] {3, 2, 0, 2, 1}, numbers.labels());
        Dataset words = read("a,kind\n1,oak\n2,10\n3,elm\n4,9.5\n");
        assertEquals(List.of("10", "9.5", "elm", "oak"), words.labelNames());
        assertArrayEquals(new int[] {3, 0, 2, 1}, words.labels());
    }

    @Test
    void aHundredClassesAreTaken() throws IOException {
        StringBuilder rows = new StringBuilder("a,kind\n");
        for (int row = 0; row < 300; row++) {
            rows.append(row).append(',').append(row % 100).append('\n');
        }
        Dataset dataset = read(rows.toString());
        assertEquals(100, dataset.classCount());
        assertEquals(42, dataset.labels()[142]);
    }

    @Test
    void aConstantFeatureIsTaken() throws IOException {
        assertArrayEquals(new double[] {7, 7}, read("a,kind\n7,x\n7,y\n").features()[0]);
    }

    @Test
    void namesOfAnyScriptAreTaken() throws IOException {
        assertEquals(
                List.of("größe", "高さ"), read("größe,高さ,kind\n1,2,x\n3,4,y\n").featureNames());
    }

    @Test
    void theHeaderMayBeFarDown() {
        byte[] content = "\n\n\na,kind\n1,x\nz,y\n".getBytes(StandardCharsets.UTF_8);
        DataException refused = assertThrows(
                DataException.class, () -> CsvDataset.parse("my.csv", content, new CsvTable("my.csv", "kind")));
        assertTrue(refused.getMessage().startsWith("my.csv: line 6, column 'a': 'z'"), refused.getMessage());
    }

    @Test
    void anAbsolutePathIsTakenAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("my.csv"), "a,kind\n1,x\n2,y\n");
        Dataset dataset = Tables.numbers(new CsvTable(file.toString(), "kind"), folder.resolve("elsewhere"));
        assertEquals(2, dataset.samples());
    }

    @Test
    void everyDoubleSurvives() throws IOException {
        double[] values = {Double.MAX_VALUE, Double.MIN_VALUE, Math.PI, -1 / 3.0, 123456789012345678.0};
        StringBuilder content = new StringBuilder("a,kind\n0,y\n");
        for (double value : values) {
            content.append(value).append(",x\n");
        }
        double[] read = read(content.toString()).features()[0];
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], read[i + 1]);
        }
    }
}
