package harness.experiment;

import harness.run.Run;
import harness.run.RunResult;
import java.io.IOException;

/**
 * Hears of every run as it goes: from the thread that does the run, so from several at a time, and never after the
 * experiment has ended.
 */
public interface RunListener {

    /**
     * Is asked before a run whether its result is there already; then it neither begins nor ends.
     *
     * @return whether it need not be done
     * @throws IOException if the result that is there cannot be taken in, which ends the whole experiment
     */
    default boolean isDone(Run run) throws IOException {
        return false;
    }

    /** A run begins. */
    void started(Run run);

    /**
     * A run ended, in whatever outcome.
     *
     * @throws IOException if the result cannot be stored, which ends the whole experiment
     */
    void finished(Run run, RunResult result) throws IOException;

    /**
     * A run broke off without an outcome: a defect of the harness, or too little memory. The others go on.
     *
     * @throws IOException if that cannot be stored, which ends the whole experiment
     */
    void failed(Run run, Throwable cause) throws IOException;
}
