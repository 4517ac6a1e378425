package harness.cli;

import harness.config.ExperimentConfig;
import harness.experiment.Plan;
import harness.experiment.Run;
import harness.experiment.RunExecutor;
import java.time.Duration;
import java.util.stream.IntStream;

/** Estimates how long a plan will take, by training for a moment in a few of its cells. */
final class TimeEstimate {

    private static final int MOST_CELLS = 8;

    /** A trial this long no longer measures the just-in-time compiler more than the training, vectors included. */
    private static final double TRIAL_SECONDS = 0.5;

    private final Plan plan;
    private final RunExecutor executor;

    TimeEstimate(Plan plan, RunExecutor executor) {
        this.plan = plan;
        this.executor = executor;
    }

    /** The time that all runs will take on so many threads. */
    Duration of(int threads) {
        int cells = Math.min(plan.cells(), MOST_CELLS);
        double secondsPerRun = IntStream.range(0, cells)
                .map(trial -> (int) ((long) trial * plan.cells() / cells))
                .mapToDouble(cell -> secondsOf(plan.run(cell * plan.seeds())))
                .average()
                .orElseThrow();
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = Math.min(Math.min(threads, processors), plan.runs());
        return Duration.ofMillis((long) (1000 * secondsPerRun * plan.runs() / atOnce));
    }

    /** Doubles the epochs until a trial is long enough to be measured, or is the whole run. */
    private double secondsOf(Run run) {
        int epochs = run.config().training().epochs();
        for (int trial = Math.min(1, epochs); ; trial = Math.min(2 * trial, epochs)) {
            long start = System.nanoTime();
            executor.execute(withEpochs(run, trial));
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (trial == epochs) {
                return seconds;
            }
            if (seconds > TRIAL_SECONDS) {
                return seconds * epochs / trial;
            }
        }
    }

    private static Run withEpochs(Run run, int epochs) {
        ExperimentConfig whole = run.config();
        ExperimentConfig shortened = new ExperimentConfig(
                whole.name(),
                whole.description(),
                whole.seeds(),
                whole.experimentSeed(),
                whole.data(),
                whole.network(),
                whole.training().withEpochs(epochs),
                whole.record(),
                whole.convergence());
        return new Run(run.index(), run.id(), run.cell(), run.seed(), run.values(), shortened);
    }
}
