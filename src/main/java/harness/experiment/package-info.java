/**
 * Does the runs of a plan: many at a time, the longest first, each stored in a journal that outlives the process. Also what
 * runs cost, and a look at all data before the first.
 *
 * <p>May use {@code run} and what is below; knows nothing of charts and terminals. Begin with
 * {@link harness.experiment.Runner} and {@link harness.experiment.Journal}.
 */
package harness.experiment;
