package harness.training;

import harness.data.Dataset;
import harness.math.RandomStreams;
import harness.network.DenseLayer;
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
     * How long and in which portions to train.
     *
     * @param epochs passes over the training part; 0 only measures the network as it is
     * @param batchSize samples of a step; the whole part, in its own order, if there are no more than that
     * @param l2 λ of the penalty λ/2·Σw² over all weights (not biases), added to the mean loss
     * @param recordEvery an epoch is recorded if it is a multiple of this, or the last
     */
    public record Schedule(int epochs, int batchSize, double l2, int recordEvery) {}

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
    private final Schedule schedule;
    private final int[] order;
    private final Optimizer.UpdateRule rule;

    /** A trainer of that network, whose parameters it will change. */
    public Trainer(Network network, Loss loss, Optimizer optimizer, Schedule schedule, Dataset train, Dataset test) {
        this.network = network;
        this.schedule = schedule;
        objective = new Objective(train, network, loss);
        recorder =
                new Recorder(network, objective, train.samples(), new Objective(test, network, loss), test.samples());
        order = IntStream.range(0, train.samples()).toArray();
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
        RecordedEpochs recordedEpochs = new RecordedEpochs(schedule.epochs(), schedule.recordEvery());
        for (int epoch = 1; epoch <= schedule.epochs() && !diverged; epoch++) {
            boolean recorded = recordedEpochs.contains(epoch);
            long start = System.nanoTime();
            double loss = trainEpoch(batchOrder, recorded);
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
    private double trainEpoch(RandomGenerator batchOrder, boolean recorded) {
        int batchSize = Math.min(schedule.batchSize(), order.length);
        if (batchSize < order.length) {
            RandomStreams.shuffle(order, batchOrder);
        }
        double largestLoss = 0;
        for (int from = 0; from < order.length; from += batchSize) {
            int to = Math.min(from + batchSize, order.length);
            double loss = objective.differentiate(order, from, to, count -> {}).loss();
            largestLoss = Math.max(largestLoss, loss);
            addPenalty();
            if (recorded && to == order.length) {
                recorder.keepWeights();
            }
            rule.step(network.parameters(), network.gradients());
        }
        return largestLoss;
    }

    private void addPenalty() {
        if (schedule.l2() == 0) {
            return;
        }
        for (DenseLayer layer : network.layers()) {
            for (int unit = 0; unit < layer.fanOut(); unit++) {
                double[] weights = layer.weights()[unit];
                double[] gradient = layer.weightGradients()[unit];
                for (int input = 0; input < weights.length; input++) {
                    gradient[input] = Math.fma(schedule.l2(), weights[input], gradient[input]);
                }
            }
        }
    }
}
