package harness.cli;

import harness.config.RecordConfig;
import harness.experiment.Journal;
import harness.experiment.Run;
import harness.experiment.RunData;
import harness.experiment.RunListener;
import harness.experiment.RunResult;
import harness.report.DatasetFile;
import harness.report.ModelFile;
import harness.report.ResultsFolder;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Stores every run as it ends, so that memory holds none, and tells the progress. */
final class ResultStore implements RunListener {

    private final ResultsFolder folder;
    private final Journal journal;
    private final RunData data;
    private final Progress progress;
    private final Output output;
    private int finished;
    private int failed;
    private boolean abandoned;

    ResultStore(ResultsFolder folder, Journal journal, RunData data, Progress progress, Output output) {
        this.folder = folder;
        this.journal = journal;
        this.data = data;
        this.progress = progress;
        this.output = output;
    }

    @Override
    public void started(Run run) {
        progress.started(run);
    }

    @Override
    public void finished(Run run, RunResult result) throws IOException {
        if (abandoned) {
            throw new InterruptedIOException("the process is being stopped");
        }
        journal.append(result);
        RecordConfig record = run.config().record();
        if (record.models()) {
            ModelFile.write(folder.draft("models"), run, result);
        }
        if (record.datasets()) {
            DatasetFile.write(
                    folder.draft("datasets"), run, data.prepare(run.config().data(), run.streams()));
        }
        finished++;
        progress.ended(run);
    }

    @Override
    public void failed(Run run, Throwable cause) {
        failed++;
        output.complain("run " + run.id() + " failed: " + Explanation.of(cause));
        progress.ended(run);
    }

    /** Runs that ended in an outcome. */
    int finishedRuns() {
        return finished;
    }

    /** Runs that broke off. */
    int failedRuns() {
        return failed;
    }

    /** Stores no further run. Waits for the one that is being stored; the runner holds this lock meanwhile. */
    synchronized void abandon() {
        abandoned = true;
        progress.close();
    }
}
