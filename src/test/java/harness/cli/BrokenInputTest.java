package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.cli.HarnessProcess.Ended;
import harness.config.ConfigException;
import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of broken files, each made of a seed: refused with exit code 2, the place and nothing written, or else in
 * order. One that fails is repeated with
 *
 * <pre>mvn -q test -Dtest=BrokenInputTest -Dbroken.seed=4711</pre>
 */
class BrokenInputTest {

    private static final int CONFIGS = 5000;
    private static final int TABLES = 2000;

    /** So many of those that are in order are not only read and checked, but run. */
    private static final int RUN = 8;

    /** Far more than any of them takes on the slowest machine, far less than forever. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    /** A place: the file, and line and column, or a path, or both. */
    private static final Pattern PLACE = Pattern.compile("broken\\.json(:\\d+:\\d+)?(  \\S.*)?");

    private static final Pattern TRACE =
            Pattern.compile("\\tat |Exception|Error\\b|REDACTED|java\\.|harness\\.(?!jar)");

    private final WorkingFolder folder;

    BrokenInputTest(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    private interface Case {
        void check(long seed) throws Exception;
    }

    /** Tries all seeds, or the one that was asked for, and tells of the first ten that fail. */
    private static void forEachSeed(int cases, Case one) {
        Long only = Long.getLong("broken.seed");
        List<String> failures = new ArrayList<>();
        LongStream seeds = only == null ? LongStream.range(0, cases) : LongStream.of(only);
        for (long seed : seeds.toArray()) {
            try {
                assertTimeoutPreemptively(HANGS, () -> one.check(seed));
            } catch (Throwable failure) {
                failures.add("seed " + seed + ": " + failure);
            }
            if (failures.size() == 10) {
                break;
            }
        }
        assertTrue(failures.isEmpty(), String.join("\n\n", failures));
    }

    @Test
    void brokenConfigsAreRefusedOrInOrder() throws Exception {
        BrokenConfigs configs = new BrokenConfigs();
        forEachSeed(CONFIGS, seed -> check(configs.of(seed)));
    }

    @Test
    void brokenTablesAreRefusedOrInOrder() throws Exception {
        BrokenTables tables = new BrokenTables();
        byte[] config = """
                { "name": "broken", "data": { "source":
                  { "type": "csv", "path": "broken.csv", "label": "%s" } } }
                """.formatted(BrokenTables.LABEL).getBytes();
        forEachSeed(TABLES, seed -> {
            Files.write(folder.resolve("broken.csv"), tables.of(seed));
            check(config);
        });
    }

    @Test
    void aGridOfABillionCellsIsRefusedWithItsSize() throws Exception {
        ObjectNode config = new ObjectMapper().createObjectNode().put("name", "broken");
        JsonDamage.billionCells(config);
        check(new ObjectMapper().writeValueAsBytes(config));
        Ended refused = prepare();
        assertEquals(HarnessCommand.WRONG, refused.exitCode());
        assertTrue(refused.err().contains("10,000,000,000 runs (1,000,000,000 cells × 10 seeds)"), refused.err());
    }

    /** What is in order runs, too: all results are there, a row a run. */
    @Test
    void whatIsNotRefusedRuns() throws Exception {
        BrokenConfigs configs = new BrokenConfigs();
        int[] done = new int[1];
        forEachSeed(CONFIGS, seed -> {
            Path file = Files.write(folder.resolve("broken.json"), configs.of(seed));
            if (done[0] < RUN && isSmall(file)) {
                Path out = folder.resolve("results" + seed);
                Ended ended = InProcess.run(
                        file.toString(), "--out", out.toString(), "--seeds", "1", "--set", "training.epochs=1");
                assertEquals(HarnessCommand.DONE, ended.exitCode(), ended.err());
                assertEquals("", ended.err());
                try (Stream<Path> results = Files.list(out)) {
                    assertTrue(Files.exists(results.findFirst().orElseThrow().resolve("config.json")));
                }
                done[0]++;
            }
        });
        assertTrue(done[0] == RUN || Long.getLong("broken.seed") != null, done[0] + " ran");
    }

    /** Whether it is in order, broken though it is, and done in a second or so. */
    private static boolean isSmall(Path config) {
        try {
            return ConfigReader.read(config, List.of(new Setting("training.epochs", "1")))
                            instanceof Experiment experiment
                    && experiment.cells() < 9
                    && experiment.cell(0).network().widths().stream()
                                    .mapToInt(width -> width)
                                    .sum()
                            < 100
                    && InProcess.prepare(config.toString()).exitCode() == HarnessCommand.DONE;
        } catch (ConfigException refused) {
            return false;
        }
    }

    /** With little memory, too, nothing is read that does not fit; in a process of its own, as users start it. */
    @Test
    void hugeFilesAreRefusedInLittleMemory() throws Exception {
        writeTable("huge.csv", "1,2,x\n", 50_000_000);
        writeTable("unclosed.csv", "\"" + "1,2,x\n".repeat(1000), 19_000_000);
        writeTable("narrow.csv", "1,2\n", 19_000_000);
        List<String> names = List.of("huge", "unclosed", "narrow");
        for (String name : names) {
            folder.write(name + ".json", """
                    { "name": "broken", "data": { "source": { "type": "csv", "path": "%s.csv", "label": "c" } } }
                    """.formatted(name));
        }
        folder.write("broken.json", "{ \"name\": \"" + "x".repeat(50_000_000) + "\" }");
        folder.write("list.json", "{ \"name\": \"x\", \"network\": { \"hidden\": [" + "[],".repeat(330_000) + "1] } }");
        folder.write(
                "grid.json", "{ \"name\": \"x\", \"vary\": { \"data.samples\": [" + "{},".repeat(330_000) + "1] } }");
        List<String> before = folder.entries(".");
        for (String name : List.of("huge", "unclosed", "narrow", "broken", "list", "grid")) {
            Ended ended = HarnessProcess.startPlainly(
                            folder.path(), List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), name + ".json")
                    .end();
            assertEquals(HarnessCommand.WRONG, ended.exitCode(), name + ": " + ended.err());
            assertTrue(ended.err().startsWith(name + ".json"), ended.err());
            assertFalse(TRACE.matcher(ended.err()).find(), ended.err());
            assertTrue(ended.err().length() < 30_000, name);
        }
        assertEquals(before, folder.entries("."));
    }

    private void writeTable(String name, String row, int bytes) throws IOException {
        folder.write(name, "a,b,c\n" + row.repeat(bytes / row.length()));
    }

    private Ended prepare() {
        return InProcess.prepare(
                folder.resolve("broken.json").toString(),
                "--out",
                folder.resolve("results").toString());
    }

    private void check(byte[] config) throws IOException {
        Files.write(folder.resolve("broken.json"), config);
        Ended ended = prepare();
        assertFalse(Files.exists(folder.resolve("results")), "something was written");
        if (ended.exitCode() == HarnessCommand.DONE) {
            assertEquals("", ended.err());
        } else {
            assertEquals(HarnessCommand.WRONG, ended.exitCode(), ended.err());
            assertRefusal(ended.err());
        }
    }

    private void assertRefusal(String message) {
        String shown = message.replace(folder.path() + "/", "");
        assertTrue(shown.chars().allMatch(c -> c >= ' ' && !(c >= 0x7F && c < 0xA0) || c == '\n'), shown);
        assertTrue(!TRACE.matcher(shown).find(), shown);
        assertTrue(PLACE.matcher(shown.lines().findFirst().orElse("")).matches(), shown);
        assertTrue(
                shown.lines()
                        .allMatch(line -> line.startsWith("    ")
                                || line.startsWith("… and")
                                || PLACE.matcher(line).matches()),
                shown);
    }
}
