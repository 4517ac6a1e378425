package harness.training;

import harness.data.Part;
import harness.data.Split;
import harness.math.RandomStreams;
import harness.network.Dropout;
import harness.network.Loss;
import harness.network.Network;
import harness.training.optimizer.Optimizer;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** Trains one network on one dataset and records what happens. */
public final class Trainer {

    /**
     * A run is given up when its mean loss is this many times that of the untrained network (or 1, if that is more). It
     * means weights so large that no step size that got there leads back. A batch alone says little: with large steps and
     * few samples in each, the loss of one batch is often far above that of the whole part.
     */
    private static final double BEYOND_RECOVERY = 1e4;

    /**
     * What training gives.
     *
     * @param history what was recorded
     * @param diverged whether training ended because the loss of a batch was not finite, or because the mean loss of the
     *     training part after an epoch was not finite or above 10⁴ · max(1, that before training). At an epoch that is not
     *     recorded the latter is looked at only if the loss of a batch was above this limit
     * @param seconds spent in the training loop, with what early stopping and that limit measure, without what is recorded
     */
    public record Result(History history, boolean diverged, double seconds) {}

    private static final Metric TRAIN_LOSS = new Metric(Part.TRAIN, Quantity.LOSS);

    private final Network network;
    private final Objective objective;
    private final Recorder recorder;
    private final TrainingConfig training;
    private final RecordedEpochs recordedEpochs;
    private final int[] order;
    private final int batchSize;
    private final long warmupSteps;
    private final Penalty penalty;
    private final double learningRate;
    private final Optimizer.UpdateRule rule;
    private final RandomGenerator batchOrder;

    /** Null if training is never stopped early. */
    private final EarlyStopping.Watch watch;

    private long steps;

    /**
     * A trainer, for one use.
     *
     * @param network whose parameters it will change
     * @param loss what is made small
     * @param training how to train; the samples stay in their own order if there is one batch
     * @param dropout probability with which a step drops an activation of a hidden layer
     * @param record which epochs are recorded
     * @param split what it learns from, and what is measured beside it
     * @param streams gives the streams "batches", which shuffles the training part before each epoch unless it is one
     *     batch, and "dropout", which draws the masks
     */
    public Trainer(
            Network network,
            Loss loss,
            TrainingConfig training,
            double dropout,
            RecordConfig record,
            Split split,
            RandomStreams streams) {
        this.network = network;
        this.training = training;
        recordedEpochs = record.epochsOf(training);
        Dropout masks = Dropout.of(network, dropout, streams.stream("dropout"));
        objective = new Objective(split.train(), network, loss, masks);
        recorder = new Recorder(network, loss, split);
        order = IntStream.range(0, split.train().samples()).toArray();
        batchOrder = streams.stream("batches");
        batchSize = training.batchSize().within(order.length);
        warmupSteps = (long) training.warmupEpochs() * ((order.length + batchSize - 1) / batchSize);
        penalty = training.penalty();
        learningRate = training.optimizer().learningRate();
        rule = training.optimizer().start(network.parameters());
        watch = training.earlyStopping() == null
                ? null
                : training.earlyStopping().start();
    }

    /** Trains to the last epoch, to where it is stopped early, or to divergence. */
    public Result train() {
        double lossBefore = recorder.record(0).loss();
        double limit = Math.min(Double.MAX_VALUE, BEYOND_RECOVERY * Math.max(1, lossBefore));
        boolean diverged = !Double.isFinite(lossBefore);
        boolean stopped = false;
        long nanoseconds = 0;
        for (int epoch = 1; epoch <= training.epochs() && !diverged && !stopped; epoch++) {
            boolean recorded = recordedEpochs.contains(epoch);
            long start = System.nanoTime();
            double largestBatchLoss = trainEpoch(epoch, recorded || watch != null);
            stopped = watch != null
                    && watch.stopsAt(recorder.measure(training.earlyStopping().metric()));
            recorded |= stopped;
            diverged = !Double.isFinite(largestBatchLoss);
            if (!recorded && !diverged && largestBatchLoss > limit) {
                diverged = isBeyond(limit, recorder.measure(TRAIN_LOSS));
            }
            nanoseconds += System.nanoTime() - start;
            if (recorded || diverged) {
                diverged |= isBeyond(limit, recorder.record(epoch).loss());
            }
        }
        return new Result(recorder.history(), diverged, nanoseconds * 1e-9);
    }

    /** Whether a loss is above the limit, or not a number. */
    private static boolean isBeyond(double limit, double loss) {
        return !(loss <= limit);
    }

    /** One pass over the training part; returns the largest mean loss of a batch, NaN if any was not a number. */
    private double trainEpoch(int epoch, boolean mayBeRecorded) {
        if (batchSize < order.length) {
            RandomStreams.shuffle(order, batchOrder);
        }
        double scheduledRate = learningRate * training.schedule().factor(epoch - 1, training.epochs());
        double largestLoss = 0;
        for (int from = 0; from < order.length; from += batchSize) {
            int to = Math.min(from + batchSize, order.length);
            double loss = objective.differentiateLoss(order, from, to);
            largestLoss = Math.max(largestLoss, loss);
            penalty.addGradients(network);
            if (training.clipNorm() != null) {
                GradientClipping.clip(network.gradients(), training.clipNorm());
            }
            if (mayBeRecorded && to == order.length) {
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
