package harness.run;

import harness.config.ExperimentConfig;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.network.LayerParameters;
import harness.network.Loss;
import harness.network.Network;
import harness.training.GradientHistogram;
import harness.training.Objective;
import harness.training.Outcome;
import harness.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Does one run from beginning to end. Safe to use from many threads: each call has a network of its own. */
public final class RunExecutor {

    private final RunData data;

    /** An executor that takes its samples from there. */
    public RunExecutor(RunData data) {
        this.data = data;
    }

    /** Trains the run's network and says how it went; the result depends on nothing but the run. */
    public RunResult execute(Run run) {
        ExperimentConfig config = run.config();
        Split split = data.prepare(config.data(), run.streams());
        Loss loss = Loss.forClasses(split.train().classCount());
        Network network = network(config, split.train());
        network.initialize(config.network().initializer(), run.streams());
        boolean models = config.record().models();
        List<LayerParameters> initial = models ? network.snapshot() : null;
        List<GradientHistogram> histograms = config.record().gradientHistograms() ? new ArrayList<>() : null;
        if (histograms != null) {
            histograms.add(GradientHistogram.of(network, loss, split.train(), 0));
        }
        Trainer trainer = new Trainer(
                network, loss, config.training(), config.network().dropout(), config.record(), split, run.streams());
        Trainer.Result result = trainer.train();
        int lastEpoch = result.history().epochs()[result.history().last()];
        if (histograms != null && lastEpoch > 0) {
            histograms.add(GradientHistogram.of(network, loss, split.train(), lastEpoch));
        }
        OptionalInt epochs = config.convergence().epochsToThreshold(result.history());
        return new RunResult(
                run.index(),
                Outcome.of(result, config.convergence()),
                epochs.isPresent() ? epochs.getAsInt() : null,
                result.history(),
                new Objective(split.test(), network, loss).confusion(),
                weights(network),
                histograms,
                initial,
                models || isDrawn(run, split.train().featureCount()) ? network.snapshot() : null,
                result.seconds());
    }

    /** Number of weights of each layer. */
    private static int[] weights(Network network) {
        return network.layers().stream()
                .mapToInt(layer -> layer.fanIn() * layer.fanOut())
                .toArray();
    }

    /** The samples that run was trained and tested on. */
    public Split samples(Run run) {
        return data.prepare(run.config().data(), run.streams());
    }

    /**
     * An untrained network in the shape that the config gives it.
     *
     * @param samples what it is for: gives the number of inputs and of logits
     */
    public static Network network(ExperimentConfig config, Dataset samples) {
        int outputs = Loss.forClasses(samples.classCount()).outputs();
        IntStream hidden = config.network().widths().stream().mapToInt(width -> width);
        int[] sizes = IntStream.concat(
                        IntStream.concat(IntStream.of(samples.featureCount()), hidden), IntStream.of(outputs))
                .toArray();
        return new Network(sizes, config.network().activations());
    }

    /** Whether the run's decision boundary is drawn: of each cell with two features, the first seed's. */
    public static boolean isDrawn(Run run, int features) {
        return run.seed() == 1 && features == 2;
    }
}
