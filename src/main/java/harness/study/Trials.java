package harness.study;

import harness.config.CellConfig;
import harness.experiment.RunCosts;
import harness.experiment.Settling;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out how long a plan will take: trains for a moment in a few of its cells, again and again until that is no longer
 * faster, and takes it from there by the multiply-adds of all runs. What is measured is this thread's processor time, so
 * that it does not matter what else the machine has to do; what that comes to is said apart.
 */
final class Trials {

    private static final int MOST_CELLS = 8;

    /** Multiply-adds of a trial, some milliseconds once it is warm, but at least an epoch; and of those of all cells. */
    private static final double TRIAL = 5e6;

    private static final double ALL_TRIALS = 3e8;

    private static final double GOLDEN_RATIO = 0.6180339887498949;

    /** No trial begins after so much processor time. */
    private static final double MOST_SECONDS = 2;

    private final Plan plan;
    private final RunExecutor executor;
    private final RunCosts costs;

    Trials(Plan plan, RunExecutor executor, RunCosts costs) {
        this.plan = plan;
        this.executor = executor;
        this.costs = costs;
    }

    /**
     * The time that the runs will take that are not done.
     *
     * @param done places in the plan of those that are; not all
     * @param threads how many are under way at once
     */
    TimeEstimate estimate(BitSet done, int threads) {
        List<Run> trials = trials();
        double[] seconds = new double[trials.size()];
        List<double[]> rounds = new ArrayList<>();
        Settling settling = new Settling(seconds.length, MOST_SECONDS);
        long spentBefore = Settling.spentNanoseconds();
        long begun = System.nanoTime();
        do {
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = secondsOf(trials.get(i));
            }
            rounds.add(seconds.clone());
        } while (!settling.isOver(seconds));
        double wait = (double) (System.nanoTime() - begun) / (Settling.spentNanoseconds() - spentBefore);
        double warm = work(done) * secondsOfWork(trials, settling.fastest());
        double atOnce = atOnce(plan.runs() - done.cardinality(), threads);
        double alone = fromTheStart(warm, rounds, settling.fastest()) / atOnce;
        return new TimeEstimate(
                Duration.ofMillis((long) (1000 * alone)), Duration.ofMillis((long) (1000 * wait * alone)));
    }

    /** Multiply-adds of the runs that are not done. */
    private double work(BitSet done) {
        double work = costs.ofPlan();
        for (int place = done.nextSetBit(0); place >= 0; place = done.nextSetBit(place + 1)) {
            work -= costs.of(plan.run(place));
        }
        return Math.max(0, work);
    }

    /** How many runs are really under way at once. */
    private static int atOnce(int runs, int threads) {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.min(Math.min(threads, processors), runs);
    }

    /** Seconds of a multiply-add, if no run were slower than the fastest trials. */
    private double secondsOfWork(List<Run> trials, double[] fastest) {
        double work = 0;
        double spent = 0;
        for (int i = 0; i < fastest.length; i++) {
            // A long run counts for more: it is in the long ones that the time goes.
            double share = costs.of(wholeRun(i, fastest.length));
            work += share;
            spent += share * fastest[i] / costs.of(trials.get(i));
        }
        return spent / work;
    }

    /** A shortened first run of each of some cells, spread over the plan. */
    private List<Run> trials() {
        for (int cells = Math.min(plan.cells(), MOST_CELLS); ; cells--) {
            int count = cells;
            List<Run> trials = IntStream.range(0, count)
                    .mapToObj(trial -> shortened(wholeRun(trial, count)))
                    .toList();
            if (count == 1 || trials.stream().mapToDouble(costs::of).sum() <= ALL_TRIALS) {
                return trials;
            }
        }
    }

    /** In even steps through the grid all might have the same depth, say: steps of the golden ratio meet all values. */
    private Run wholeRun(int trial, int trials) {
        int cell = trials == plan.cells() ? trial : (int) (trial * GOLDEN_RATIO % 1 * plan.cells());
        return plan.run(cell * plan.seeds());
    }

    /**
     * The time of training in a process that begins cold, as this one did: what the trials took that came to the same
     * work, and all further work as fast as the fastest.
     *
     * @param warm seconds that the work takes when it is as fast as it will be
     * @param rounds seconds of every trial in every round
     * @param fastest seconds of each trial when it is as fast as it will be
     */
    static double fromTheStart(double warm, List<double[]> rounds, double[] fastest) {
        double left = warm;
        double seconds = 0;
        for (double[] round : rounds) {
            for (int i = 0; i < fastest.length; i++) {
                double part = Math.min(1, left / fastest[i]);
                seconds += part * round[i];
                left -= part * fastest[i];
            }
        }
        return seconds + left;
    }

    private double secondsOf(Run run) {
        long start = Settling.spentNanoseconds();
        executor.execute(run);
        return Math.max(1, Settling.spentNanoseconds() - start) * 1e-9;
    }

    /** The run with fewer epochs, if it is longer than a trial. */
    private Run shortened(Run run) {
        int epochs = run.config().training().epochs();
        if (epochs < 2) {
            return run;
        }
        double first = costs.of(withEpochs(run, 1));
        double further = costs.of(withEpochs(run, 2)) - first;
        return withEpochs(run, 1 + (int) Math.min(epochs - 1, Math.max(0, (TRIAL - first) / further)));
    }

    private static Run withEpochs(Run run, int epochs) {
        CellConfig whole = run.config();
        CellConfig shortened = new CellConfig(
                whole.name(),
                whole.description(),
                whole.seeds(),
                whole.experimentSeed(),
                whole.data(),
                whole.network(),
                whole.training().withEpochs(epochs),
                whole.record(),
                whole.convergence(),
                whole.charts());
        return new Run(run.index(), run.id(), run.cell(), run.seed(), run.values(), shortened);
    }
}
