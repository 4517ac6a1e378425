package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.Band;
import harness.report.figure.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The panels and axes of curves over epochs. */
class EpochLayoutTest {

    private static final OptionalDouble NO_THRESHOLD = OptionalDouble.empty();

    private static Band band(double... medians) {
        return new Band(IntStream.range(0, medians.length).toArray(), medians, medians, medians);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4,1", "5,2", "8,2", "10,3", "12,3", "14,4"})
    void seriesAreSplitEvenlyIntoGroupsOfAtMostFour(int series, int groups) {
        List<String> names =
                IntStream.range(0, series).mapToObj(Integer::toString).toList();

        List<List<String>> split = EpochGrid.groups(names, 4);

        assertEquals(groups, split.size());
        assertEquals(names, split.stream().flatMap(List::stream).toList());
        int largest = split.stream().mapToInt(List::size).max().orElseThrow();
        int smallest = split.stream().mapToInt(List::size).min().orElseThrow();
        assertTrue(largest <= 4 && largest - smallest <= 1, split.toString());
    }

    @Test
    void panelsOfUpToThirtyDatasetsFitOnAScreen() {
        for (int series : new int[] {1, 4, 5, 12, 20}) {
            List<String> names =
                    IntStream.range(0, series).mapToObj(Integer::toString).toList();
            for (int panels = 1; panels <= 30; panels++) {
                EpochGrid grid = new EpochGrid(names, panels, false);
                assertTrue(
                        grid.rows() * (grid.panelHeight() + 34) <= 780,
                        series + " series, " + panels + " panels: " + grid.rows() + " rows of " + grid.panelHeight());
                assertTrue(grid.columns() * grid.panelWidth() <= 1000, series + " series, " + panels + " panels");
                assertEquals(names, grid.groups().stream().flatMap(List::stream).toList(), "none is left out");
            }
        }
    }

    @Test
    void theLossBeforeTrainingDoesNotStretchTheAxis() {
        Scale scale = Measured.LOSS.scale(List.of(band(80, 0.4, 0.2, 0.1)), NO_THRESHOLD);
        assertTrue(scale.maximum() < 0.5, scale.toString());
        assertTrue(scale.minimum() > 0.09 && scale.minimum() < 0.1, scale.toString());
    }

    @Test
    void aStartThatIsNearIsShown() {
        Scale scale = Measured.LOSS.scale(List.of(band(0.7, 0.6, 0.2, 0.1)), NO_THRESHOLD);
        assertTrue(scale.maximum() > 0.7 && scale.maximum() < 0.8, scale.toString());
        assertTrue(Measured.ACCURACY
                        .scale(List.of(band(0.5, 0.55, 0.9)), NO_THRESHOLD)
                        .minimum()
                < 0.5);
    }

    @Test
    void manyStartsThatAreEachALittleFurtherDoNotAddUp() {
        List<Band> bands = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> band(Math.pow(1.3, i), 1, 0.1))
                .toList();
        Scale scale = Measured.LOSS.scale(bands, NO_THRESHOLD);
        assertTrue(scale.maximum() < 2, scale.toString());
    }

    @Test
    void theSteepRiseOfTheFirstEpochsTakesNoRoomOnTheAxisOfAccuracies() {
        double[] medians = IntStream.range(0, 101)
                .mapToDouble(epoch -> epoch < 5 ? 0.2 * epoch : 0.95 + 0.0004 * epoch)
                .toArray();
        Scale scale = Measured.ACCURACY.scale(List.of(band(medians)), NO_THRESHOLD);
        assertTrue(scale.minimum() > 0.94 && scale.minimum() < 0.952, scale.toString());
    }

    @Test
    void aSlowRiseIsOnTheAxisOfAccuracies() {
        double[] medians = IntStream.range(0, 101)
                .mapToDouble(epoch -> 0.5 + 0.004 * epoch)
                .toArray();
        Scale scale = Measured.ACCURACY.scale(List.of(band(medians)), NO_THRESHOLD);
        assertTrue(scale.minimum() < 0.53, scale.toString());
    }

    @Test
    void eachDatasetHasItsOwnAxis() {
        Scale easy = Measured.ACCURACY.scale(List.of(band(0.5, 0.97, 0.99)), NO_THRESHOLD);
        Scale hard = Measured.ACCURACY.scale(List.of(band(0.5, 0.55, 0.62)), NO_THRESHOLD);
        assertTrue(easy.minimum() > 0.96 && easy.maximum() < 1, easy.toString());
        assertTrue(hard.minimum() < 0.55 && hard.maximum() < 0.63, hard.toString());
    }

    @Test
    void theThresholdIsOnTheAxisUnlessItIsFarAway() {
        List<Band> bands = List.of(band(0.5, 0.7, 0.85));
        assertTrue(Measured.ACCURACY.scale(bands, OptionalDouble.of(0.9)).fraction(0.9) <= 1);
        assertTrue(Measured.ACCURACY
                        .scale(List.of(band(0.5, 0.51, 0.55)), OptionalDouble.of(0.9))
                        .fraction(0.9)
                > 1);
    }

    @Test
    void aRunThatDivergedDoesNotFlattenTheOthers() {
        Scale scale = Measured.LOSS.scale(List.of(band(1, 0.5, 0.1), band(1, 1e9, 1e30)), NO_THRESHOLD);
        assertTrue(scale.maximum() < 10, scale.toString());
    }

    @Test
    void whereAllDivergeTheBestOfThemIsShown() {
        Scale scale = Measured.LOSS.scale(List.of(band(1, 5000, 3000), band(1, 1e9, 1e30)), NO_THRESHOLD);
        assertTrue(scale.fraction(3000) >= 0 && scale.fraction(5000) <= 1, scale.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e15, 1e300, Double.POSITIVE_INFINITY, Double.NaN, Double.MIN_VALUE, -1})
    void anyValueHasAnAxis(double value) {
        for (Measured measured : Measured.values()) {
            for (Band band : List.of(band(value, value, value), band(0.7, value), band(value))) {
                Scale scale = measured.scale(List.of(band), OptionalDouble.of(0.9));
                assertTrue(
                        scale.minimum() < scale.maximum()
                                && Arrays.stream(band.median())
                                        .allMatch(v -> scale.ticks().size() < 20),
                        measured + " " + value + ": " + scale);
            }
        }
    }
}
