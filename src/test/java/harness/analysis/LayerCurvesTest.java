package harness.analysis;

import static harness.analysis.TestResults.history;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.training.History;
import harness.training.Probes;
import harness.training.RecordedEpochs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerCurvesTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    /** Curves of the gradient norm, which in these histories is the loss in the first layer and ten times it in the next. */
    private static LayerCurves curves(int last, int every) {
        return new LayerCurves(new RecordedEpochs(last, every), Probes.indexOf("gradient_norm"));
    }

    @Test
    void quartilesOverSeedsOfEachLayerAtEachRecordedEpoch() {
        LayerCurves curves = curves(10, 10);
        int[] epochs = {0, 10};
        curves.add(history(epochs, 0.9, 0.1), false);
        curves.add(history(epochs, 0.7, 0.3), false);
        curves.add(history(epochs, 0.5, 0.2), false);
        LayerBands bands = curves.bands();
        assertEquals(2, bands.curves().size());
        Band second = bands.curves().get(1);
        assertArrayEquals(epochs, second.at());
        assertArrayEquals(new double[] {6, 1.5}, second.lower(), 1e-14);
        assertArrayEquals(new double[] {7, 2}, second.median(), 1e-14);
        assertArrayEquals(new double[] {8, 2.5}, second.upper(), 1e-14);
        assertArrayEquals(new double[] {0.9, 9}, bands.largest(), 1e-14);
    }

    @Test
    void profilesShowTheFirstTheMiddleAndTheLastEpoch() {
        LayerCurves curves = curves(20, 5);
        curves.add(history(new int[] {0, 5, 10, 15, 20}, 5, 4, 3, 2, 1), false);
        List<LayerBands.Profile> profiles = curves.bands().profiles();
        assertEquals(
                List.of(0, 10, 20),
                profiles.stream().map(LayerBands.Profile::epoch).toList());
        assertArrayEquals(new int[] {1, 2}, profiles.get(1).values().at());
        assertArrayEquals(new double[] {3, 30}, profiles.get(1).values().median());
    }

    @Test
    void profilesOfFewerEpochsAreFewer() {
        LayerCurves curves = curves(0, 1);
        curves.add(history(new int[] {0}, 0.5), false);
        assertEquals(1, curves.bands().profiles().size());
    }

    @Test
    void aLongRunIsThinnedEvenlyWithItsMiddle() {
        LayerCurves curves = curves(200, 1);
        curves.add(history(IntStream.rangeClosed(0, 200).toArray(), new double[201]), false);
        assertEquals(100, curves.bands().profiles().get(1).epoch());
        assertEquals(101, curves.bands().curves().get(0).at().length);
    }

    @Test
    void aRunThatDivergedIsInfiniteFromThereOn() {
        LayerCurves curves = curves(20, 10);
        curves.add(history(new int[] {0, 5}, 0.5, 9), true);
        assertArrayEquals(
                new double[] {0.5, INFINITE, INFINITE},
                curves.bands().curves().get(0).median());
    }

    @Test
    void whatIsNotANumberWhereARunDivergedIsInfinite() {
        LayerCurves curves = curves(2, 1);
        curves.add(history(new int[] {0, 1, 2}, 0.5, 0.4, NAN), true);
        assertArrayEquals(
                new double[] {0.5, 0.4, INFINITE},
                curves.bands().curves().get(0).median());
    }

    @Test
    void aRunThatWasStoppedKeepsItsLastValues() {
        LayerCurves curves = curves(20, 7);
        curves.add(history(new int[] {0, 7, 10}, 0.5, 0.4, 0.3), false);
        assertArrayEquals(
                new double[] {0.5, 0.4, 0.3, 0.3},
                curves.bands().curves().get(0).median());
    }

    @Test
    void whatWasNotMeasuredDoesNotCount() {
        LayerCurves curves = curves(1, 1);
        curves.add(history(new int[] {0, 1}, NAN, 0.4), false);
        curves.add(history(new int[] {0, 1}, NAN, 0.6), false);
        History without = history(new int[] {0, 1}, NAN, NAN);
        curves.add(without, false);
        assertArrayEquals(
                new double[] {NAN, 0.5}, curves.bands().curves().get(0).median(), 1e-15);
    }

    @Test
    void theLargestIsThatOfAnySeedAtAnyRecordedEpoch() {
        LayerCurves curves = curves(400, 1);
        double[] values = new double[401];
        values[77] = 0.25;
        curves.add(history(IntStream.rangeClosed(0, 400).toArray(), values), false);
        curves.add(history(new int[] {0, 1}, 0, INFINITE), true);
        assertArrayEquals(new double[] {0.25, 2.5}, curves.bands().largest());
    }
}
