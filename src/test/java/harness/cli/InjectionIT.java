package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import harness.cli.HarnessProcess.Ended;
import harness.cli.command.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in a config or in a table are names: they are no paths, no markup, no formulas, and steer no terminal. */
class InjectionIT {

    /** Each does harm somewhere if it is taken for more than a name. */
    private static final List<String> NAMES = List.of(
            "../../x",
            "/tmp/x",
            "<script>alert(1)</script>",
            "]]></text><image href='x'/>",
            "\" onload=\"x",
            "&lol;<!--",
            "font-family:\"x\";",
            "=1+1",
            "+A1",
            "-2+3",
            "@SUM(A1)",
            " =cmd|' /C calc'!A0",
            "\uFF1D1",
            "\t=1",
            "say \"x\", y",
            "two\nlines",
            "\r\nrun,1,2",
            "\u001b[2Jred",
            "\u001b]0;title\u0007",
            "\u009b31m",
            "abc\u202Ecba",
            "a\u2028b",
            "a\uFFFEb",
            "a\u0008b",
            "-0.5x",
            "+");

    /** Characters that a terminal or a page acts upon. */
    private static final String STEERING = ".*[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE].*";

    private final ObjectMapper json = new ObjectMapper();
    private final WorkingFolder outside;
    private final WorkingFolder folder;

    InjectionIT(@TempDir Path outside) throws Exception {
        this.outside = new WorkingFolder(outside);
        folder = new WorkingFolder(Files.createDirectories(outside.resolve("a/work")));
    }

    private Ended run(Map<String, ?> config, String... options) throws Exception {
        Path file = folder.write("own.json", json.writeValueAsString(config));
        List<String> arguments = new ArrayList<>(
                List.of(file.toString(), "--out", folder.resolve("results").toString()));
        arguments.addAll(List.of(options));
        return InProcess.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x", "..", ".", "/x", "a/b", "a\\b", "C:x", "x\u0000", "CON", "nul", "aux.txt", "Com1", "lpt9.x",
                "x.", "x ", " x", "x\n", ".hidden", "", "\u202ex", "x:y", "*", "~"
            })
    void aNameIsTheNameOfAFolderAndNothingElse(String name) throws Exception {
        Ended refused = run(Map.of("name", name));
        assertEquals(ExitCode.WRONG, refused.exitCode());
        assertTrue(
                refused.err().contains("own.json:1:9  name\n    expected a text of 1 to 100 letters"), refused.err());
        assertHarmless(refused.err());
        assertEquals(List.of("a"), outside.entries("."));
        assertEquals(List.of("work"), outside.entries("a"));
        assertEquals(List.of("own.json"), folder.entries("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "com", "nul1", "a.con", "auxiliary", "-", "_", "a..b"})
    void otherNamesAreFine(String name) throws Exception {
        assertEquals(
                ExitCode.DONE,
                run(Map.of("name", name, "training", Map.of("epochs", 0)), "--dry-run")
                        .exitCode());
    }

    @Test
    void classesMayHaveAnyNameAndStayNames() throws Exception {
        writeTable("data.csv", NAMES);
        Ended ended = run(config(Map.of("type", "csv", "path", "data.csv", "label", "=kind<b>")));
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        assertHarmless(ended.out() + ended.err());
        assertOnlyResults();
        List<List<String>> confusion = assertTables();
        assertEquals(1 + NAMES.size() * NAMES.size(), confusion.size());
        Set<String> shown = new TreeSet<>();
        confusion.forEach(row -> shown.add(row.get(1)));
        assertTrue(shown.containsAll(List.of("'=1+1", "'-2+3", "'@SUM(A1)", "+", "two\\nlines")), shown.toString());
        Pictures.assertHarmless(folder.resolve("results/own/charts"));
    }

    @Test
    void chartsShowNamesAsTheyAre() throws Exception {
        List<String> names = List.of("<b>&lt;", "font-family:\"x\";", "=1");
        writeTable("data.csv", names);
        Ended ended = run(config(Map.of("type", "csv", "path", "data.csv", "label", "=kind<b>")));
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        String shown = Pictures.assertHarmless(folder.resolve("results/own/charts"));
        names.forEach(name -> assertTrue(shown.contains("class " + name), shown));
    }

    @Test
    void numbersThatNameClassesStayNumbers() throws Exception {
        StringBuilder rows = new StringBuilder("a,b,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row).append(',').append(row * row % 7).append(row % 2 == 0 ? ",-0.5\n" : ",+1e3\n");
        }
        folder.write("data.csv", rows.toString());
        Ended ended = run(config(Map.of("type", "csv", "path", "data.csv", "label", "kind")));
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        assertTrue(Files.readString(folder.resolve("results/own/recall.csv")).contains(",-0.5,4,"));
        assertTrue(Files.readString(folder.resolve("results/own/recall.csv")).contains(",1000,4,"));
    }

    @Test
    void pathsAndLabelsThatVaryStayNames() throws Exception {
        List<Map<String, String>> sources = new ArrayList<>();
        for (String name : NAMES) {
            String file = "d" + sources.size() + name.replaceAll("[^ -~]|/", "_");
            writeTable(file, NAMES);
            sources.add(Map.of("type", "csv", "path", file, "label", "=kind<b>"));
        }
        Map<String, Object> config = config("moons");
        config.put("description", String.join(" ", NAMES));
        config.put("vary", Map.of("data.source", sources));
        Ended plan = run(config, "--dry-run");
        assertEquals(ExitCode.DONE, plan.exitCode(), plan.err());
        assertHarmless(plan.out());
        Ended ended = run(config);
        assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
        assertHarmless(ended.out() + ended.err());
        assertOnlyResults();
        assertTables();
        Pictures.assertHarmless(folder.resolve("results/own/charts"));
    }

    @Test
    void whatIsWrongIsQuotedWithoutHarm() throws Exception {
        for (String name : NAMES) {
            assertRefusedWithoutHarm(Map.of(name, name));
            assertRefusedWithoutHarm(Map.of("name", "own", "kind", name, "vary", Map.of(name, List.of(name))));
            assertRefusedWithoutHarm(Map.of("name", "own", "vary", Map.of(name, List.of(name))));
            assertRefusedWithoutHarm(Map.of("name", "own", "network", Map.of("activation", name)));
            assertRefusedWithoutHarm(config(Map.of("type", "csv", "path", "none" + name, "label", name)));
            folder.write("data.csv", "a," + quoted(name) + "\n" + quoted(name) + ",x\n1,y\n" + quoted(name) + ",x\n");
            assertRefusedWithoutHarm(config(Map.of("type", "csv", "path", "data.csv", "label", name)));
            assertRefusedWithoutHarm(config(Map.of("type", "csv", "path", "data.csv", "label", "none")));
            folder.write("data.csv", "a,kind\n1," + quoted(name) + "\n1,y\n2,y\n");
            assertRefusedWithoutHarm(config(Map.of("type", "csv", "path", "data.csv", "label", "kind")));
            Ended refused = run(Map.of("name", "own"), "--set", name + "=" + name);
            assertEquals(ExitCode.WRONG, refused.exitCode(), refused.err());
            assertHarmless(refused.err());
            Ended missing = InProcess.run("./none" + name);
            assertEquals(ExitCode.WRONG, missing.exitCode(), missing.err());
            assertHarmless(missing.err());
        }
        assertFalse(Files.exists(folder.resolve("results")));
    }

    private void assertRefusedWithoutHarm(Map<String, ?> config) throws Exception {
        Ended refused = run(config);
        assertEquals(ExitCode.WRONG, refused.exitCode(), refused.err());
        assertHarmless(refused.err());
        assertFalse(refused.err().contains("\nrun,1,2"), refused.err());
    }

    private static Map<String, Object> config(Object source) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", "own");
        config.put("seeds", 1);
        config.put("data", Map.of("source", source));
        config.put("network", Map.of("hidden", List.of(2)));
        config.put("training", Map.of("epochs", 1));
        config.put("record", Map.of("datasets", true, "models", true));
        return config;
    }

    /** A table of two features with classes of these names, whose columns have names of that kind, too. */
    private void writeTable(String file, List<String> names) throws Exception {
        StringBuilder rows = new StringBuilder("\"<i>\",\"\u001b[1m=x\",=kind<b>\n");
        for (String name : names) {
            for (int row = 0; row < 8; row++) {
                rows.append(row)
                        .append(',')
                        .append(row * 7 % 5)
                        .append(',')
                        .append(quoted(name))
                        .append('\n');
            }
        }
        folder.write(file, rows.toString());
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    static void assertHarmless(String printed) {
        printed.lines().forEach(line -> assertFalse(line.matches(STEERING), line));
        assertFalse(printed.contains("\r"), printed);
        assertFalse(printed.contains("\tat "), printed);
    }

    private void assertOnlyResults() throws Exception {
        assertEquals(List.of("a"), outside.entries("."));
        assertEquals(List.of("work"), outside.entries("a"));
        assertEquals(List.of("own"), folder.entries("results"));
    }

    /** Every table has as many lines as rows, each as long as its header, and no formula; returns the confusions. */
    private List<List<String>> assertTables() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                List<List<String>> rows = rows(file);
                assertEquals(Files.readAllLines(file).size(), rows.size(), file.toString());
                for (List<String> row : rows) {
                    assertEquals(rows.get(0).size(), row.size(), file + ": " + row);
                    row.forEach(cell -> assertHarmlessCell(file, cell));
                }
            }
        }
        return rows(folder.resolve("results/own/confusion.csv"));
    }

    private static List<List<String>> rows(Path file) throws Exception {
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(file.toFile())) {
            return rows.readAll();
        }
    }

    private static void assertHarmlessCell(Path file, String cell) {
        boolean number = cell.matches("[+-]?[0-9.]+(E-?[0-9]+)?|-Infinity");
        assertTrue(number || cell.length() == 1 || !cell.matches("(?s)\\s*[=+@\uFF1D-].*"), file + ": " + cell);
        assertFalse(cell.matches("(?s)" + STEERING), file + ": " + cell);
    }
}
