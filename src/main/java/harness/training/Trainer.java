package harness.training;

import harness.data.Dataset;
import harness.math.RandomStreams;
import harness.network.Loss;
import harness.network.Network;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** Trains one network on one dataset and records what happens. */
public final class Trainer {

    /**
     * From here on a run is given up: a mean loss so many times that of the untrained network (or 1, if that is more)
     * means weights so large that no step size that got there leads back.
     */
    private static final double BEYOND_RECOVERY = 1e4;

    /**
     * How to train.
     *
     * @param epochs passes over the training part; 0 only measures the network as it is
     * @param batchSize samples of a step; the whole part, in its own order, if there are no more than that
     * @param schedule how the learning rate changes from epoch to epoch
     * @param warmupEpochs over the steps of so many epochs the learning rate rises in equal parts from 0 to what the
     *     schedule gives; 0 for none
     * @param penalty added to the mean loss
     * @param clipNorm the gradient of all parameters together, penalty included, is shortened to this norm; null for none
     * @param recordEvery an epoch is recorded if it is a multiple of this, or the last
     */
    public record Settings(
            int epochs,
            int batchSize,
            LearningRateSchedule schedule,
            int warmupEpochs,
            Penalty penalty,
            Double clipNorm,
            int recordEvery) {}

    /**
     * What training gives.
     *
     * @param history what was recorded
     * @param diverged whether the loss stopped being finite or grew beyond recovery, which ends training
     * @param seconds spent in the training loop, recording apart
     */
    public record Result(History history, boolean diverged, double seconds) {}

    private final Network network;
    private final Objective objective;
    private final Recorder recorder;
    private final Settings settings;
    private final int[] order;
    private final int batchSize;
    private final long warmupSteps;
    private final double learningRate;
    private final Optimizer.UpdateRule rule;
    private long steps;

    /** A trainer of that network, whose parameters it will change. */
    public Trainer(Network network, Loss loss, Optimizer optimizer, Settings settings, Dataset train, Dataset test) {
        this.network = network;
        this.settings = settings;
        objective = new Objective(train, network, loss);
        recorder =
                new Recorder(network, objective, train.samples(), new Objective(test, network, loss), test.samples());
        order = IntStream.range(0, train.samples()).toArray();
        batchSize = Math.min(settings.batchSize(), order.length);
        warmupSteps = (long) settings.warmupEpochs() * ((order.length + batchSize - 1) / batchSize);
        learningRate = optimizer.learningRate();
        rule = optimizer.start(network.parameters());
    }

    /**
     * Trains to the last epoch or to divergence.
     *
     * @param batchOrder shuffles the training part before each epoch, unless it is one batch
     */
    public Result train(RandomGenerator batchOrder) {
        double lossBefore = recorder.record(0).loss();
        double limit = BEYOND_RECOVERY * Math.max(1, lossBefore);
        boolean diverged = !Double.isFinite(lossBefore);
        long nanoseconds = 0;
        RecordedEpochs recordedEpochs = new RecordedEpochs(settings.epochs(), settings.recordEvery());
        for (int epoch = 1; epoch <= settings.epochs() && !diverged; epoch++) {
            boolean recorded = recordedEpochs.contains(epoch);
            long start = System.nanoTime();
            double loss = trainEpoch(epoch, batchOrder, recorded);
            nanoseconds += System.nanoTime() - start;
            // Written so that NaN counts as diverged.
            diverged = !(loss <= limit);
            if (recorded || diverged) {
                diverged |= !(recorder.record(epoch).loss() <= limit);
            }
        }
        return new Result(recorder.history(), diverged, nanoseconds * 1e-9);
    }

    /** One pass over the training part; returns the largest mean loss of a batch, NaN if any was not a number. */
    private double trainEpoch(int epoch, RandomGenerator batchOrder, boolean recorded) {
        if (batchSize < order.length) {
            RandomStreams.shuffle(order, batchOrder);
        }
        double scheduledRate = learningRate * settings.schedule().factor(epoch - 1, settings.epochs());
        double largestLoss = 0;
        for (int from = 0; from < order.length; from += batchSize) {
            int to = Math.min(from + batchSize, order.length);
            double loss = objective.differentiate(order, from, to, count -> {}).loss();
            largestLoss = Math.max(largestLoss, loss);
            settings.penalty().addGradients(network);
            if (settings.clipNorm() != null) {
                GradientClipping.clip(network.gradients(), settings.clipNorm());
            }
            if (recorded && to == order.length) {
                recorder.keepWeights();
            }
            rule.step(network.parameters(), network.gradients(), scheduledRate * nextWarmup());
        }
        return largestLoss;
    }

    /** The share of the learning rate that the next step gets: equal parts from 1/n to 1 over the n steps of the warmup. */
    private double nextWarmup() {
        steps++;
        return steps < warmupSteps ? (double) steps / warmupSteps : 1;
    }
}
