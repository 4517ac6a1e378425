package harness.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientSpreadTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void sharesOfSizesOfZerosAndOfWhatIsNotFiniteOverAllSeeds() {
        GradientSpread.Counts counts = new GradientSpread.Counts(7);
        counts.add(new GradientHistogram(
                7, List.of(List.of(new Bin(-0.5, -0.25, 1), new Bin(0, 0, 2), new Bin(0.25, 0.5, 1)))));
        counts.add(new GradientHistogram(
                7, List.of(List.of(new Bin(0, 0, 2), new Bin(1, 2, 1), new Bin(INFINITE, INFINITE, 1)))));

        GradientSpread spread = counts.spread();

        assertEquals(7, spread.epoch());
        assertEquals(List.of(Map.of(-2, 0.25, 0, 0.125)), spread.layers());
        assertEquals(List.of(0.5), spread.zeros());
        assertEquals(List.of(0.125), spread.notFinite());
    }
}
