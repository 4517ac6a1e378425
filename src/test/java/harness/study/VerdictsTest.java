package harness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.cli.WithoutCharts;
import harness.report.verify.Verification;
import harness.run.Plan;
import harness.run.RunResult;
import harness.run.TestExperiments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of runs that could not be repeated. */
class VerdictsTest {

    @TempDir
    Path folder;

    private Plan plan;
    private List<RunResult> results;

    /** Tables of six runs, three of each cell. */
    @BeforeEach
    void makeResults() throws Exception {
        plan = TestExperiments.plan(folder, """
                {'name': 'small', 'seeds': 3, 'data': {'samples': 60}, 'training': {'epochs': 1},
                 'vary': {'network.hidden': [[4], [3, 2]]}}""");
        results = TestExperiments.results(plan);
        new WithoutCharts(plan.experiment()).run(folder);
    }

    /** The verdict if the first {@code broken} of the chosen runs break off. */
    private String verdict(int chosen, int broken) throws Exception {
        try (Verification verification = new Verification(plan, folder, chosen == plan.runs())) {
            for (int run = 0; run < chosen; run++) {
                if (run < broken) {
                    verification.leaveOut(plan.run(run));
                } else {
                    verification.add(plan.run(run), results.get(run));
                }
            }
            return Verdicts.sentence(verification, plan, chosen - broken, broken);
        }
    }

    @Test
    void runsThatCouldNotBeRepeatedAreCounted() throws Exception {
        assertEquals("3 of 6 runs were repeated, all agree bit for bit; 2 could not be repeated.", verdict(5, 2));
        assertEquals(
                "5 of 6 runs were repeated, all agree bit for bit; 1 could not be repeated; 1 of 2 cells differ.",
                verdict(6, 1));
    }

    @Test
    void nothingAgreesIfNothingWasRepeated() throws Exception {
        assertEquals("0 of 6 runs were repeated; 5 could not be repeated.", verdict(5, 5));
        assertEquals("0 of 6 runs were repeated; 6 could not be repeated; 2 of 2 cells differ.", verdict(6, 6));
        Files.delete(folder.resolve("summary.csv"));
        assertEquals("0 of 6 runs were repeated; 6 could not be repeated; 2 of 2 cells differ.", verdict(6, 6));
        for (String table : List.of("runs", "history", "layers", "confusion", "recall")) {
            Files.delete(folder.resolve(table + ".csv"));
        }
        assertEquals(
                "0 of 6 runs were repeated, though there is no table of runs to compare; 6 could not be repeated;"
                        + " 2 of 2 cells differ.",
                verdict(6, 6));
    }
}
