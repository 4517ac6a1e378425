/**
 * What determines a number: the plan of all runs, one run with its seed, its samples, and its result.
 *
 * <p>May use {@code config}, {@code training} and what is below; knows nothing of disks (but for tables that it reads) and
 * charts. Begin with {@link harness.run.Plan} and {@link harness.run.RunExecutor}.
 */
package harness.run;
