package harness.training;

import static harness.training.TrainingExamples.fullBatch;
import static harness.training.TrainingExamples.moons;
import static harness.training.TrainingExamples.network;
import static harness.training.TrainingExamples.samples;
import static harness.training.TrainingExamples.settings;
import static harness.training.TrainingExamples.train;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Tanh;
import harness.data.Part;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.RandomStreams;
import harness.network.BinaryCrossEntropy;
import harness.network.DenseLayer;
import harness.network.Dropout;
import harness.network.NaiveNetwork;
import harness.network.Network;
import harness.training.optimizer.Adam;
import harness.training.optimizer.Momentum.Nesterov;
import harness.training.optimizer.Optimizer;
import harness.training.optimizer.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {

    private static final int UPDATE_RATIO = Probes.indexOf("update_ratio");

    @Test
    void twoStepsOfLogisticRegressionByHand() {
        Network network = new Network(new int[] {2, 1}, List.of());
        DenseLayer layer = network.layers().get(0);
        Dataset two = samples(new double[] {1, 0}, new double[] {0, 2}, 1, 0);
        // All parameters 0: σ(z) = ½, so delta = (−½, ½)/2; ∂L/∂w = (−¼·1, ¼·2), ∂L/∂b = 0.
        train(network, new Sgd(1), fullBatch(1), two);
        assertArrayEquals(new double[] {0.25, -0.5}, layer.weights()[0], 1e-15);
        assertEquals(0, layer.biases()[0], 1e-15);
        // Now z = (0.25, −1): delta = (σ(0.25) − 1, σ(−1))/2.
        double first = (1 / (1 + Math.exp(-0.25)) - 1) / 2;
        double second = 1 / (1 + Math.exp(1)) / 2;
        train(network, new Sgd(1), fullBatch(1), two);
        assertArrayEquals(new double[] {0.25 - first, -0.5 - 2 * second}, layer.weights()[0], 1e-15);
        assertEquals(-first - second, layer.biases()[0], 1e-15);
    }

    @Test
    void theLastBatchOfAnEpochIsTheMeanOfWhatIsLeft() {
        Dataset three = samples(new double[] {1, -1, 3}, new double[] {2, 0.5, -1}, 1, 0, 1);
        Network trained = network(new Tanh(), 3);
        train(trained, new Sgd(0.1), settings(1, 2, 0, 1), three);

        // The same by hand: shuffle, a step with the mean of two samples, a step with the third alone.
        int[] order = {0, 1, 2};
        RandomStreams.shuffle(order, new RandomStreams(1, 1).stream("batches"));
        Network expected = network(new Tanh(), 3);
        Objective objective = new Objective(three, expected, new BinaryCrossEntropy());
        Optimizer.UpdateRule rule = new Sgd(0.1).start(expected.parameters());
        objective.differentiate(new int[] {order[0], order[1]}, 0, 2, count -> {});
        rule.step(expected.parameters(), expected.gradients(), 0.1);
        objective.differentiate(new int[] {order[2]}, 0, 1, count -> {});
        rule.step(expected.parameters(), expected.gradients(), 0.1);
        assertArrayEquals(expected.parameters(), trained.parameters());
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 601, Integer.MAX_VALUE})
    void aFullBatchKeepsItsOrder(int batchSize) {
        Network trained = network(new Tanh(), 4);
        train(trained, new Sgd(0.1), settings(3, batchSize, 0, 1));
        Network expected = network(new Tanh(), 4);
        Objective objective = new Objective(moons().train(), expected, new BinaryCrossEntropy());
        Optimizer.UpdateRule rule = new Sgd(0.1).start(expected.parameters());
        for (int epoch = 1; epoch <= 3; epoch++) {
            objective.differentiate(IntStream.range(0, 600).toArray(), 0, 600, count -> {});
            rule.step(expected.parameters(), expected.gradients(), 0.1);
        }
        assertArrayEquals(expected.parameters(), trained.parameters());
    }

    @Test
    void everyEpochHasAnotherOrder() {
        int[] first = IntStream.range(0, 600).toArray();
        RandomGenerator random = new RandomStreams(1, 1).stream("batches");
        RandomStreams.shuffle(first, random);
        int[] second = first.clone();
        RandomStreams.shuffle(second, random);

        Network trained = network(new Tanh(), 3);
        train(trained, new Sgd(0.1), settings(2, 1, 0, 1));
        Network expected = network(new Tanh(), 3);
        Objective objective = new Objective(moons().train(), expected, new BinaryCrossEntropy());
        Optimizer.UpdateRule rule = new Sgd(0.1).start(expected.parameters());
        for (int sample :
                IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray()) {
            objective.differentiate(new int[] {sample}, 0, 1, count -> {});
            rule.step(expected.parameters(), expected.gradients(), 0.1);
        }
        assertArrayEquals(expected.parameters(), trained.parameters());
    }

    @Test
    void thePenaltyPullsWeightsButNotBiases() {
        Dataset two = samples(new double[] {1, -1}, new double[] {2, 0.5}, 1, 0);
        Network plain = network(new Prelu(0.25), 3);
        plain.layers().get(0).biases()[1] = 0.7;
        Network penalized = network(new Prelu(0.25), 3);
        penalized.restore(plain.snapshot());
        Network before = network(new Prelu(0.25), 3);
        before.restore(plain.snapshot());
        train(plain, new Sgd(0.1), fullBatch(1), two);
        train(penalized, new Sgd(0.1), settings(1, 2, 0.3, 1), two);
        for (int index = 0; index < 2; index++) {
            DenseLayer without = plain.layers().get(index);
            DenseLayer with = penalized.layers().get(index);
            assertArrayEquals(without.biases(), with.biases());
            assertArrayEquals(without.activationParameters(), with.activationParameters());
            for (int unit = 0; unit < with.fanOut(); unit++) {
                for (int input = 0; input < with.fanIn(); input++) {
                    // The gradient of λ/2·w² is λ·w.
                    double pull = 0.1 * 0.3 * before.layers().get(index).weights()[unit][input];
                    assertEquals(without.weights()[unit][input] - pull, with.weights()[unit][input], 1e-15);
                }
            }
        }
    }

    @Test
    void recordsTheNetworkAsItIsAtThatMoment() {
        Network network = network(new Tanh(), 4, 3);
        Split moons = moons();
        History history = train(network, new Sgd(0.5), settings(3, 32, 0.01, 1)).history();
        // The parameters after the last epoch are the network's own.
        NaiveNetwork onTrain = new NaiveNetwork(
                network, moons.train().features(), moons.train().labels());
        NaiveNetwork onTest =
                new NaiveNetwork(network, moons.test().features(), moons.test().labels());
        assertEquals(onTrain.meanLoss, history.of(Part.TRAIN, Quantity.LOSS)[3], 1e-13);
        assertEquals(onTest.meanLoss, history.of(Part.TEST, Quantity.LOSS)[3], 1e-13);
        assertEquals(accuracy(onTrain, moons.train()), history.of(Part.TRAIN, Quantity.ACCURACY)[3]);
        assertEquals(accuracy(onTest, moons.test()), history.of(Part.TEST, Quantity.ACCURACY)[3]);
        // Epoch 0 is the untrained network.
        NaiveNetwork untrained = new NaiveNetwork(
                network(new Tanh(), 4, 3),
                moons.train().features(),
                moons.train().labels());
        assertEquals(untrained.meanLoss, history.of(Part.TRAIN, Quantity.LOSS)[0], 1e-13);
    }

    @Test
    void stepsDropActivationsAndRecordsDoNot() {
        Split moons = moons();
        Network trained = network(new Tanh(), 4, 3);
        History history =
                train(trained, new Sgd(0.5), fullBatch(2).dropout(0.5)).history();
        Network expected = network(new Tanh(), 4, 3);
        Dropout dropout = Dropout.of(expected, 0.5, new RandomStreams(1, 1).stream("dropout"));
        Objective objective = new Objective(moons.train(), expected, new BinaryCrossEntropy(), dropout);
        Optimizer.UpdateRule rule = new Sgd(0.5).start(expected.parameters());
        for (int epoch = 1; epoch <= 2; epoch++) {
            objective.differentiate(IntStream.range(0, 600).toArray(), 0, 600, count -> {});
            rule.step(expected.parameters(), expected.gradients(), 0.5);
        }
        assertArrayEquals(expected.parameters(), trained.parameters());
        NaiveNetwork whole = new NaiveNetwork(
                trained, moons.train().features(), moons.train().labels());
        assertEquals(whole.meanLoss, history.of(Part.TRAIN, Quantity.LOSS)[2], 1e-13);
        assertEquals(
                Math.sqrt(Arrays.stream(whole.weightGradients[0])
                        .flatMapToDouble(Arrays::stream)
                        .map(gradient -> gradient * gradient)
                        .sum()),
                history.layers()[2][0][Probes.indexOf("gradient_norm")],
                1e-13);
    }

    private static double accuracy(NaiveNetwork passed, Dataset part) {
        double[] logits = passed.preActivations[passed.preActivations.length - 1][0];
        long right = IntStream.range(0, logits.length)
                .filter(s -> (logits[s] > 0 ? 1 : 0) == part.labels()[s])
                .count();
        return (double) right / logits.length;
    }

    @Test
    void noEpochsMeasureTheUntrainedNetwork() {
        Network network = network(new Tanh(), 4);
        Trainer.Result result = train(network, new Sgd(0.1), fullBatch(0));
        assertArrayEquals(new int[] {0}, result.history().epochs());
        assertFalse(result.diverged());
        assertArrayEquals(network(new Tanh(), 4).parameters(), network.parameters());
    }

    @Test
    void recordsMultiplesAndTheLastEpoch() {
        History history = train(network(new Tanh(), 4), new Sgd(0.1), settings(20, 32, 0, 7))
                .history();
        assertArrayEquals(new int[] {0, 7, 14, 20}, history.epochs());
        assertEquals(4, history.size());
        assertEquals(3, history.last());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void recordingDoesNotChangeTraining(double dropout) {
        Network often = network(new Prelu(0.25), 4);
        Network seldom = network(new Prelu(0.25), 4);
        train(often, new Adam(0.01, 0.9, 0.999, 1e-8), settings(20, 32, 0, 1).dropout(dropout));
        train(
                seldom,
                new Adam(0.01, 0.9, 0.999, 1e-8),
                settings(20, 32, 0, 1000).dropout(dropout));
        assertArrayEquals(often.parameters(), seldom.parameters());
    }

    @Test
    void theSameRunGivesTheSameBits() {
        TrainingExamples.Settings settings = settings(20, 32, 0.001, 3);
        History first = train(network(new Prelu(0.25), 5, 5), new Nesterov(0.1, 0.9), settings)
                .history();
        History second = train(network(new Prelu(0.25), 5, 5), new Nesterov(0.1, 0.9), settings)
                .history();
        assertArrayEquals(first.of(Part.TRAIN, Quantity.LOSS), second.of(Part.TRAIN, Quantity.LOSS));
        assertArrayEquals(first.of(Part.TEST, Quantity.LOSS), second.of(Part.TEST, Quantity.LOSS));
        assertArrayEquals(first.of(Part.TRAIN, Quantity.ACCURACY), second.of(Part.TRAIN, Quantity.ACCURACY));
        assertArrayEquals(first.of(Part.TEST, Quantity.ACCURACY), second.of(Part.TEST, Quantity.ACCURACY));
        assertTrue(Arrays.deepEquals(first.layers(), second.layers()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void aRunThatDivergesEndsThere(int recordEvery) {
        Network network = network(new Relu(), 10, 10);
        Trainer.Result result = train(network, new Sgd(1e6), settings(100, 32, 0, recordEvery));
        assertTrue(result.diverged());
        History history = result.history();
        assertTrue(history.epochs()[history.last()] < 100);
        assertTrue(!(history.of(Part.TRAIN, Quantity.LOSS)[history.last()] < 1e4));
    }

    @Test
    void aRunThatDivergesWithALearnedActivationEndsToo() {
        Trainer.Result result = train(network(new Prelu(0.25), 10, 10), new Sgd(1e200), settings(100, 32, 0, 1));
        assertTrue(result.diverged());
    }

    @Test
    void updateRatioIsUnknownWhereOnlyDivergingMadeARecord() {
        // The penalty alone multiplies weights by 1 − 1·2.3 = −1.3 at each step, so that the run diverges in a few.
        Trainer.Result result = train(network(new Relu(), 10, 10), new Sgd(1), settings(500, 600, 2.3, 5));
        assertTrue(result.diverged());
        History history = result.history();
        assertTrue(history.size() > 2 && history.epochs()[history.last()] % 5 != 0, Arrays.toString(history.epochs()));
        assertEquals(Double.NaN, history.layers()[0][0][UPDATE_RATIO]);
        assertTrue(history.layers()[history.last() - 1][0][UPDATE_RATIO] > 1);
        assertEquals(Double.NaN, history.layers()[history.last()][0][UPDATE_RATIO]);
    }

    /**
     * Logistic regression on one point that is of both classes, one sample a step. A step at rate r changes z by −2r ·
     * (σ(z) − y), the weight's and the bias's part being the same: from the first epoch on z is +r or −r, the loss of a
     * batch up to r, and the loss after every epoch r/2.
     */
    private static Trainer.Result torn(double rate, EarlyStopping earlyStopping, int recordEvery) {
        TrainingExamples.Settings settings = settings(50, 1, 0, recordEvery).earlyStopping(earlyStopping);
        Dataset both = samples(new double[] {1, 1}, new double[] {0, 0}, 1, 0);
        return train(new Network(new int[] {2, 1}, List.of()), new Sgd(rate), settings, both);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void aBatchBeyondTheLimitIsNoDivergenceWhereTheTrainingPartIsNot(int recordEvery) {
        Trainer.Result result = torn(1.5e4, null, recordEvery);
        assertFalse(result.diverged());
        History history = result.history();
        assertEquals(50, history.epochs()[history.last()]);
        assertEquals(0.75e4, history.of(Part.TRAIN, Quantity.LOSS)[history.last()], 1e-8);
        assertTrue(history.layers()[history.last()][0][UPDATE_RATIO] > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void aTrainingPartBeyondTheLimitIsADivergenceAtThatEpoch(int recordEvery) {
        Trainer.Result result = torn(2.5e4, null, recordEvery);
        assertTrue(result.diverged());
        assertArrayEquals(new int[] {0, 1}, result.history().epochs());
        assertEquals(1.25e4, result.history().of(Part.TRAIN, Quantity.LOSS)[1], 1e-8);
    }

    @Test
    void whatDecidesWhereARunEndsChangesNoParameter() {
        // At 1.5e4 the limit has the training part measured after each epoch; early stopping measures it, too.
        EarlyStopping patient = new EarlyStopping(new Metric(Part.TRAIN, Quantity.ACCURACY), 1000, 0);
        History alone = torn(1.5e4, null, 1000).history();
        History watched = torn(1.5e4, patient, 1000).history();
        History recorded = torn(1.5e4, null, 1).history();
        assertEquals(alone.of(Part.TRAIN, Quantity.LOSS)[1], watched.of(Part.TRAIN, Quantity.LOSS)[1]);
        assertEquals(alone.of(Part.TRAIN, Quantity.LOSS)[1], recorded.of(Part.TRAIN, Quantity.LOSS)[50]);
    }

    @Test
    void whereARunIsStoppedEarlyTheTrainingPartDecides() {
        // Accuracy is one half from the first epoch on, so that the second is the last.
        EarlyStopping impatient = new EarlyStopping(new Metric(Part.TRAIN, Quantity.ACCURACY), 1, 0);
        Trainer.Result finite = torn(1.5e4, impatient, 1000);
        assertFalse(finite.diverged());
        assertArrayEquals(new int[] {0, 2}, finite.history().epochs());
        Trainer.Result beyond = torn(2.5e4, impatient, 1000);
        assertTrue(beyond.diverged());
        assertArrayEquals(new int[] {0, 1}, beyond.history().epochs());
    }

    /**
     * One relu unit on one point that is of both classes, one sample a step: z = v · relu(w · 1e210) with v = 0. The first
     * step makes v ±0.5e210, so that z and the second sample's loss are infinite. The second step takes w to −∞: the unit
     * is dead, and after the epoch the loss is a number again.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aBatchWhoseLossIsNotFiniteIsADivergenceWhateverFollows(int recordEvery) {
        Network network = network(new Relu(), 1);
        network.layers().get(0).weights()[0][0] = 1;
        network.layers().get(1).weights()[0][0] = 0;
        Dataset far = samples(new double[] {1e210, 1e210}, new double[] {1, 1}, 1, 0);
        Trainer.Result result = train(network, new Sgd(1), settings(10, 1, 0, recordEvery), far);
        assertTrue(result.diverged());
        assertArrayEquals(new int[] {0, 1}, result.history().epochs());
        assertTrue(result.history().of(Part.TRAIN, Quantity.LOSS)[1] < 1);
    }

    /** One full batch: its loss is that before the step, which makes a weight infinite; ∞ times 0 is not a number. */
    @Test
    void aLossThatIsNotANumberAfterTheEpochIsADivergence() {
        Dataset far = samples(new double[] {1e200, 0}, new double[] {0, 0}, 1, 0);
        Trainer.Result result =
                train(new Network(new int[] {2, 1}, List.of()), new Sgd(1e200), settings(10, 2, 0, 1), far);
        assertTrue(result.diverged());
        assertArrayEquals(new int[] {0, 1}, result.history().epochs());
        assertEquals(Double.NaN, result.history().of(Part.TRAIN, Quantity.LOSS)[1]);
    }
}
