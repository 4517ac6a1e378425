package harness.study;

import harness.experiment.MemoryNeed;
import harness.run.Run;

/** Hears how a study goes on, from any of its threads. A study without runs has little to tell. */
public interface JobListener {

    /** Hears nothing. */
    JobListener NONE = new JobListener() {};

    /** Something that was stored before is damaged: the sentence says what and where. */
    default void damaged(String problem) {}

    /** Runs were looked for that were done before; told before the first run. */
    default void resumed(Resumption found) {}

    /** Runs begin. */
    default void begins(int runs) {}

    /** A run that seemed to be done before has to be done again: the sentence says why. So there is one run more. */
    default void doneAgain(String why) {}

    /** A run begins. */
    default void started(Run run) {}

    /** A run ended, in whatever outcome. */
    default void ended(Run run) {}

    /**
     * A run broke off without an outcome, for want of memory or because of a defect of the harness. The others go on.
     *
     * @param need what its plan needs most memory for
     */
    default void failed(Run run, Throwable cause, MemoryNeed need) {}

    /** All runs have ended, and charts are drawn from now on. */
    default void draws() {}
}
