package harness.cli.text;

import harness.data.dataset.FirstFew;
import harness.experiment.MemoryNeed;
import harness.run.Run;
import harness.study.JobListener;
import harness.study.Resumption;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how the runs of a study go on, and shows how far they are. */
public final class RunText implements JobListener, AutoCloseable {

    private final Output output;
    private final String verb;
    private final AtomicInteger unusable = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile Progress progress = Progress.NONE;
    private volatile int kept;

    /**
     * A text.
     *
     * @param verb what a run does that breaks off: "failed"
     */
    public RunText(Output output, String verb) {
        this.output = output;
        this.verb = verb;
    }

    @Override
    public void damaged(String problem) {
        output.complain(problem);
    }

    @Override
    public void resumed(Resumption found) {
        kept = found.kept();
        ResumptionText.lines(found).forEach(output::say);
    }

    @Override
    public void begins(int runs) {
        progress = Progress.on(output, runs);
    }

    @Override
    public void doneAgain(String why) {
        if (unusable.getAndIncrement() < FirstFew.PROBLEMS) {
            output.complain(why);
        }
        progress.oneMore();
    }

    @Override
    public void started(Run run) {
        progress.started(run);
    }

    @Override
    public void ended(Run run) {
        progress.ended(run);
    }

    @Override
    public void failed(Run run, Throwable cause, MemoryNeed need) {
        if (failed.getAndIncrement() < FirstFew.PROBLEMS) {
            output.complain("run " + run.id() + " " + verb + ": " + Explanation.of(cause, need));
        }
        progress.ended(run);
    }

    @Override
    public void draws() {
        progress.close();
        // Whether a line can be used is seen when it is read, which is long after they were counted.
        if (unusable.get() > 0) {
            output.complain(unusable + " of the runs that were done before had to be done again, so that "
                    + (kept - unusable.get()) + " were kept.");
        }
        output.say("Drawing charts");
    }

    /** Says how many runs failed beside those that were named when they did. */
    void tellFailuresNotShown() {
        int more = failed.get() - FirstFew.PROBLEMS;
        if (more > 0) {
            output.complain("… and " + PlanText.count(more, "more run") + " failed");
        }
    }

    /** Shows no more progress. */
    @Override
    public void close() {
        progress.close();
    }
}
