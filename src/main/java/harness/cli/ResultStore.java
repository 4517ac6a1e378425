package harness.cli;

import harness.data.dataset.FirstFew;
import harness.experiment.Journal;
import harness.experiment.MemoryNeed;
import harness.experiment.RunKeys;
import harness.experiment.RunListener;
import harness.experiment.UnusableLineException;
import harness.report.ReportWriter;
import harness.report.folder.ResultsFolder;
import harness.report.table.DatasetFile;
import harness.report.table.ModelFile;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunResult;
import harness.training.RecordConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores every run as it ends, or as it was stored before, so that memory holds none, and tells the progress. */
final class ResultStore implements RunListener {

    /** Of lines of the journal. */
    private final ResultsFolder folder;

    private final Journal journal;
    private final RunKeys keys;
    private final ReportWriter report;
    private final RunData data;
    private final MemoryNeed need;
    private final Progress progress;
    private final Output output;

    private volatile boolean abandoned;
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger unusable = new AtomicInteger();

    /** Places in the plan of the runs that broke off. */
    private final Set<Integer> failed = ConcurrentHashMap.newKeySet();

    ResultStore(
            ResultsFolder folder,
            Journal journal,
            RunKeys keys,
            ReportWriter report,
            RunData data,
            MemoryNeed need,
            Progress progress,
            Output output) {
        this.folder = folder;
        this.journal = journal;
        this.keys = keys;
        this.report = report;
        this.data = data;
        this.need = need;
        this.progress = progress;
        this.output = output;
    }

    @Override
    public void started(Run run) {
        progress.started(run);
    }

    /** Takes in what the journal has of a run, and says so if that cannot be used. */
    @Override
    public boolean isDone(Run run) throws IOException {
        Optional<RunResult> before;
        try {
            before = journal.runs() > 0 ? journal.read(keys.of(run), run) : Optional.empty();
        } catch (UnusableLineException e) {
            if (unusable.getAndIncrement() < FirstFew.PROBLEMS) {
                output.complain(e.getMessage());
            }
            progress.oneMore();
            return false;
        }
        if (before.isPresent()) {
            store(run, before.get(), false);
        }
        return before.isPresent();
    }

    @Override
    public void finished(Run run, RunResult result) throws IOException {
        store(run, result, true);
    }

    /** Stores a run; in the journal as well if it is new there. */
    private void store(Run run, RunResult result, boolean isNew) throws IOException {
        if (isNew) {
            requireNotAbandoned();
            journal.append(keys.of(run), result);
            finished.incrementAndGet();
        }
        requireNotAbandoned();
        writeFiles(run, result);
        requireNotAbandoned();
        report.add(run, result);
        if (isNew) {
            progress.ended(run);
        }
    }

    private void writeFiles(Run run, RunResult result) throws IOException {
        RecordConfig record = run.config().record();
        if (record.models()) {
            ModelFile.write(folder.draft(ModelFile.FOLDER), run, result);
        }
        if (record.datasets()) {
            DatasetFile.write(
                    folder.draft(DatasetFile.FOLDER),
                    run,
                    data.prepare(run.config().data(), run.streams()));
        }
    }

    /** The files of those runs of the plan that did not break off, once all have ended. */
    List<Path> files(Plan plan) {
        List<Path> files = new ArrayList<>();
        for (int place = 0; place < plan.runs(); place++) {
            Run run = plan.run(place);
            RecordConfig record = run.config().record();
            if (record.models() && !failed.contains(place)) {
                files.add(ModelFile.of(folder.draft().resolve(ModelFile.FOLDER), run));
            }
            if (record.datasets() && !failed.contains(place)) {
                files.add(DatasetFile.of(folder.draft().resolve(DatasetFile.FOLDER), run));
            }
        }
        return files;
    }

    @Override
    public void failed(Run run, Throwable cause) throws IOException {
        requireNotAbandoned();
        report.leaveOut(run);
        failed.add(run.index());
        if (failed.size() <= FirstFew.PROBLEMS) {
            output.complain("run " + run.id() + " failed: " + Explanation.of(cause, need));
        }
        progress.ended(run);
    }

    private void requireNotAbandoned() throws IOException {
        if (abandoned) {
            throw new InterruptedIOException("the process is being stopped");
        }
    }

    /** Runs that ended in an outcome in this process. */
    int finishedRuns() {
        return finished.get();
    }

    /** Runs that seemed to be in the journal and had to be done again. */
    int unusableRuns() {
        return unusable.get();
    }

    /** Says how many runs failed beside those that were named when they did. */
    void tellFailuresNotShown() {
        int more = failed.size() - FirstFew.PROBLEMS;
        if (more > 0) {
            output.complain("… and " + PlanText.count(more, "more run") + " failed");
        }
    }

    /** Runs that broke off. */
    int failedRuns() {
        return failed.size();
    }

    /**
     * Stores no further run. Does not wait for those that are being stored, which may take long and come to nothing: what
     * they write to a draft that was removed harms nobody.
     */
    void abandon() {
        abandoned = true;
    }
}
