package harness.study;

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
import harness.report.folder.ResultsFolder;
import harness.report.table.EnvironmentFile;
import harness.run.Plan;
import harness.run.RunData;
import harness.run.RunExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An experiment: does the runs of its plan, except those that were done before, and reports on all of them. */
public final class ExperimentJob extends Job<Report> {

    private final Plan plan;
    private final RunData data;
    private final RunExecutor executor;
    private final RunCosts costs;

    /** Null before it was made. */
    private DataCheck dataCheck;

    /** Null before it is known. */
    private MemoryNeed need;

    /** Null before it is opened. */
    private volatile Journal journal;

    /** Runs that were done before, those whose lines turn out to be of no use included. */
    private volatile int kept;

    /** Null before the first run. */
    private volatile ResultStore store;

    /**
     * A job.
     *
     * @param out where results are kept
     * @param threads how many runs or charts are under way at once, at least 1
     */
    public ExperimentJob(Experiment experiment, Path out, int threads) {
        super(experiment, out, threads);
        plan = new Plan(experiment);
        // A config among results was made from one that lies elsewhere, where its tables are.
        data = EnvironmentFile.configFolder(experiment.folder())
                .map(origin -> new RunData(experiment.folder(), origin))
                .orElseGet(() -> new RunData(experiment.folder()));
        executor = new RunExecutor(data);
        costs = new RunCosts(plan, executor);
    }

    /** The runs that are to be done. */
    public Plan plan() {
        return plan;
    }

    /** What was found when every dataset was looked at; of a job that was {@linkplain #check checked}. */
    public DataCheck dataCheck() {
        return dataCheck;
    }

    /** Looks at every dataset, and whether there is enough memory. */
    @Override
    List<Obstacle> obstacles() {
        dataCheck = DataCheck.of(plan, data);
        List<Obstacle> found = new ArrayList<>();
        for (String problem : dataCheck.problems().lines("dataset")) {
            found.add(new Obstacle("data.source", problem, null));
        }
        return found.isEmpty() ? lackOfMemory() : found;
    }

    private List<Obstacle> lackOfMemory() {
        need = MemoryNeed.of(plan, costs);
        return need.bytes() <= Runtime.getRuntime().maxMemory()
                ? List.of()
                : List.of(new Obstacle(need.path(), "a run needs more memory than Java may use", need));
    }

    @Override
    public List<String> notes() {
        Stream<String> tables = data.otherFolder().stream()
                .map(folder ->
                        "tables are read from " + folder + ", the folder of the config that these results are of");
        return Stream.of(super.notes().stream(), tables, dataCheck.notes().stream(), KernelChoice.slowness().stream())
                .flatMap(notes -> notes)
                .toList();
    }

    /**
     * Places in the plan of the runs that were done before, as far as that is to be seen without locking the folder of the
     * results.
     */
    public BitSet runsDoneBefore() throws IOException {
        BitSet done = new BitSet();
        Set<String> stored = Journal.keys(target().resolve(Journal.FILE));
        if (!stored.isEmpty()) {
            RunKeys keys = keys();
            for (int place = 0; place < plan.runs(); place++) {
                done.set(place, stored.contains(keys.of(plan.run(place))));
            }
        }
        return done;
    }

    /**
     * Estimates how long the runs will take, by training for a moment.
     *
     * @param done places in the plan of the runs that need not be done
     */
    public TimeEstimate estimate(BitSet done) {
        return new Trials(plan, executor, costs).estimate(done, threads());
    }

    @Override
    Made<Report> make(ResultsFolder folder, JobListener listener) throws IOException, InterruptedException {
        try (Journal opened = Journal.open(folder.target().resolve(Journal.FILE))) {
            journal = opened;
            // If it is, it came too late for the journal to be closed from there.
            requireNotStopped();
            RunKeys keys = keys();
            opened.problems().forEach(listener::damaged);
            Resumption found = Resumption.of(plan, keys, opened);
            kept = found.kept();
            listener.resumed(found);
            opened.begin(plan.experiment().resolved());
            return make(folder, keys, listener);
        }
    }

    private Made<Report> make(ResultsFolder folder, RunKeys keys, JobListener listener)
            throws IOException, InterruptedException {
        try (ReportWriter writer = new ReportWriter(plan, data, folder.draft())) {
            int left = plan.runs() - kept;
            listener.begins(left);
            KernelChoice.expectWork(costs.ofPlan() * left / plan.runs());
            // The tables have been begun: what stands in their place is told before hours of training.
            folder.requireRoom();
            store = new ResultStore(folder, journal, keys, writer, data, need, listener);
            // Here, too: it could not be abandoned from there.
            requireNotStopped();
            new Runner(plan, executor, costs, store).run(Math.min(threads(), plan.runs()));
            listener.draws();
            Report report = writer.finish(threads());
            List<Path> files = new ArrayList<>(writer.files());
            files.addAll(store.files(plan));
            return new Made<>(report, files, report.failures(), report.notDrawn(), store.failedRuns());
        }
    }

    /** They tell by which program a run was made, for which they look into its jar. */
    private RunKeys keys() {
        ProgramJar.requireUnchanged();
        RunKeys keys = new RunKeys(plan, data);
        ProgramJar.requireUnchanged();
        return keys;
    }

    @Override
    Path tablesFolder() {
        return data.otherFolder().orElseGet(super::tablesFolder);
    }

    @Override
    Map<String, String> tableHashes() {
        return data.fileHashes();
    }

    @Override
    public void stop() throws IOException {
        super.stop();
        if (store != null) {
            store.abandon();
        }
        if (journal != null) {
            journal.close();
        }
    }

    /** Runs that are stored by now, of this process and of those before it. */
    public int storedRuns() {
        return kept + (store == null ? 0 : store.finishedRuns() - store.unusableRuns());
    }
}
