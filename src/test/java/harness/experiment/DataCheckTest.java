package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckTest {

    @TempDir
    Path folder;

    private DataCheck check(int seeds, String data) {
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'a', 'seeds': %d, 'data': %s}""".formatted(seeds, data));
        return DataCheck.of(plan, new RunData(folder));
    }

    /** A table of 60 rows, 5 of them of a rare class. */
    private String table(Integer samples) throws IOException {
        StringBuilder rows = new StringBuilder("x,kind\n");
        for (int row = 0; row < 60; row++) {
            rows.append(row).append(row % 12 == 0 ? ",rare\n" : row % 2 == 0 ? ",a\n" : ",b\n");
        }
        Files.writeString(folder.resolve("table.csv"), rows);
        return "{'source': {'type': 'csv', 'path': 'table.csv', 'label': 'kind'}, 'samples': " + samples + "}";
    }

    @Test
    void showsEveryDatasetWithItsClasses() {
        DataCheck check = check(3, "{'source': 'iris'}");
        assertEquals(List.of(), check.problems());
        assertEquals(3, check.balances().get("iris").classes().size());
    }

    @Test
    void fewerSamplesThanClassesAreAProblemNotACrash() {
        assertEquals(
                List.of("spirals: 7 classes need at least 7 samples, but 5 were asked for: raise data.samples"),
                check(1, "{'source': {'type': 'spirals', 'arms': 7}, 'samples': 5}")
                        .problems());
    }

    @Test
    void aClassThatOnlyALaterSeedMissesIsFoundBeforeAnythingRuns() throws IOException {
        assertEquals(List.of(), check(40, table(null)).problems());
        assertEquals(List.of(), check(1, table(50)).problems());
        List<String> problems = check(40, table(50)).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("csv: class 'rare' has "), problems.get(0));
    }
}
