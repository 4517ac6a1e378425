/**
 * One study from its config to its results: what the command line calls, and what any program may call. Here are no exit
 * codes, no terminal and no printing: what there is to say is in what is returned, or goes to a
 * {@link harness.study.JobListener}. Uses everything below, and is used by {@code cli} only. Begin with
 * {@link harness.study.Job}; {@link harness.study.Studies} lists the kinds of studies.
 *
 * <pre>{@code
 * Config config = Studies.read(Path.of("configs/quick.json"), List.of());
 * ExperimentJob job = new ExperimentJob((Experiment) config, Path.of("results"), 2);
 * if (job.check().isEmpty()) {
 *     Results<Report> results = job.run(JobListener.NONE);
 *     for (CellStanding cell : results.findings().cells()) {
 *         System.out.println(job.plan().experiment().labels(cell.cell()) + ": " + cell.accuracy());
 *     }
 * }
 * }</pre>
 */
package harness.study;
