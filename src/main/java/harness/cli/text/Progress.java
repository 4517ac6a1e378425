package harness.cli.text;

import harness.run.Run;

/** Shows how far an experiment is; from any thread. */
interface Progress extends AutoCloseable {

    /** Shows nothing. */
    Progress NONE = new Progress() {};

    /**
     * Shows it in the way that fits where the output goes: a bar, or lines, or nothing if it is quiet.
     *
     * @param runs that are to be done; what was done before is no progress
     */
    static Progress on(Output output, int runs) {
        if (output.isQuiet() || runs == 0) {
            return NONE;
        }
        return Terminal.canErase() ? new BarProgress(output, runs, Terminal.columns()) : new LineProgress(output, runs);
    }

    /** There is a run more to be done than was thought. */
    default void oneMore() {}

    /** A run begins. */
    default void started(Run run) {}

    /** A run ended, well or not. */
    default void ended(Run run) {}

    /** Nothing more will come. */
    @Override
    default void close() {}
}
