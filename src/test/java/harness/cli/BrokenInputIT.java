package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.cli.HarnessProcess.Ended;
import harness.cli.command.ExitCode;
import harness.config.Config;
import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.json.ConfigException;
import harness.config.json.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of broken files, each made of a seed: refused with exit code 2, the place and nothing written, or else in
 * order: then what is done at once is run. One that fails is repeated with
 *
 * <pre>mvn -q test -Dtest=BrokenInputIT -Dbroken.seed=4711</pre>
 */
class BrokenInputIT {

    private static final int CONFIGS = 5000;
    private static final int TABLES = 2000;

    /** For this number of the inputs that are in order charts are drawn, too, which takes a second or so each. */
    private static final int CHARTED = 5;

    private static final byte[] CONFIG_OF_TABLE =
            """
            { "name": "broken", "data": { "source":
              { "type": "csv", "path": "broken.csv", "label": "%s" } } }
            """.formatted(BrokenTables.LABEL).getBytes();

    /** Far more than any of them takes on the slowest machine, far less than forever. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    /** A place: the file, and line and column, or a path, or both. */
    private static final Pattern PLACE = Pattern.compile("broken\\.json(:\\d+:\\d+)?(  \\S.*)?");

    private static final Pattern TRACE =
            Pattern.compile("\\tat |Exception|Error\\b|REDACTED|java\\.|harness\\.(?!jar)");

    private final WorkingFolder folder;

    BrokenInputIT(@TempDir Path folder) {
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
    void brokenConfigsAreRefusedOrRun() throws Exception {
        BrokenConfigs configs = new BrokenConfigs();
        Accepted accepted = new Accepted();
        forEachSeed(CONFIGS, seed -> {
            if (isAccepted(configs.of(seed))) {
                accepted.run(seed);
            }
        });
        accepted.assertMany(60);
    }

    @Test
    void brokenTablesAreRefusedOrLearned() throws Exception {
        BrokenTables tables = new BrokenTables();
        Accepted accepted = new Accepted();
        forEachSeed(TABLES, seed -> {
            Files.write(folder.resolve("broken.csv"), tables.of(seed));
            if (isAccepted(CONFIG_OF_TABLE)) {
                accepted.run(seed);
            }
        });
        accepted.assertMany(200);
    }

    @Test
    void aGridOfABillionCellsIsRefusedWithItsSize() throws Exception {
        ObjectNode config = new ObjectMapper().createObjectNode().put("name", "broken");
        JsonDamage.billionCells(config);
        assertFalse(isAccepted(new ObjectMapper().writeValueAsBytes(config)));
        Ended refused = prepare();
        assertEquals(ExitCode.WRONG, refused.exitCode());
        assertTrue(refused.err().contains("10,000,000,000 runs (1,000,000,000 cells × 10 seeds)"), refused.err());
    }

    /** Runs what is accepted: the first few as a user does, charts and all, the others without charts. */
    private final class Accepted {

        private int done;

        /** Runs what is in the folder, unless it is refused or takes long. */
        void run(long seed) throws Exception {
            Path file = folder.resolve("broken.json");
            String epochs = "training.epochs=" + seed % 2;
            if (!(read(file, epochs) instanceof Experiment experiment)) {
                return;
            }
            WithoutCharts plain = new WithoutCharts(experiment);
            if (!plain.isSmall()) {
                return;
            }
            if (done < CHARTED) {
                Path out = folder.resolve("results" + seed);
                Ended ended = InProcess.run(file.toString(), "--out", out.toString(), "--seeds", "1", "--set", epochs);
                assertEquals(ExitCode.DONE, ended.exitCode(), ended.err());
                assertEquals("", ended.err());
                Path results = out.resolve(experiment.name());
                assertEquals(
                        1 + experiment.cells(),
                        Files.readAllLines(results.resolve("runs.csv")).size());
            } else {
                plain.run(Files.createDirectories(folder.resolve("plain" + seed)));
            }
            done++;
        }

        private static Config read(Path file, String epochs) {
            try {
                return ConfigReader.read(file, List.of(Setting.parse(epochs), Setting.parse("seeds=1")));
            } catch (ConfigException refused) {
                return null;
            }
        }

        void assertMany(int expected) {
            assertTrue(done >= expected || Long.getLong("broken.seed") != null, done + " ran");
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
            assertEquals(ExitCode.WRONG, ended.exitCode(), name + ": " + ended.err());
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

    /** Whether a config is in order; if not, the refusal is. Either way nothing is written. */
    private boolean isAccepted(byte[] config) throws IOException {
        Files.write(folder.resolve("broken.json"), config);
        Ended ended = prepare();
        assertFalse(Files.exists(folder.resolve("results")), "something was written");
        if (ended.exitCode() == ExitCode.DONE) {
            assertEquals("", ended.err());
            return true;
        }
        assertEquals(ExitCode.WRONG, ended.exitCode(), ended.err());
        assertRefusal(ended.err());
        return false;
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
