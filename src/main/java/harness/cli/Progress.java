package harness.cli;

import harness.experiment.Run;

/** Shows how far an experiment is. */
interface Progress extends AutoCloseable {

    /** Shows nothing. */
    Progress NONE = new Progress() {};

    /** A run begins. */
    default void started(Run run) {}

    /** A run ended, well or not. */
    default void ended(Run run) {}

    /** Nothing more will come. */
    @Override
    default void close() {}
}
