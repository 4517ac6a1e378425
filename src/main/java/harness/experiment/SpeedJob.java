package harness.experiment;

import harness.activation.Activation;
import harness.data.Classification;
import harness.data.Moons;
import harness.data.Part;
import harness.data.RandomSamples;
import harness.data.Split;
import harness.data.Standardizer;
import harness.data.dataset.Generator;
import harness.math.RandomStreams;
import harness.network.BinaryCrossEntropy;
import harness.network.Initializers.Auto;
import harness.network.Network;
import harness.training.BatchSize;
import harness.training.EarlyStopping;
import harness.training.Metric;
import harness.training.Quantity;
import harness.training.RecordConfig;
import harness.training.Trainer;
import harness.training.TrainingConfig;
import harness.training.optimizer.Adam;
import harness.training.optimizer.LearningRateSchedules.ConstantSchedule;
import harness.training.optimizer.Optimizer;
import harness.training.optimizer.Sgd;
import java.util.Collections;
import java.util.List;

/**
 * A training job by whose time tools are compared: one network with one logit, trained by one thread as {@link Trainer} does
 * it, with the untrained and the trained network recorded and nothing between.
 *
 * @param name what it is called where times are published
 * @param features number of features of a sample
 * @param source of samples of two classes, which are standardized
 * @param samples of the training part
 * @param heldOut samples of the test part, at least 2
 * @param hidden width of each hidden layer, first to last
 * @param batchSize samples of a step
 * @param optimizer how gradients change parameters
 * @param epochs passes over the training part
 * @param validated whether the loss on the test part is measured after every epoch
 */
public record SpeedJob(
        String name,
        int features,
        Generator source,
        int samples,
        int heldOut,
        List<Integer> hidden,
        int batchSize,
        Optimizer optimizer,
        int epochs,
        boolean validated) {

    /** A tiny network and full batches: elementary functions take most of the time. */
    public static final SpeedJob SEED =
            new SpeedJob("seed", 2, new Moons(0.2), 1000, 2, List.of(10, 10), 1000, new Sgd(0.1), 500, false);

    /** What tutorials train: small batches, so that the overhead of each step counts. */
    public static final SpeedJob KERAS = new SpeedJob(
            "keras",
            10,
            new Classification(10, 5, 2, 2, 2, 1, 0.01),
            800,
            200,
            List.of(64, 32),
            32,
            new Adam(0.001, 0.9, 0.999, 1e-8),
            50,
            true);

    /** Wide layers: products of matrices take nearly all of the time. */
    public static final SpeedJob WIDE =
            new SpeedJob("wide", 256, new RandomSamples(256), 4096, 2, List.of(256, 256), 128, new Sgd(0.01), 3, false);

    private static final RandomStreams STREAMS = new RandomStreams(1, 1);

    /** The first epoch and the last. */
    private static final RecordConfig RECORD = new RecordConfig(Integer.MAX_VALUE, false, false, false);

    /** The samples, the same at every call. */
    public Split draw() {
        int all = samples + heldOut;
        Split split = Split.stratified(
                source.generate(all, STREAMS.stream("data")), (double) heldOut / all, STREAMS.stream("split"));
        return split.map(Standardizer.fit(split.train())::apply);
    }

    /**
     * Trains a new network, the same at every call.
     *
     * @param activation of the hidden layers
     * @param split what {@link #draw} gave. Not modified.
     */
    public Trainer.Result train(Activation activation, Split split) {
        Network network = new Network(sizes(), Collections.nCopies(hidden.size(), activation));
        network.initialize(new Auto(), STREAMS);
        return new Trainer(network, new BinaryCrossEntropy(), training(), 0, RECORD, split, STREAMS).train();
    }

    /**
     * Floating-point operations of the products of matrices, as they are counted by custom: two for each weight and sample
     * in the forward pass and four in the backward pass, though the first layer needs but two of these.
     */
    public long operations() {
        return 6 * (long) Network.weights(sizes()) * samples * epochs;
    }

    private int[] sizes() {
        int[] sizes = new int[hidden.size() + 2];
        sizes[0] = features;
        for (int layer = 0; layer < hidden.size(); layer++) {
            sizes[layer + 1] = hidden.get(layer);
        }
        sizes[sizes.length - 1] = 1;
        return sizes;
    }

    private TrainingConfig training() {
        // Early stopping measures after every epoch; so patient, it never stops.
        EarlyStopping watch = validated ? new EarlyStopping(new Metric(Part.TEST, Quantity.LOSS), epochs + 1, 0) : null;
        return new TrainingConfig(
                epochs, BatchSize.of(batchSize), optimizer, new ConstantSchedule(), 0, 0, 0, null, watch);
    }
}
