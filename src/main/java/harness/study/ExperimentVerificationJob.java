package harness.study;

import harness.config.Experiment;
import harness.experiment.DataCheck;
import harness.experiment.MemoryNeed;
import harness.experiment.RunCosts;
import harness.experiment.RunListener;
import harness.experiment.Runner;
import harness.math.KernelChoice;
import harness.report.table.EnvironmentFile;
import harness.report.verify.FolderComparison;
import harness.report.verify.ResultsException;
import harness.report.verify.Verification;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import harness.run.RunSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Repeats recorded runs of an experiment and compares them with its tables. */
final class ExperimentVerificationJob implements VerificationJob {

    private final Scope scope;
    private final Plan plan;
    private final RunData data;
    private final RunExecutor executor;
    private final RunCosts costs;

    /** Places in the plan of the runs that are repeated. */
    private final BitSet chosen;

    private final Verification verification;

    /**
     * Opens the tables.
     *
     * @throws ResultsException if there are no tables that could be compared, or not the data that they were made from
     */
    ExperimentVerificationJob(Experiment experiment, Scope scope) throws IOException, ResultsException {
        this.scope = scope;
        plan = new Plan(experiment);
        data = scope.data() != null
                ? new RunData(scope.data().toAbsolutePath())
                : EnvironmentFile.configFolder(scope.folder())
                        .map(origin -> new RunData(origin, experiment.folder()))
                        .orElseGet(() -> new RunData(experiment.folder()));
        executor = new RunExecutor(data);
        chosen = RunSample.of(plan, scope.sample() == null ? plan.runs() : scope.sample());
        verification = new Verification(plan, scope.folder(), chosen.cardinality() == plan.runs());
        try {
            requireData();
            costs = new RunCosts(plan, executor);
        } catch (IOException | ResultsException | RuntimeException e) {
            verification.close();
            throw e;
        }
    }

    private void requireData() throws IOException, ResultsException {
        DataCheck check = DataCheck.of(plan, data);
        if (!check.problems().isEmpty()) {
            String cure = scope.data() != null
                    ? ""
                    : "\n    If the path of a table is relative, name the folder of the config that was run: --data DIR";
            throw new ResultsException(scope.folder().resolve("config.json") + "  data.source\n    "
                    + String.join("\n", check.problems().lines("dataset")).replace("\n", "\n    ") + cure);
        }
        Map<String, String> recorded = EnvironmentFile.tables(scope.folder());
        for (Map.Entry<String, String> file : data.fileHashes().entrySet()) {
            if (!file.getValue().equals(recorded.getOrDefault(file.getKey(), file.getValue()))) {
                throw new ResultsException(
                        file.getKey() + " has changed since these results were made: put back the file"
                                + " whose SHA-256 is " + recorded.get(file.getKey()));
            }
        }
    }

    @Override
    public List<String> notes() {
        return KernelChoice.slowness().stream().toList();
    }

    @Override
    public String scope() {
        return "repeating " + chosen.cardinality() + " of " + plan.runs() + " runs";
    }

    @Override
    public FolderComparison comparison() {
        return verification.comparison();
    }

    @Override
    public Verdict run(JobListener listener) throws IOException, InterruptedException {
        int count = chosen.cardinality();
        listener.begins(count);
        KernelChoice.expectWork(costs.ofPlan() * count / plan.runs());
        Repetition repetition = new Repetition(MemoryNeed.of(plan, costs), listener);
        new Runner(plan, executor, costs, repetition).run(Math.min(scope.threads(), count));
        int broken = repetition.broken.get();
        List<String> remarks = new ArrayList<>();
        List<String> untouched = untouched();
        if (!untouched.isEmpty()) {
            remarks.add("Not compared: " + String.join(", ", untouched));
        }
        if (count < plan.runs()) {
            remarks.add("Tables of whole cells need all runs.");
        }
        return new Verdict(
                comparison().agrees() && broken == 0,
                remarks,
                Verdicts.sentence(verification, plan, count - broken, broken));
    }

    /** Tables in the folder that were not compared. */
    private List<String> untouched() throws IOException {
        try (Stream<Path> files = Files.list(scope.folder())) {
            List<String> names =
                    new ArrayList<>(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .sorted()
                            .toList());
            names.removeAll(comparison().tables());
            return names;
        }
    }

    @Override
    public void close() {
        verification.close();
    }

    /** Compares every run as it ends, so that memory holds none. */
    private final class Repetition implements RunListener {

        private final MemoryNeed need;
        private final JobListener listener;
        private final AtomicInteger broken = new AtomicInteger();

        Repetition(MemoryNeed need, JobListener listener) {
            this.need = need;
            this.listener = listener;
        }

        /** Whether the run is not to be repeated. */
        @Override
        public boolean isDone(Run run) {
            return !chosen.get(run.index());
        }

        @Override
        public void started(Run run) {
            listener.started(run);
        }

        @Override
        public void finished(Run run, RunResult result) throws IOException {
            verification.add(run, result);
            listener.ended(run);
        }

        @Override
        public void failed(Run run, Throwable cause) throws IOException {
            broken.incrementAndGet();
            listener.failed(run, cause, need);
            verification.leaveOut(run);
        }
    }
}
