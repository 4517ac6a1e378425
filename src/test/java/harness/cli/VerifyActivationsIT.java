package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded tables of activations are compared with those of now; what was done to them is found. */
class VerifyActivationsIT {

    private static final List<String> TABLES = List.of("properties.csv", "values.csv", "softmax.csv");

    @TempDir
    private static Path shared;

    private final WorkingFolder folder;

    VerifyActivationsIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @BeforeAll
    static void makeResults() throws Exception {
        Path config = Files.writeString(shared.resolve("look.json"), """
                { "kind": "activations", "name": "look", "softmax": [1, 2],
                  "activations": ["relu", "tanh", { "type": "elu", "alpha": 0.5 }], "range": { "points": 11 } }
                """);
        Ended ended = InProcess.run(
                config.toString(), "--quiet", "--out", shared.resolve("results").toString());
        assertEquals(0, ended.exitCode(), ended.err());
    }

    /** Copies the results, which may then be spoiled. */
    @BeforeEach
    void copyResults() throws Exception {
        folder.copyResults(shared.resolve("results/look"));
    }

    private Path results() {
        return folder.resolve("results/look");
    }

    private void change(String table, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(results().resolve(table));
        String after = change.apply(before);
        assertNotEquals(before, after, "nothing was changed");
        Files.writeString(results().resolve(table), after);
    }

    private Ended verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", results().toString()));
        arguments.addAll(List.of(more));
        return InProcess.run(arguments.toArray(String[]::new));
    }

    private void assertDiffers(String... messages) {
        Ended ended = verify();
        assertEquals(1, ended.exitCode(), ended.err());
        for (String message : messages) {
            assertTrue(ended.err().contains(message), ended.err());
        }
        assertFalse(ended.err().contains("null"), ended.err());
        assertFalse(ended.out().contains("agree"), ended.out());
    }

    private void assertRefused(String message) {
        Ended ended = verify();
        assertEquals(2, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
    }

    @Test
    void resultsAgreeWithThemselvesAndNothingIsWritten() throws Exception {
        List<String> before = folder.entries("results/look");
        Ended ended = folder.run("verify", "results/look");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("", ended.err());
        assertTrue(ended.out().contains("results/look: 3 activations\n"), ended.out());
        assertTrue(ended.out().contains("properties.csv, values.csv, softmax.csv"), ended.out());
        assertTrue(ended.out().endsWith("Every table that is there agrees bit for bit.\n"), ended.out());
        assertEquals(before, folder.entries("results/look"));
        // Not even in the folder for temporary files, which need not be there.
        Ended nowhere = HarnessProcess.startPlainly(
                        folder.path(),
                        List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=/nonexistent"),
                        "verify",
                        "results/look",
                        "--quiet")
                .end();
        assertEquals(0, nowhere.exitCode(), nowhere.err());
        // Newer JVMs themselves say that the folder is not there.
        String said = nowhere.out() + nowhere.err().replaceAll("(?m)^WARNING: java\\.io\\.tmpdir .*\\R", "");
        assertEquals("", said);
    }

    @Test
    void findsOneChangedCellInAnyTable() throws Exception {
        change("values.csv", text -> text.replace("tanh,0.0,0.0,", "tanh,0.0,0.5,"));
        assertDiffers(
                "tanh differs\n  values.csv, activation tanh, x 0.0: value\n    recorded 0.5\n    now      0.0\n",
                "1 of 5 activations and classes of softmax differ.\n");
        change("properties.csv", text -> text.replace("\ntanh,-1.0,", "\ntanh,-1.5,"));
        change("softmax.csv", text -> text.replace("\n2,2.0,", "\n2,2.5,"));
        assertDiffers(
                "  properties.csv, activation tanh: infimum\n    recorded -1.5\n    now      -1.0\n  and in values.csv\n",
                "softmax of class 2 differs\n  softmax.csv, class 2, by_logit_of_class 1: logit\n    recorded 2.5\n",
                "2 of 5 activations and classes of softmax differ.\n");
    }

    @Test
    void everyTableThatWasCutOffDiffers() throws Exception {
        for (String table : TABLES) {
            String whole = Files.readString(results().resolve(table));
            change(table, text -> text.substring(0, text.length() - 1));
            assertDiffers(
                    table + ": line ", "the last, has no end: the file was cut off", "the end of the row is missing");
            Files.writeString(results().resolve(table), whole.substring(0, whole.indexOf('\n')));
            assertDiffers("  " + table + ", ", ": a row is missing\n");
            Files.writeString(results().resolve(table), whole);
        }
        assertEquals(0, verify().exitCode());
    }

    @Test
    void otherEndsOfLinesAreNamed() throws Exception {
        for (String table : TABLES) {
            change(table, text -> text.replace("\n", "\r\n"));
            assertRefused(table + " has lines that end in CR LF, and was written with LF");
            change(table, text -> text.replace("\r\n", "\n"));
        }
        change("properties.csv", text -> text.substring(0, text.length() - 1) + "\r\n");
        assertDiffers("properties.csv, activation elu(alpha=0.5): saturates_right\n    recorded false\\r\n");
    }

    @Test
    void aTableOfAnotherStudyIsRefusedAndARowOfAnotherFound() throws Exception {
        change("values.csv", text -> text + "gelu,0.0,0.0,0.5\n");
        assertDiffers(
                "values.csv: line 35 begins with 'gelu', which the config does not have",
                "All agrees bit for bit; there are rows that should not be.");
        change("values.csv", text -> text.substring(0, text.indexOf('\n')) + "\ngelu,0.0,0.0,0.5\n");
        assertRefused("values.csv does not belong to the config.json beside it: line 2 begins with 'gelu'");
        change("values.csv", text -> text.replace("x,value", "x,f"));
        assertRefused("column 3 is 'f', 'value' was expected");
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        Files.delete(results().resolve("values.csv"));
        Files.delete(results().resolve("softmax.csv"));
        Ended ended = verify();
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("Not there: values.csv, softmax.csv\n"), ended.out());
        change("properties.csv", text -> text.replace("\ntanh,-1.0,", "\ntanh,-1.5,"));
        assertDiffers("1 of 3 activations and classes of softmax differ.");
        Files.delete(results().resolve("properties.csv"));
        assertRefused("none of the tables that could be compared: properties.csv, values.csv, softmax.csv");
    }

    @Test
    void saysWhichOptionsHaveNoEffect() {
        Ended ended = verify("--sample", "2", "--threads", "1");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("Without effect, for there are no runs: --sample, --threads\n"), ended.out());
        assertFalse(verify().out().contains("effect"));
    }
}
