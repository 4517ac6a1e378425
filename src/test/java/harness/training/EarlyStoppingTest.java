package harness.training;

import static harness.training.TrainingExamples.moons;
import static harness.training.TrainingExamples.network;
import static harness.training.TrainingExamples.settings;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Relu;
import harness.activation.Tanh;
import harness.data.Part;
import harness.data.Split;
import harness.network.NaiveNetwork;
import harness.network.Network;
import harness.training.optimizer.Sgd;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarlyStoppingTest {

    /** After how many epochs with those values training stops; 0 if it does not. */
    private static int stop(EarlyStopping stopping, double... values) {
        EarlyStopping.Watch watch = stopping.start();
        for (int epoch = 1; epoch <= values.length; epoch++) {
            if (watch.stopsAt(values[epoch - 1])) {
                return epoch;
            }
        }
        return 0;
    }

    @Test
    void stopsAfterAsManyEpochsWithoutImprovementAsItsPatience() {
        EarlyStopping two = new EarlyStopping(new Metric(Part.TEST, Quantity.LOSS), 2, 0);
        assertEquals(0, stop(two, 5, 4, 3, 2, 1));
        assertEquals(4, stop(two, 5, 4, 4.5, 4.2, 1));
        // Each improvement on the best starts the count anew; to be as good as the best is none.
        assertEquals(7, stop(two, 5, 6, 4, 7, 3, 3, 3.5));
        assertEquals(2, stop(new EarlyStopping(new Metric(Part.TEST, Quantity.LOSS), 1, 0), 5, 5));
    }

    @Test
    void anAccuracyImprovesUpwards() {
        EarlyStopping two = new EarlyStopping(new Metric(Part.VALIDATION, Quantity.ACCURACY), 2, 0);
        assertEquals(0, stop(two, 0.5, 0.6, 0.7, 0.8));
        assertEquals(3, stop(two, 0.5, 0.4, 0.3, 0.8));
    }

    @Test
    void tooSmallAnImprovementIsNone() {
        EarlyStopping two = new EarlyStopping(new Metric(Part.VALIDATION, Quantity.LOSS), 2, 0.25);
        // 0.25 is not more than 0.25; from 5 to 4.5 in two steps it is, since the best stays 5.
        assertEquals(3, stop(two, 5, 4.75, 4.75));
        assertEquals(0, stop(two, 5, 4.75, 4.5, 4.25));
        assertEquals(5, stop(two, 5, 4.75, 4.5, 4.25, 4.25));
    }

    @Test
    void whatIsNotANumberIsNoImprovement() {
        EarlyStopping two = new EarlyStopping(new Metric(Part.TEST, Quantity.LOSS), 2, 0);
        assertEquals(3, stop(two, 5, Double.NaN, Double.NaN));
        assertEquals(2, stop(two, Double.POSITIVE_INFINITY, Double.NaN));
    }

    /** Trains by batches of 32 on a third part that is held out, too. */
    private static Trainer.Result train(Network network, Split split, EarlyStopping stopping, int epochs, int every) {
        return TrainingExamples.train(
                network, new Sgd(0.3), settings(epochs, 32, 0, every).earlyStopping(stopping), split);
    }

    @ParameterizedTest
    @FieldSource("harness.training.Metric#ALL")
    void aRunStopsWhereItsOwnHistorySaysSo(Metric metric) {
        Split split = moons(0.2);
        History whole = train(network(new Tanh(), 6), split, null, 60, 1).history();
        EarlyStopping stopping = new EarlyStopping(metric, 3, 0.004);
        double[] afterEpochs = whole.of(metric);
        int expected = stop(stopping, Arrays.copyOfRange(afterEpochs, 1, 61));
        assertTrue(expected > 3 && expected < 60, "stops at " + expected);

        for (int every : new int[] {1, 7, 1000}) {
            Network network = network(new Tanh(), 6);
            Trainer.Result result = train(network, split, stopping, 60, every);
            History history = result.history();
            assertFalse(result.diverged());
            assertEquals(expected, history.epochs()[history.last()]);
            assertEquals(
                    whole.of(Part.TRAIN, Quantity.LOSS)[expected],
                    history.of(Part.TRAIN, Quantity.LOSS)[history.last()]);
            assertEquals(
                    whole.of(Part.VALIDATION, Quantity.LOSS)[expected],
                    history.of(Part.VALIDATION, Quantity.LOSS)[history.last()]);
            // The parameters are those of the epoch at which it stopped.
            Network shorter = network(new Tanh(), 6);
            train(shorter, split, null, expected, 1);
            assertArrayEquals(shorter.parameters(), network.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void patienceThatIsNotUsedUpChangesNothing(int every) {
        Split split = moons(0.2);
        Network patient = network(new Tanh(), 6);
        EarlyStopping stopping = new EarlyStopping(new Metric(Part.VALIDATION, Quantity.LOSS), 100, 0);
        History history = train(patient, split, stopping, 10, every).history();
        Network plain = network(new Tanh(), 6);
        History without = train(plain, split, null, 10, every).history();
        assertArrayEquals(plain.parameters(), patient.parameters());
        assertArrayEquals(without.epochs(), history.epochs());
        assertTrue(Arrays.deepEquals(without.layers(), history.layers()));
    }

    @Test
    void aRunThatDivergesIsNotTakenForAStoppedOne() {
        EarlyStopping impatient = new EarlyStopping(new Metric(Part.TRAIN, Quantity.LOSS), 1, 0);
        Trainer.Result result = TrainingExamples.train(
                network(new Relu(), 10, 10),
                new Sgd(1e200),
                settings(100, 32, 0, 1000).earlyStopping(impatient),
                moons());
        assertTrue(result.diverged());
    }

    @Test
    void theValidationPartIsMeasuredAsTheOthersAre() {
        Split split = moons(0.2);
        Network network = network(new Tanh(), 6);
        History history = train(network, split, null, 3, 1).history();
        assertEquals(4, history.of(Part.VALIDATION, Quantity.LOSS).length);
        NaiveNetwork naive = new NaiveNetwork(
                network, split.validation().features(), split.validation().labels());
        assertEquals(naive.meanLoss, history.of(Part.VALIDATION, Quantity.LOSS)[3], 1e-13);
        // Of 160 samples a whole number is right, and by then most are.
        double right = 160 * history.of(Part.VALIDATION, Quantity.ACCURACY)[3];
        assertEquals(Math.rint(right), right, 1e-9);
        assertTrue(right > 120 && right <= 160, right + " of 160");
    }

    @Test
    void withoutAValidationPartThereIsNothingOfIt() {
        History history = train(network(new Tanh(), 6), moons(), null, 3, 1).history();
        assertEquals(0, history.of(Part.VALIDATION, Quantity.LOSS).length);
        assertEquals(0, history.of(Part.VALIDATION, Quantity.ACCURACY).length);
    }
}
