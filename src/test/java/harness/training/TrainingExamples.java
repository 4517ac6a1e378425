package harness.training;

import harness.activation.Activation;
import harness.data.Moons;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.RandomStreams;
import harness.network.BinaryCrossEntropy;
import harness.network.Initializers.Auto;
import harness.network.Loss;
import harness.network.Network;
import harness.training.optimizer.LearningRateSchedule;
import harness.training.optimizer.LearningRateSchedules.ConstantSchedule;
import harness.training.optimizer.Optimizer;
import java.util.Collections;
import java.util.List;

/** Small training runs to test with. */
public final class TrainingExamples {

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
    public static Network network(Activation activation, int... hidden) {
        int[] sizes = new int[hidden.length + 2];
        sizes[0] = 2;
        System.arraycopy(hidden, 0, sizes, 1, hidden.length);
        sizes[sizes.length - 1] = 1;
        Network network = new Network(sizes, Collections.nCopies(hidden.length, activation));
        network.initialize(new Auto(), new RandomStreams(1, 1));
        return network;
    }

    /** How to train and what to record; unless something else is said, with nothing that a config may add. */
    public static final class Settings {

        private final int epochs;
        private final BatchSize batchSize;
        private final int recordEvery;
        private LearningRateSchedule schedule = new ConstantSchedule();
        private int warmupEpochs;
        private Penalty penalty = new Penalty(0, 0);
        private Double clipNorm;
        private double dropout;
        private EarlyStopping earlyStopping;

        private Settings(int epochs, int batchSize, int recordEvery) {
            this.epochs = epochs;
            this.batchSize = BatchSize.of(batchSize);
            this.recordEvery = recordEvery;
        }

        public Settings schedule(LearningRateSchedule other, int warmup) {
            schedule = other;
            warmupEpochs = warmup;
            return this;
        }

        Settings penalty(Penalty other) {
            penalty = other;
            return this;
        }

        Settings clipNorm(Double norm) {
            clipNorm = norm;
            return this;
        }

        Settings dropout(double probability) {
            dropout = probability;
            return this;
        }

        Settings earlyStopping(EarlyStopping other) {
            earlyStopping = other;
            return this;
        }

        Trainer trainer(Network network, Loss loss, Optimizer optimizer, Split split) {
            TrainingConfig training = new TrainingConfig(
                    epochs,
                    batchSize,
                    optimizer,
                    schedule,
                    warmupEpochs,
                    penalty.l1(),
                    penalty.l2(),
                    clipNorm,
                    earlyStopping);
            RecordConfig record = new RecordConfig(recordEvery, false, false, false);
            return new Trainer(network, loss, training, dropout, record, split, new RandomStreams(1, 1));
        }
    }

    /** Trains on the two moons. */
    public static Trainer.Result train(Network network, Optimizer optimizer, Settings settings) {
        return train(network, optimizer, settings, moons().train());
    }

    /** Trains on other samples, tests on the two moons. */
    public static Trainer.Result train(Network network, Optimizer optimizer, Settings settings, Dataset samples) {
        return train(network, optimizer, settings, new Split(samples, moons().test()));
    }

    /** Trains and tests on other samples. */
    public static Trainer.Result train(Network network, Optimizer optimizer, Settings settings, Split split) {
        return settings.trainer(network, new BinaryCrossEntropy(), optimizer, split)
                .train();
    }

    /** Full batches, every epoch recorded. */
    static Settings fullBatch(int epochs) {
        return settings(epochs, Integer.MAX_VALUE, 0, 1);
    }

    /** A constant learning rate, no clipping, no dropout, no early stopping. */
    public static Settings settings(int epochs, int batchSize, double l2, int recordEvery) {
        return new Settings(epochs, batchSize, recordEvery).penalty(new Penalty(0, l2));
    }

    /** Samples in the plane. */
    public static Dataset samples(double[] x1, double[] x2, int... labels) {
        return new Dataset(new double[][] {x1, x2}, labels, List.of("x1", "x2"), List.of("0", "1"));
    }
}
