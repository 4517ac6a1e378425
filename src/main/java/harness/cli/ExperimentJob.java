package harness.cli;

import harness.config.Axis;
import harness.config.Experiment;
import harness.experiment.DataCheck;
import harness.experiment.Journal;
import harness.experiment.MemoryNeed;
import harness.experiment.RunCosts;
import harness.experiment.RunKeys;
import harness.experiment.Runner;
import harness.math.KernelChoice;
import harness.report.Report;
import harness.report.ReportWriter;
import harness.report.chart.Charts;
import harness.report.folder.ResultsFolder;
import harness.report.table.EnvironmentFile;
import harness.run.Plan;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.training.Convergence;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.time.StopWatch;

/** One experiment from its config to its results. */
final class ExperimentJob implements Job {

    private final Path config;
    private final Path out;
    private final int threads;
    private final boolean fresh;
    private final Output output;
    private final Plan plan;
    private final String name;
    private final RunData data;
    private final RunExecutor executor;
    private final RunCosts costs;
    private DataCheck check;
    private MemoryNeed need;

    /** Null before it is opened. */
    private volatile Journal journal;

    private volatile boolean stopping;

    /** Runs that were done before, those whose lines turn out to be of no use included. */
    private volatile int kept;

    /** Null before the first run. */
    private volatile ResultStore store;

    ExperimentJob(Path config, Experiment experiment, Path out, int threads, boolean fresh, Output output) {
        this.config = config;
        this.out = out;
        this.threads = threads;
        this.fresh = fresh;
        this.output = output;
        plan = new Plan(experiment);
        name = experiment.name();
        // A config among results was made from one that lies elsewhere, where its tables are.
        data = EnvironmentFile.configFolder(experiment.folder())
                .map(origin -> new RunData(experiment.folder(), origin))
                .orElseGet(() -> new RunData(experiment.folder()));
        executor = new RunExecutor(data);
        costs = new RunCosts(plan, executor);
    }

    @Override
    public String name() {
        return name;
    }

    /** Looks at every dataset, and whether there is enough memory. */
    @Override
    public int check() {
        int worst = checkData();
        return worst == HarnessCommand.DONE ? checkMemory() : worst;
    }

    private int checkData() {
        check = DataCheck.of(plan, data);
        for (String problem : check.problems().first()) {
            output.complain(config + "  data.source");
            output.complain("    " + problem.replace("\n", "\n    "));
        }
        check.problems().more("dataset").ifPresent(output::complain);
        return check.problems().isEmpty() ? HarnessCommand.DONE : HarnessCommand.WRONG;
    }

    private int checkMemory() {
        need = MemoryNeed.of(plan, costs);
        long heap = Runtime.getRuntime().maxMemory();
        if (need.bytes() <= heap) {
            return HarnessCommand.DONE;
        }
        output.complain(config + "  " + String.join("\n", MemoryText.lines(need, heap)));
        return HarnessCommand.WRONG;
    }

    @Override
    public double cost() {
        return costs.ofPlan();
    }

    @Override
    public int show() {
        introduce();
        PlanText.details(plan, check).forEach(output::say);
        output.say(new TimeEstimate(plan, executor, costs).of(threads).text(threads)
                + " Start, tables and charts take some seconds more.");
        output.say("Nothing was run.");
        return HarnessCommand.DONE;
    }

    @Override
    public int run() throws IOException, InterruptedException {
        StopWatch watch = StopWatch.createStarted();
        introduce();
        PlanText.classBalance(check).forEach(output::say);
        try (Interruption interruption = new Interruption(this::stop, this::interrupted, output);
                ResultsFolder folder = interruption.in(new ResultsFolder(out, name))) {
            try (Journal opened = Journal.open(folder.target().resolve(Journal.FILE))) {
                journal = opened;
                if (stopping) {
                    // Too late for the journal to be closed from there.
                    throw new InterruptedIOException("the process is being stopped");
                }
                return run(watch, folder);
            } catch (IOException | RuntimeException e) {
                if (stopping) {
                    throw new InterruptedIOException("the process is being stopped");
                }
                folder.requireUndisturbed();
                throw e;
            }
        }
    }

    private int run(StopWatch watch, ResultsFolder folder) throws IOException, InterruptedException {
        RunKeys keys = keys();
        journal.problems().forEach(output::complain);
        kept = Resumption.kept(plan, keys, journal);
        Resumption.lines(plan, kept, journal).forEach(output::say);
        journal.begin(plan.experiment().resolved());
        try (ReportWriter writer = new ReportWriter(plan, data, folder.draft());
                Progress progress = Progress.on(output, plan.runs() - kept)) {
            // The tables have been begun: what stands in their place is told before hours of training.
            folder.requireRoom();
            store = new ResultStore(folder, journal, keys, writer, data, need, progress, output);
            new Runner(plan, executor, costs, store).run(Math.min(threads, plan.runs()));
            progress.close();
            tellUnusable(store.unusableRuns());
            output.say("Drawing charts");
            Report report = writer.finish(threads);
            Path tables = data.otherFolder().orElse(plan.experiment().folder());
            folder.expect(writer.files());
            folder.expect(store.files(plan));
            folder.expect(List.of(EnvironmentFile.write(
                    folder.draft(), Version.number(), threads, watch, tables, data.fileHashes())));
            List<String> keptCharts = folder.keepCharts(report.notDrawn());
            folder.publish();
            conclude(report, keptCharts, folder.target(), watch.getDuration());
            return store.failedRuns() > 0 || !report.failures().isEmpty() ? HarnessCommand.FAILED : HarnessCommand.DONE;
        }
    }

    /** Whether a line can be used is seen when it is read, which is long after they were counted. */
    private void tellUnusable(int unusable) {
        if (unusable > 0) {
            output.complain(unusable + " of the runs that were done before had to be done again, so that "
                    + (kept - unusable) + " were kept.");
        }
    }

    /** They tell by which program a run was made, for which they look into its jar. */
    private RunKeys keys() {
        ProgramJar.requireUnchanged();
        RunKeys keys = new RunKeys(plan, data);
        ProgramJar.requireUnchanged();
        return keys;
    }

    private void stop() throws IOException {
        stopping = true;
        if (store != null) {
            store.abandon();
        }
        if (journal != null) {
            journal.close();
        }
    }

    private String interrupted() {
        int done = kept + (store == null ? 0 : store.finishedRuns() - store.unusableRuns());
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

    private void introduce() {
        output.say(PlanText.size(config, plan));
        output.describe(plan.experiment().description());
        Stream<String> tables = data.otherFolder().stream()
                .map(folder ->
                        "tables are read from " + folder + ", the folder of the config that these results are of");
        Stream.of(plan.experiment().notes().stream(), tables, check.notes().stream(), KernelChoice.slowness().stream())
                .flatMap(notes -> notes)
                .forEach(note -> output.say("Note: " + note));
    }

    private void conclude(Report report, List<String> keptCharts, Path results, Duration elapsed) {
        Convergence convergence = plan.experiment().cell(0).convergence();
        output.say("");
        output.say(
                plan.seeds() == 1
                        ? "One seed: no medians, and another seed may turn out otherwise"
                        : "Medians over " + plan.seeds() + " seeds");
        output.say("  accuracy: of the test part, after training");
        output.say("  epochs: until " + convergence.metric().label() + " reaches " + convergence.threshold());
        int every = plan.run(0).recordedEpochs().every();
        if (every > 1) {
            output.say("    (seen at recorded epochs only, every " + every + ")");
        }
        List<String> paths = plan.experiment().axes().stream().map(Axis::path).toList();
        new ComparisonText(paths, plan.experiment()::labels, plan.seeds(), output.columns())
                .lines(report.cells())
                .forEach(output::say);
        store.tellFailuresNotShown();
        ChartText.failures(report.failures(), keptCharts).forEach(output::complain);
        output.say("");
        output.say(ComparisonText.outcomes(report.outcomes()));
        report.notes().forEach(output::say);
        output.sayWhole("Tables: " + results);
        output.sayWhole("Charts: " + results.resolve(Charts.FOLDER));
        output.say("Took " + Durations.text(elapsed));
    }
}
