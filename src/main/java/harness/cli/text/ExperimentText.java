package harness.cli.text;

import harness.config.Axis;
import harness.report.Report;
import harness.run.Plan;
import harness.study.ExperimentJob;
import harness.training.Convergence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** What is said of an experiment. */
final class ExperimentText extends StudyText<Report> {

    private final ExperimentJob job;
    private final Plan plan;
    private final boolean fresh;

    ExperimentText(ExperimentJob job, Path file, boolean fresh, Output output) {
        super(job, file, output);
        this.job = job;
        this.fresh = fresh;
        plan = job.plan();
    }

    @Override
    List<String> size() {
        return List.of(PlanText.size(plan));
    }

    @Override
    List<String> details() throws IOException {
        List<String> lines = new ArrayList<>(PlanText.details(plan, job.dataCheck()));
        BitSet done = fresh ? new BitSet() : job.runsDoneBefore();
        if (!done.isEmpty()) {
            lines.add(ResumptionText.kept(done.cardinality(), plan.runs()));
        }
        lines.add(
                done.cardinality() == plan.runs()
                        ? "Start, tables and charts take some seconds."
                        : Durations.training(job.estimate(done), job.threads())
                                + " Start, tables and charts take some seconds more.");
        return lines;
    }

    @Override
    List<String> beginning() {
        return PlanText.classBalance(job.dataCheck());
    }

    @Override
    List<String> findings(Report report, int columns) {
        Convergence convergence = plan.experiment().cell(0).convergence();
        List<String> lines = new ArrayList<>();
        lines.add(
                plan.seeds() == 1
                        ? "One seed: no medians, and another seed may turn out otherwise"
                        : "Medians over " + plan.seeds() + " seeds");
        lines.add("  accuracy: of the test part, after training");
        lines.add("  epochs: until " + convergence.metric().name().toLowerCase(Locale.ROOT) + " reaches "
                + convergence.threshold());
        int every = plan.run(0).recordedEpochs().every();
        if (every > 1) {
            lines.add("    (seen at recorded epochs only, every " + every + ")");
        }
        List<String> paths = plan.experiment().axes().stream().map(Axis::path).toList();
        lines.addAll(new ComparisonText(paths, plan.experiment()::labels, plan.seeds(), columns).lines(report.cells()));
        return lines;
    }

    @Override
    List<String> remarks(Report report) {
        List<String> lines = new ArrayList<>(List.of(ComparisonText.outcomes(report.outcomes())));
        lines.addAll(report.notes());
        return lines;
    }

    @Override
    public String interrupted() {
        int done = job.storedRuns();
        if (done == 0) {
            return "Interrupted before any run had ended. The same command starts again; what was done before is kept.";
        }
        String cure = "the same command" + (fresh ? ", without --fresh, " : " ");
        return done == plan.runs()
                ? "Interrupted after the last run, before its tables and charts were in their place. All runs are kept: "
                        + cure + "makes the rest."
                : "Interrupted after " + done + " of " + plan.runs() + " runs, which are kept: " + cure
                        + "goes on from there.";
    }
}
