package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.config.Experiment;
import harness.experiment.RunCosts;
import harness.experiment.RunListener;
import harness.experiment.Runner;
import harness.report.ReportWriter;
import harness.report.verify.Verification;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does an experiment and writes its tables, but draws no charts, which take a hundred times as long. */
public final class WithoutCharts {

    /** Multiply-adds that are done in some hundredths of a second. */
    private static final double SMALL = 2e7;

    private final Plan plan;
    private final RunData data;
    private final RunExecutor executor;
    private final RunCosts costs;

    public WithoutCharts(Experiment experiment) {
        plan = new Plan(experiment);
        data = new RunData(experiment.folder());
        executor = new RunExecutor(data);
        costs = new RunCosts(plan, executor);
    }

    /** Whether it is done at once. */
    boolean isSmall() {
        return plan.runs() < 20 && costs.ofPlan() < SMALL;
    }

    /** No run fails, every run has its row, and all tables are read as they were written. */
    public void run(Path folder) throws Exception {
        Map<Integer, RunResult> results = new TreeMap<>();
        try (ReportWriter report = new ReportWriter(plan, data, folder)) {
            new Runner(plan, executor, costs, listener(report, results)).run(1);
        }
        assertEquals(plan.runs(), results.size());
        List<String> runs = Files.readAllLines(folder.resolve("runs.csv"));
        assertEquals(1 + plan.runs(), runs.size());
        try (Verification verification = new Verification(plan, folder, true)) {
            for (Map.Entry<Integer, RunResult> result : results.entrySet()) {
                Run run = plan.run(result.getKey());
                assertEquals(run.id(), runs.get(1 + run.index()).split(",")[0]);
                verification.add(run, result.getValue());
            }
            assertEquals(List.of(), verification.comparison().missing());
            assertEquals(List.of(), verification.comparison().strays());
            assertEquals(List.of(), verification.comparison().differences());
        }
    }

    private static RunListener listener(ReportWriter report, Map<Integer, RunResult> results) {
        return new RunListener() {
            @Override
            public void started(Run run) {}

            @Override
            public void finished(Run run, RunResult result) throws IOException {
                results.put(run.index(), result);
                report.add(run, result);
            }

            @Override
            public void failed(Run run, Throwable cause) {
                throw new AssertionError(run.id() + " failed", cause);
            }
        };
    }
}
