package harness.analysis;

import static harness.analysis.TestResults.history;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.Part;
import harness.training.Histories;
import harness.training.History;
import harness.training.Metric;
import harness.training.Quantity;
import harness.training.RecordedEpochs;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final Curves curves = new Curves(new RecordedEpochs(4, 1));

    private void stoppedAt(int epoch) {
        curves.add(to(epoch), false);
    }

    private void divergedAt(int epoch) {
        curves.add(to(epoch), true);
    }

    private static History to(int epoch) {
        double[] losses = IntStream.rangeClosed(0, epoch)
                .mapToDouble(at -> 0.5 - 0.1 * at)
                .toArray();
        return history(IntStream.rangeClosed(0, epoch).toArray(), losses);
    }

    @Test
    void aBandEndsWithTheLastEpochToWhichHalfOfTheRunsWentOn() {
        stoppedAt(1);
        stoppedAt(2);
        stoppedAt(3);
        stoppedAt(4);
        LearningCurves learning = curves.learningCurves();
        assertArrayEquals(new int[] {4, 4, 3, 2, 1}, learning.training());
        assertArrayEquals(
                new int[] {0, 1, 2, 3},
                learning.band(new Metric(Part.TEST, Quantity.LOSS)).at());
        // At epoch 3 the runs have, or kept, 0.4, 0.3, 0.2 and 0.2.
        assertEquals(0.25, learning.band(new Metric(Part.TEST, Quantity.LOSS)).median()[3], 1e-15);
        assertEquals(3, learning.stopped(4));
        assertTrue(learning.endEarly());
    }

    @Test
    void aLossGoesOnToInfinityWhereRunsDivergedAndAnAccuracyEndsThere() {
        divergedAt(1);
        divergedAt(1);
        stoppedAt(4);
        LearningCurves learning = curves.learningCurves();
        assertArrayEquals(new int[] {0, 0, 2, 2, 2}, learning.diverged());
        assertArrayEquals(
                new double[] {0.5, 0.4, INFINITE, INFINITE, INFINITE},
                learning.band(new Metric(Part.TEST, Quantity.LOSS)).median(),
                1e-15);
        assertArrayEquals(
                new int[] {0, 1},
                learning.band(new Metric(Part.TEST, Quantity.ACCURACY)).at());
    }

    @Test
    void runsThatAllWentOnHaveWholeBands() {
        stoppedAt(4);
        stoppedAt(4);
        LearningCurves learning = curves.learningCurves();
        assertEquals(5, learning.band(new Metric(Part.TRAIN, Quantity.ACCURACY)).at().length);
        assertFalse(learning.endEarly());
    }

    @Test
    void thereAreCurvesOfTheValidationPartOnlyIfThereIsOne() {
        stoppedAt(4);
        assertFalse(curves.learningCurves().has(new Metric(Part.VALIDATION, Quantity.LOSS)));
        assertNull(curves.learningCurves().band(new Metric(Part.VALIDATION, Quantity.LOSS)));

        History without = to(4);
        Curves validated = new Curves(new RecordedEpochs(4, 1));
        validated.add(
                Histories.of(
                        without.epochs(),
                        metric -> metric.equals(new Metric(Part.VALIDATION, Quantity.LOSS))
                                ? new double[] {5, 4, 3, 2, 1}
                                : new double[5],
                        without.layers()),
                false);
        assertArrayEquals(
                new double[] {5, 4, 3, 2, 1},
                validated
                        .learningCurves()
                        .band(new Metric(Part.VALIDATION, Quantity.LOSS))
                        .median());
    }

    @Test
    void everyRunTrainsOrWasStoppedOrDiverged() {
        Random random = new Random(7);
        for (int trial = 0; trial < 30; trial++) {
            Curves some = new Curves(new RecordedEpochs(6, 1));
            int runs = 1 + random.nextInt(9);
            int[] last = random.ints(runs, 0, 7).toArray();
            for (int run = 0; run < runs; run++) {
                some.add(to(last[run]), last[run] < 6 && random.nextBoolean());
            }
            LearningCurves learning = some.learningCurves();
            Band accuracy = learning.band(new Metric(Part.TEST, Quantity.ACCURACY));
            for (int place = 0; place < 7; place++) {
                int epoch = place;
                long going = IntStream.of(last).filter(end -> end >= epoch).count();
                assertEquals(going, learning.training()[place]);
                assertEquals(runs - going, learning.stopped(place) + learning.diverged()[place]);
                assertTrue(learning.stopped(place) >= 0);
                assertEquals(2 * going >= runs, place < accuracy.at().length, "epoch " + epoch);
            }
        }
    }
}
