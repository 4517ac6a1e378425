/**
 * Training, and what is measured on the way: probes, the history of a run and its
 * outcome. {@link harness.training.TrainingConfig} and {@link harness.training.RecordConfig} are what a config says of it.
 *
 * <p>May use {@code network}, {@code data} and what is below; knows nothing of files and threads. Begin with
 * {@link harness.training.Trainer} and {@link harness.training.Objective}.
 */
package harness.training;
