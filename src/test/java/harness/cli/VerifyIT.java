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
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded results are repeated and compared; what was done to them is found. */
class VerifyIT {

    /** 12 runs, and labels that tables quote. */
    private static final String SMALL = """
            { "name": "small", "seeds": 3,
              "data": { "samples": 60 },
              "training": { "epochs": 4 },
              "record": { "gradientHistograms": true },
              "vary": { "network.hidden": [[4], [3, 2]], "data.source": ["moons", "xor"] } }
            """;

    private static final String RUN = "c3-_3_2_-moons-s2";

    @TempDir
    private static Path shared;

    private final WorkingFolder folder;

    VerifyIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @BeforeAll
    static void makeResults() throws Exception {
        Files.writeString(shared.resolve("small.json"), SMALL);
        Ended ended = HarnessProcess.run(shared, "small.json", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
    }

    /** A copy of the results that may be spoiled. */
    private Path results() throws IOException {
        return folder.copyResults(shared.resolve("results/small"));
    }

    private static void change(Path table, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(table);
        String after = change.apply(before);
        assertNotEquals(before, after, "nothing was changed");
        Files.writeString(table, after);
    }

    private static void changeLines(Path table, UnaryOperator<List<String>> change) throws IOException {
        change(
                table,
                text -> String.join(
                                "\n", change.apply(new ArrayList<>(text.lines().toList()))) + "\n");
    }

    private Ended verify(String... more) {
        return verify(folder.resolve("results/small"), more);
    }

    private static Ended verify(Path results, String... more) {
        return InProcess.run(Stream.concat(Stream.of("verify", results.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void assertRefused(String message, String results, String... more) {
        Ended ended = verify(folder.resolve(results), more);
        assertEquals(2, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    private Ended assertDiffers(String message, String... more) {
        Ended ended = verify(more);
        assertEquals(1, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        return ended;
    }

    @Test
    void resultsAgreeWithThemselves() throws Exception {
        results();
        List<String> before = folder.entries("results/small");
        Ended ended = folder.run("verify", "results/small");
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals("", ended.err());
        assertTrue(ended.out().contains("repeating 12 of 12 runs"), ended.out());
        assertTrue(ended.out().contains("12 of 12 runs were repeated, all agree bit for bit."), ended.out());
        assertTrue(ended.out().contains("Not compared: timings.csv"), ended.out());
        assertFalse(ended.out().contains("Not there"), ended.out());
        Stream.of("runs", "history", "layers", "confusion", "recall", "gradient_histograms", "summary", "gradients")
                .forEach(table -> assertTrue(ended.out().contains(table + ".csv"), ended.out()));
        assertEquals(before, folder.entries("results/small"));
        assertEquals("", folder.run("verify", "results/small", "--quiet").out());
    }

    @Test
    void findsOneFlippedDigitAndNamesItsRunEpochAndColumn() throws Exception {
        Path table = results().resolve("history.csv");
        String[] value = new String[1];
        changeLines(table, lines -> {
            int line = IntStream.range(0, lines.size())
                    .filter(index -> lines.get(index).startsWith(RUN + ",3,"))
                    .findFirst()
                    .orElseThrow();
            String[] cells = lines.get(line).split(",");
            value[0] = cells[3];
            char last = value[0].charAt(value[0].length() - 1);
            cells[3] = value[0].substring(0, value[0].length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
            lines.set(line, String.join(",", cells));
            return lines;
        });
        Ended ended = assertDiffers(RUN + " differs\n  history.csv, epoch 3: test_loss\n    recorded 0.", "--quiet");
        assertTrue(ended.err().contains("    now      " + value[0] + "\n"), ended.err());
        assertTrue(ended.err().endsWith("12 of 12 runs were repeated, 11 agree bit for bit.\n"), ended.err());
        assertEquals(5, ended.err().lines().count(), ended.err());
    }

    @Test
    void namesTheEarliestEpochAndTheOtherTables() throws Exception {
        Path results = results();
        change(results.resolve("runs.csv"), text -> text.replaceFirst("(\n" + RUN + ",.*),4\n", "$1,5\n"));
        change(results.resolve("history.csv"), text -> text.replaceFirst("(\n" + RUN + ",3,)", "$11"));
        change(results.resolve("layers.csv"), text -> text.replaceFirst("(\n" + RUN + ",2,3,)", "$11"));
        Ended ended = assertDiffers(RUN + " differs\n  layers.csv, epoch 2, layer 3: gradient_norm\n");
        assertTrue(ended.err().contains("  and in history.csv, runs.csv\n"), ended.err());
    }

    @Test
    void aTableThatWasCutOffLacksRows() throws Exception {
        changeLines(results().resolve("layers.csv"), lines -> lines.subList(0, lines.size() - 1));
        Ended whole = assertDiffers("c4-_3_2_-xor-s3 differs\n  layers.csv, epoch 4, layer 3: a row is missing\n");
        assertTrue(whole.err().contains("12 of 12 runs were repeated, 11 agree"), whole.err());
        change(folder.resolve("results/small/layers.csv"), text -> text.substring(0, text.length() - 10));
        Ended ended = assertDiffers("the last, has no end: the file was cut off");
        assertTrue(ended.err().contains("c4-_3_2_-xor-s3 differs\n  layers.csv, epoch 4, layer 2: "), ended.err());
    }

    @Test
    void missingAndSurplusRowsAreNamed() throws Exception {
        changeLines(results().resolve("history.csv"), lines -> {
            lines.removeIf(line -> line.startsWith("c1-_4_-moons-s1,2,") || line.startsWith("c1-_4_-moons-s3,"));
            int twice = IntStream.range(0, lines.size())
                    .filter(index -> lines.get(index).startsWith("c2-_4_-xor-s1,1,"))
                    .findFirst()
                    .orElseThrow();
            lines.add(twice, lines.get(twice));
            return lines;
        });
        Ended ended = assertDiffers("c1-_4_-moons-s1 differs\n  history.csv, epoch 2: a row is missing\n");
        assertTrue(
                ended.err().contains("c1-_4_-moons-s3 differs\n  history.csv, epoch 0: a row is missing\n"),
                ended.err());
        assertTrue(ended.err().contains("c2-_4_-xor-s1 differs\n  history.csv, epoch 1: a row too many"), ended.err());
        assertTrue(ended.err().contains("12 of 12 runs were repeated, 9 agree"), ended.err());
    }

    @Test
    void aRowOfAnotherRunIsFound() throws Exception {
        Path results = results();
        change(results.resolve("runs.csv"), text -> text.replace("\n" + RUN + ",", "\nc9-relu-s2,"));
        Ended ended = assertDiffers("runs.csv: line 9 begins with 'c9-relu-s2', which the config does not have");
        assertTrue(ended.err().contains(RUN + " differs\n  runs.csv: a row is missing"), ended.err());
        // Whichever runs are repeated.
        assertDiffers("line 9 begins with 'c9-relu-s2'", "--sample", "1");
    }

    @Test
    void runsMayStandInAnotherOrder() throws Exception {
        changeLines(results().resolve("runs.csv"), lines -> {
            lines.subList(1, lines.size()).sort(Comparator.reverseOrder());
            return lines;
        });
        assertEquals(0, verify("--quiet").exitCode());
    }

    @Test
    void aSampleIsTheSameEveryTimeAndComparesWhatItCan() throws Exception {
        Path results = results();
        change(results.resolve("summary.csv"), text -> text.replace(",0.", ",0.1"));
        Ended sample = verify("--sample", "4");
        assertEquals(0, sample.exitCode(), sample.err());
        assertTrue(sample.out().contains("4 of 12 runs were repeated, all agree"), sample.out());
        assertTrue(sample.out().contains("Not compared: gradients.csv, summary.csv, timings.csv"), sample.out());
        assertDiffers("cell c1-_4_-moons differs\n  summary.csv: ", "--sample", "12");

        change(results.resolve("recall.csv"), text -> text.replaceAll("(?m)(,[0-9]+),[^,]*$", "$1,7"));
        Ended once = assertDiffers("4 of 12 runs were repeated, 0 agree", "--sample", "4", "--threads", "1", "--quiet");
        Ended again = assertDiffers("recall.csv, class 0: recall", "--sample", "4", "--threads", "2", "--quiet");
        assertEquals(once.err(), again.err());
    }

    /** As of a grid of thousands of values, whose defaults are filled in. */
    @Test
    void aConfigThatIsLargerThanWhatAPersonWritesIsRead() throws Exception {
        change(results().resolve("config.json"), text -> text + " ".repeat(1_000_001));
        Ended ended = verify("--sample", "1");
        assertEquals(0, ended.exitCode(), ended.err());
    }

    @Test
    void theVerdictSpeaksOfWhatDiffers() throws Exception {
        Path results = results();
        change(results.resolve("summary.csv"), text -> text.replaceFirst(",0\\.", ",1."));
        Ended cell = assertDiffers("cell c1-_4_-moons differs\n  summary.csv: ");
        assertTrue(
                cell.err().endsWith("12 of 12 runs were repeated, all agree bit for bit; 1 of 4 cells differ.\n"),
                cell.err());
        assertFalse(cell.out().contains("agree"), cell.out());
        change(results.resolve("runs.csv"), text -> text.replaceFirst("\n(" + RUN + ",.*)", "\n$1\n$1"));
        change(results.resolve("recall.csv"), text -> text + "c9-relu-s2,0,4,1\n");
        assertDiffers("12 of 12 runs were repeated, 11 agree bit for bit; 1 of 4 cells differ; there are rows that"
                + " should not be.\n");
    }

    @Test
    void tablesThatAreNotThereAreNamedAndNothingIsSaidOfThem() throws Exception {
        Path results = results();
        Files.delete(results.resolve("runs.csv"));
        Files.delete(results.resolve("layers.csv"));
        Ended some = verify();
        assertEquals(0, some.exitCode(), some.err());
        assertTrue(some.out().contains("Not there: runs.csv, layers.csv\n"), some.out());
        assertTrue(some.out().endsWith("12 of 12 runs were repeated, all agree bit for bit.\n"), some.out());
        for (String table : folder.entries("results/small")) {
            if (table.endsWith(".csv") && !table.equals("summary.csv")) {
                Files.delete(results.resolve(table));
            }
        }
        Ended summary = verify();
        assertEquals(0, summary.exitCode(), summary.err());
        assertTrue(
                summary.out().contains("Not there: runs.csv, history.csv, layers.csv, confusion.csv, recall.csv,"),
                summary.out());
        assertTrue(
                summary.out()
                        .endsWith("12 of 12 runs were repeated, though there is no table of runs to compare; all cells"
                                + " agree bit for bit.\n"),
                summary.out());
        change(results.resolve("summary.csv"), text -> text.replace(",0.", ",1."));
        Ended differs = assertDiffers("12 of 12 runs were repeated, though there is no table of runs to compare; 4 of 4"
                + " cells differ.\n");
        assertFalse(differs.out().contains("agree"), differs.out());
    }

    @Test
    void refusesWhatIsNoFolderOfResults() throws Exception {
        Path results = results();
        assertRefused("there is no folder " + folder.resolve("results/large"), "results/large");
        assertRefused("is a file", "results/small/runs.csv");
        assertRefused("no config.json", "results");
        folder.write("results/journal.jsonl", "{\"level\": \"info\"}\n");
        assertRefused("no config.json", "results");
        folder.write("results/journal.jsonl", "{\"checksum\":\"01234567\",");
        assertRefused("its experiment is under way, or was stopped", "results");
        assertRefused("--sample must be at least 1", "results/small", "--sample", "0");
        folder.assertRefused("DIR", "verify");
        Files.writeString(results.resolve("config.json"), "{ \"name\": 7 }");
        assertRefused("config.json:1:", "results/small");
        Files.writeString(results.resolve("config.json"), SMALL);
        for (String table : folder.entries("results/small")) {
            if (table.endsWith(".csv")) {
                Files.delete(results.resolve(table));
            }
        }
        assertRefused("none of the tables", "results/small");
    }

    @Test
    void refusesTablesOfAnotherConfig() throws Exception {
        Path results = results();
        String runs = Files.readString(results.resolve("runs.csv"));
        change(results.resolve("runs.csv"), text -> text.replace("data.source", "data.samples"));
        assertRefused("column 3 is 'data.samples', 'data.source' was expected", "results/small");
        Files.writeString(results.resolve("runs.csv"), runs);
        change(results.resolve("history.csv"), text -> text.replaceAll("\nc", "\nd"));
        assertRefused("history.csv does not belong to the config.json", "results/small");
        Files.writeString(results.resolve("history.csv"), "");
        assertRefused("column 1 is missing", "results/small");
        Files.delete(results.resolve("history.csv"));
        Files.createDirectory(results.resolve("history.csv"));
        assertRefused("history.csv is a folder, a pipe or a device", "results/small");
    }

    @Test
    void aTableOfOnesOwnIsFoundAndItsChangeNoticed() throws Exception {
        StringBuilder rows = new StringBuilder("width,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row).append(row < 20 ? ",\"small, \"\"old\"\"\"\n" : ",large\n");
        }
        Path study = Files.createDirectory(folder.resolve("study"));
        Files.writeString(study.resolve("data.csv"), rows);
        Files.writeString(study.resolve("small.json"), """
                { "name": "small", "seeds": 2, "training": { "epochs": 2 },
                  "data": { "source": { "type": "csv", "path": "data.csv", "label": "kind" } } }
                """);
        Ended made = InProcess.run(
                study.resolve("small.json").toString(),
                "--quiet",
                "--out",
                folder.resolve("results").toString());
        assertEquals(0, made.exitCode(), made.err());
        Ended ended = verify();
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("summary.csv"), ended.out());

        Files.writeString(study.resolve("data.csv"), rows.toString().replace("39,", "38,"));
        assertRefused("data.csv has changed since", "results/small");
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.writeString(moved.resolve("data.csv"), rows);
        Files.delete(study.resolve("data.csv"));
        assertRefused("there is no file " + study.resolve("data.csv"), "results/small");
        assertRefused("--data DIR", "results/small");
        assertEquals(0, verify("--data", moved.toString()).exitCode());
    }

    @Test
    void theCommittedComparisonAgrees() throws Exception {
        Path committed = Path.of("results", "compare").toAbsolutePath();
        Ended ended = folder.run("verify", committed.toString(), "--sample", "3");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("3 of 480 runs were repeated, all agree"), ended.out());
    }
}
