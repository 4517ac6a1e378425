package harness.experiment;

import harness.data.DataConfig;
import harness.data.dataset.DataException;
import harness.network.Network;
import harness.run.PartSizes;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunExecutor;
import harness.training.RecordedEpochs;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Estimates what a run of a cell costs, time and memory, from its config alone. The time is good enough to tell long runs
 * from short ones; activations and optimizers count alike.
 */
public final class RunCosts {

    /** A multiply-add a weight for the activations, one for the deltas and one for the weights' gradients. */
    private static final int PASSES_OF_TRAINING = 3;

    /** What a step costs apart from its arithmetic, in multiply-adds. */
    private static final int STEP = 2000;

    private final Plan plan;
    private final RunExecutor executor;

    /** A grid has far fewer workloads than cells, as a rule. */
    private final Map<Workload, Cost> costs = new HashMap<>();

    private final Map<DataConfig, PartSizes> sizes = new HashMap<>();

    /**
     * What there is to know of the runs of a cell.
     *
     * @param multiplyAdds of one of them
     * @param memory of the first seed's, which may keep more than the others
     */
    private record Cost(double multiplyAdds, RunMemory memory) {}

    /** The costs of the runs of a plan, whose samples that executor has. */
    public RunCosts(Plan plan, RunExecutor executor) {
        this.plan = plan;
        this.executor = executor;
    }

    /** Multiply-adds of all runs together, about. */
    public double ofPlan() {
        return plan.seeds()
                * IntStream.range(0, plan.cells()).mapToDouble(this::ofCell).sum();
    }

    /** Multiply-adds of one run of a cell, about. */
    double ofCell(int cell) {
        return cost(cell).multiplyAdds;
    }

    /** Multiply-adds of a run, about, which need not be one of the plan's. */
    public double of(Run run) {
        return multiplyAdds(Workload.of(run.config()), sizes(run));
    }

    /** Memory of the run of a cell's first seed, which may keep more than the others. */
    RunMemory memoryOfFirstRun(int cell) {
        return cost(cell).memory;
    }

    private Cost cost(int cell) {
        return costs.computeIfAbsent(Workload.of(plan.experiment().cell(cell)), workload -> {
            Run first = plan.run(cell * plan.seeds());
            PartSizes parts = sizes(first);
            boolean drawn = RunExecutor.isDrawn(first, parts.features());
            return new Cost(multiplyAdds(workload, parts), RunMemory.of(workload, parts, drawn));
        });
    }

    private static double multiplyAdds(Workload workload, PartSizes parts) {
        double weights = Network.weights(workload.sizes(parts));
        double steps = Math.ceil((double) parts.train() / workload.batchSize().within(Math.max(1, parts.train())));
        double epoch = PASSES_OF_TRAINING * weights * parts.train() + STEP * steps;
        double recording = (PASSES_OF_TRAINING * parts.train() + parts.others()) * weights;
        int records = new RecordedEpochs(workload.epochs(), workload.record().everyEpochs()).size();
        return workload.epochs() * epoch + records * recording;
    }

    private PartSizes sizes(Run run) {
        return sizes.computeIfAbsent(run.config().data(), data -> {
            try {
                return PartSizes.of(executor.samples(run));
            } catch (DataException unusable) {
                // Its runs fail at once, and say why.
                return PartSizes.UNKNOWN;
            }
        });
    }
}
