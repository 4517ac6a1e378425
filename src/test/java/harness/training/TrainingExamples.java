package harness.training;

import harness.activation.Activation;
import harness.data.Moons;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.RandomStreams;
import harness.network.BinaryCrossEntropy;
import harness.network.Initializers.Auto;
import harness.network.Network;
import harness.training.LearningRateSchedules.ConstantSchedule;
import java.util.Collections;
import java.util.List;

/** Small training runs to test with. */
final class TrainingExamples {

    private TrainingExamples() {}

    /** Two moons in an easy shape; the training part has 600 samples, more than one block. */
    static Split moons() {
        return moons(0);
    }

    /** The same with so large a share of them in a validation part. */
    static Split moons(double validationFraction) {
        RandomStreams streams = new RandomStreams(1, 1);
        return Split.stratified(
                new Moons(0.1).generate(800, streams.stream("data")),
                0.25,
                validationFraction,
                streams.stream("split"));
    }

    /** A network of two inputs, initialized as the harness does. */
    static Network network(Activation activation, int... hidden) {
        int[] sizes = new int[hidden.length + 2];
        sizes[0] = 2;
        System.arraycopy(hidden, 0, sizes, 1, hidden.length);
        sizes[sizes.length - 1] = 1;
        Network network = new Network(sizes, Collections.nCopies(hidden.length, activation));
        network.initialize(new Auto(), new RandomStreams(1, 1));
        return network;
    }

    /** Trains on the two moons. */
    static Trainer.Result train(Network network, Optimizer optimizer, Trainer.Settings settings) {
        return train(network, optimizer, settings, moons().train());
    }

    /** Trains on other samples, tests on the two moons. */
    static Trainer.Result train(Network network, Optimizer optimizer, Trainer.Settings settings, Dataset samples) {
        return new Trainer(
                        network,
                        new BinaryCrossEntropy(),
                        optimizer,
                        settings,
                        new Split(samples, moons().test()),
                        new RandomStreams(1, 1))
                .train();
    }

    /** Full batches, every epoch recorded. */
    static Trainer.Settings fullBatch(int epochs) {
        return settings(epochs, Integer.MAX_VALUE, 0, 1);
    }

    /** A constant learning rate, no clipping, no dropout, no early stopping. */
    static Trainer.Settings settings(int epochs, int batchSize, double l2, int recordEvery) {
        return new Trainer.Settings(
                epochs, batchSize, new ConstantSchedule(), 0, new Penalty(0, l2), null, 0, null, recordEvery);
    }

    /** The same with dropout. */
    static Trainer.Settings withDropout(double probability, Trainer.Settings settings) {
        return new Trainer.Settings(
                settings.epochs(),
                settings.batchSize(),
                settings.schedule(),
                settings.warmupEpochs(),
                settings.penalty(),
                settings.clipNorm(),
                probability,
                null,
                settings.recordEvery());
    }

    /** Samples in the plane. */
    static Dataset samples(double[] x1, double[] x2, int... labels) {
        return new Dataset(new double[][] {x1, x2}, labels, List.of("x1", "x2"), List.of("0", "1"));
    }
}
