package harness.cli;

import harness.config.RecordConfig;
import harness.data.dataset.FirstFew;
import harness.experiment.Journal;
import harness.experiment.MemoryNeed;
import harness.experiment.Run;
import harness.experiment.RunData;
import harness.experiment.RunKeys;
import harness.experiment.RunListener;
import harness.experiment.RunResult;
import harness.report.DatasetFile;
import harness.report.ModelFile;
import harness.report.ReportWriter;
import harness.report.ResultsFolder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stores every run as it ends, or as it was stored before, so that memory holds none, and tells the progress. */
final class ResultStore implements RunListener {

    private final ResultsFolder folder;
    private final Journal journal;
    private final RunKeys keys;
    private final ReportWriter report;
    private final RunData data;
    private final MemoryNeed need;
    private final Progress progress;
    private final Output output;

    /** Held for reading while a run is stored, for writing to end that. */
    private final ReadWriteLock storing = new ReentrantReadWriteLock();

    private boolean abandoned;
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

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

    /** Takes in what the journal has of a run. */
    @Override
    public boolean isDone(Run run) throws IOException {
        Optional<RunResult> before = journal.hasRuns() ? journal.read(keys.of(run), run.index()) : Optional.empty();
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
        storing.readLock().lock();
        try {
            requireNotAbandoned();
            if (isNew) {
                journal.append(keys.of(run), result);
                finished.incrementAndGet();
            }
            writeFiles(run, result);
            report.add(run, result);
            if (isNew) {
                progress.ended(run);
            }
        } finally {
            storing.readLock().unlock();
        }
    }

    private void writeFiles(Run run, RunResult result) throws IOException {
        RecordConfig record = run.config().record();
        if (record.models()) {
            ModelFile.write(folder.draft("models"), run, result);
        }
        if (record.datasets()) {
            DatasetFile.write(
                    folder.draft("datasets"), run, data.prepare(run.config().data(), run.streams()));
        }
    }

    @Override
    public void failed(Run run, Throwable cause) throws IOException {
        storing.readLock().lock();
        try {
            requireNotAbandoned();
            report.leaveOut(run);
            if (failed.incrementAndGet() <= FirstFew.PROBLEMS) {
                output.complain("run " + run.id() + " failed: " + Explanation.of(cause, need));
            }
            progress.ended(run);
        } finally {
            storing.readLock().unlock();
        }
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

    /** Says how many runs failed beside those that were named when they did. */
    void tellFailuresNotShown() {
        int more = failed.get() - FirstFew.PROBLEMS;
        if (more > 0) {
            output.complain("… and " + PlanText.count(more, "more run") + " failed");
        }
    }

    /** Runs that broke off. */
    int failedRuns() {
        return failed.get();
    }

    /** Stores no further run. Waits for those that are being stored. */
    void abandon() {
        storing.writeLock().lock();
        try {
            abandoned = true;
            progress.close();
        } finally {
            storing.writeLock().unlock();
        }
    }
}
