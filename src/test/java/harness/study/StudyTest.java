package harness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellStanding;
import harness.config.Config;
import harness.config.ConfigKind;
import harness.config.ConfigKinds;
import harness.config.Experiment;
import harness.report.Report;
import harness.run.Run;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that makes studies: without the command line, in a real folder. */
class StudyTest {

    private static final String SMALL = """
            { "name": "small", "seeds": 2, "data": { "samples": 60 },
              "network": { "hidden": [3] }, "training": { "epochs": 2 },
              "vary": { "network.activation": ["tanh", "relu"] } }
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Path out;

    @BeforeEach
    void writeConfig() throws IOException {
        file = Files.writeString(folder.resolve("small.json"), SMALL);
        out = folder.resolve("results");
    }

    private ExperimentJob job() throws Exception {
        return new ExperimentJob((Experiment) Studies.read(file, List.of()), out, 2);
    }

    /** The example of the room's description. */
    @Test
    void aProgramMakesAnExperimentAndReadsItsResults() throws Exception {
        Config config = Studies.read(file, List.of());
        ExperimentJob job = new ExperimentJob((Experiment) config, out, 2);
        assertEquals(List.of(), job.check());
        Results<Report> results = job.run(JobListener.NONE);

        assertTrue(results.areWhole());
        List<CellStanding> cells = results.findings().cells();
        assertEquals(2, cells.size());
        assertEquals(
                Map.of("network.activation", "tanh"),
                job.plan().experiment().labels(cells.get(0).cell()));
        assertEquals(out.resolve("small"), results.folder());
        assertEquals(5, Files.readAllLines(results.folder().resolve("runs.csv")).size());
        assertFalse(Files.exists(results.folder().resolve(".unfinished")));

        Config recorded = Studies.read(results.folder().resolve("config.json"), List.of());
        try (VerificationJob again =
                Studies.verification(recorded, new VerificationJob.Scope(results.folder(), null, null, 2))) {
            assertTrue(again.run(JobListener.NONE).agrees());
        }
    }

    /** Hears what a listener hears, a line for each. */
    private static final class Heard implements JobListener {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void resumed(Resumption found) {
            lines.add(found.kept() + " kept");
        }

        @Override
        public void begins(int runs) {
            lines.add(runs + " begin");
        }

        @Override
        public void ended(Run run) {
            lines.add(run.id());
        }

        @Override
        public void draws() {
            lines.add("draws");
        }
    }

    @Test
    void aStudyThatIsStoppedGoesOnWhereItWas() throws Exception {
        ExperimentJob stopped = job();
        JobListener stopsAfterOne = new JobListener() {
            @Override
            public void ended(Run run) {
                try {
                    stopped.stop();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        assertThrows(InterruptedIOException.class, () -> stopped.run(stopsAfterOne));
        int stored = stopped.storedRuns();
        assertTrue(stored >= 1 && stored < 4, stored + " runs");
        assertFalse(Files.exists(out.resolve("small/runs.csv")));
        assertEquals(stored, job().runsDoneBefore().cardinality());

        Heard heard = new Heard();
        job().run(heard);
        assertEquals(stored + " kept", heard.lines.get(0));
        assertEquals(4 - stored + " begin", heard.lines.get(1));
        assertEquals("draws", heard.lines.get(heard.lines.size() - 1));
        assertEquals(3 + 4 - stored, heard.lines.size());
    }

    @Test
    void aStudyThatIsStoppedWhileChartsAreDrawnLeavesNoResults() throws Exception {
        ExperimentJob stopped = job();
        JobListener stopsAtCharts = new JobListener() {
            @Override
            public void draws() {
                try {
                    stopped.stop();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        assertThrows(InterruptedIOException.class, () -> stopped.run(stopsAtCharts));
        assertFalse(Files.exists(out.resolve("small/runs.csv")));
        assertEquals(4, job().runsDoneBefore().cardinality());
    }

    @Test
    void whatKeepsAStudyFromBeingMadeIsNamedAndNothingIsMade() throws Exception {
        Files.writeString(
                file,
                SMALL.replace(
                        "\"samples\": 60",
                        "\"source\": { \"type\": \"csv\", \"path\": \"none.csv\"," + " \"label\": \"y\" }"));
        ExperimentJob job = job();
        Obstacle obstacle = job.check().get(0);
        assertEquals("data.source", obstacle.path());
        assertTrue(obstacle.problem().contains("none.csv"), obstacle.problem());
        assertThrows(IllegalStateException.class, () -> job.run(JobListener.NONE));
        assertFalse(Files.exists(out));
    }

    @Test
    void everyKindOfConfigHasItsStudy() {
        assertEquals(
                ConfigKinds.ALL,
                Studies.KINDS.stream().<ConfigKind>map(Kind::config).toList());
    }
}
