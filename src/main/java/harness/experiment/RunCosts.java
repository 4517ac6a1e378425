package harness.experiment;

import harness.config.ExperimentConfig;
import harness.data.DataConfig;
import harness.data.dataset.DataException;
import harness.run.PartSizes;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunExecutor;
import harness.training.TrainingConfig;
import java.util.HashMap;
import java.util.List;
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

    /** All varied paths that decide about the cost begin with one of these, or are the whole of which it is a part. */
    private static final List<String> DECISIVE = List.of(
            "data",
            "network.hidden",
            "network.dropout",
            "training.epochs",
            "training.batchSize",
            "training.optimizer.type",
            "training.earlyStopping",
            "record");

    private final Plan plan;
    private final RunExecutor executor;

    /** By the decisive values: a grid has far fewer combinations of them than cells, as a rule. */
    private final Map<Map<String, String>, Cost> costs = new HashMap<>();

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
        return multiplyAdds(run, sizes.computeIfAbsent(run.config().data(), source -> sizes(run)));
    }

    /** Memory of the run of a cell's first seed, which may keep more than the others. */
    RunMemory memoryOfFirstRun(int cell) {
        return cost(cell).memory;
    }

    private Cost cost(int cell) {
        Map<String, String> decisive = plan.experiment().labels(cell);
        decisive.keySet().removeIf(path -> DECISIVE.stream().noneMatch(key -> concerns(path, key)));
        return costs.computeIfAbsent(decisive, values -> cost(plan.run(cell * plan.seeds())));
    }

    private static boolean concerns(String path, String key) {
        return path.startsWith(key) || key.startsWith(path + ".");
    }

    private Cost cost(Run first) {
        ExperimentConfig config = first.config();
        PartSizes parts = sizes.computeIfAbsent(config.data(), source -> sizes(first));
        return new Cost(
                multiplyAdds(first, parts), RunMemory.of(config, parts, RunExecutor.isDrawn(first, parts.features())));
    }

    private static double multiplyAdds(Run run, PartSizes parts) {
        ExperimentConfig config = run.config();
        TrainingConfig training = config.training();
        double weights = weights(config.network().widths(), parts);
        double steps = Math.ceil((double) parts.train() / training.batchSize().within(Math.max(1, parts.train())));
        double epoch = PASSES_OF_TRAINING * weights * parts.train() + STEP * steps;
        double recording = (PASSES_OF_TRAINING * parts.train() + parts.others()) * weights;
        return training.epochs() * epoch + run.recordedEpochs().size() * recording;
    }

    private static double weights(List<Integer> widths, PartSizes parts) {
        double weights = 0;
        int fanIn = parts.features();
        for (int width : widths) {
            weights += (double) fanIn * width;
            fanIn = width;
        }
        return weights + (double) fanIn * parts.outputs();
    }

    private PartSizes sizes(Run run) {
        try {
            return PartSizes.of(executor.samples(run));
        } catch (DataException unusable) {
            // Its runs fail at once, and say why.
            return PartSizes.UNKNOWN;
        }
    }
}
