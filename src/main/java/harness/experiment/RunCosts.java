package harness.experiment;

import harness.config.DataConfig;
import harness.config.ExperimentConfig;
import harness.config.TrainingConfig;
import harness.data.DataException;
import harness.data.Split;
import harness.network.Loss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Estimates what a run of a cell costs, from its config alone. Good enough to tell long runs from short ones; activations
 * and optimizers count alike.
 */
public final class RunCosts {

    /** A multiply-add a weight for the activations, one for the deltas and one for the weights' gradients. */
    private static final int PASSES_OF_TRAINING = 3;

    /** What a step costs apart from its arithmetic, in multiply-adds. */
    private static final int STEP = 2000;

    /** All varied paths that decide about the cost begin with one of these, or are the whole of which it is a part. */
    private static final List<String> DECISIVE =
            List.of("data", "network.hidden", "training.epochs", "training.batchSize", "record");

    private final Plan plan;
    private final RunExecutor executor;

    /** By the decisive values: a grid has far fewer combinations of them than cells, as a rule. */
    private final Map<Map<String, String>, Double> costs = new HashMap<>();

    private final Map<DataConfig, Sizes> sizes = new HashMap<>();

    /** How many samples the parts have, and of what. */
    private record Sizes(int train, int others, int features, int outputs) {

        static final Sizes UNKNOWN = new Sizes(0, 0, 0, 0);

        static Sizes of(Split split) {
            int train = split.train().samples();
            int validation = split.validation() == null ? 0 : split.validation().samples();
            return new Sizes(
                    train,
                    validation + split.test().samples(),
                    split.train().featureCount(),
                    Loss.forClasses(split.train().classCount()).outputs());
        }
    }

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
        Map<String, String> decisive = plan.experiment().labels(cell);
        decisive.keySet().removeIf(path -> DECISIVE.stream().noneMatch(key -> concerns(path, key)));
        return costs.computeIfAbsent(decisive, values -> cost(plan.run(cell * plan.seeds())));
    }

    private static boolean concerns(String path, String key) {
        return path.startsWith(key) || key.startsWith(path + ".");
    }

    private double cost(Run run) {
        ExperimentConfig config = run.config();
        TrainingConfig training = config.training();
        Sizes parts = sizes.computeIfAbsent(config.data(), source -> sizes(run));
        double weights = weights(config.network().widths(), parts);
        double steps = Math.ceil((double) parts.train / training.batchSize().within(Math.max(1, parts.train)));
        double epoch = PASSES_OF_TRAINING * weights * parts.train + STEP * steps;
        double recording = (PASSES_OF_TRAINING * parts.train + parts.others) * weights;
        return training.epochs() * epoch + run.recordedEpochs().size() * recording;
    }

    private static double weights(List<Integer> widths, Sizes parts) {
        double weights = 0;
        int fanIn = parts.features;
        for (int width : widths) {
            weights += (double) fanIn * width;
            fanIn = width;
        }
        return weights + (double) fanIn * parts.outputs;
    }

    private Sizes sizes(Run run) {
        try {
            return Sizes.of(executor.samples(run));
        } catch (DataException unusable) {
            // Its runs fail at once, and say why.
            return Sizes.UNKNOWN;
        }
    }
}
