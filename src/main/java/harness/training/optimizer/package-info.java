/**
 * How gradients change parameters: optimizers and learning-rate schedules, as PyTorch has them. A new one is a record and a
 * line in its catalogue.
 *
 * <p>May use {@code catalogue}; knows nothing of networks. Begin with {@link harness.training.optimizer.Optimizer}.
 */
package harness.training.optimizer;
