package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geometry and the colours under the charts. */
class DrawingTest {

    @Test
    void contourOfASlopeIsItsLevelLine() {
        double[][] slope = {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}};

        for (double[] point : points(Contour.trace(slope, 1.25).getPathIterator(null))) {
            assertEquals(1.25, point[0], 1e-12);
        }
    }

    @Test
    void contourOfASaddleJoinsTheSideOfItsCentre() {
        List<double[]> low =
                points(Contour.trace(new double[][] {{1, -2}, {-2, 1}}, 0).getPathIterator(null));
        List<double[]> high =
                points(Contour.trace(new double[][] {{2, -1}, {-1, 2}}, 0).getPathIterator(null));

        assertEquals(4, low.size());
        // Where the centre is low, each high corner is cut off alone: the first segment goes from left to bottom.
        assertEquals(0, low.get(0)[0], 1e-12);
        // Where it is high, each low corner is: from bottom to right.
        assertEquals(1, high.get(1)[0], 1e-12);
    }

    @Test
    void contourIsOneCurveWhereItGoesOnFromSquareToSquare() {
        double[][] rising = {{0, 0.1, 0.2, 0.3}, {1, 1.1, 1.2, 1.3}};

        // One point more than there are squares.
        assertEquals(4, points(Contour.trace(rising, 0.5).getPathIterator(null)).size());
    }

    @Test
    void contourLeavesOutWhatIsNotANumber() {
        assertTrue(points(Contour.trace(new double[][] {{0, Double.NaN}, {1, 1}}, 0.5)
                        .getPathIterator(null))
                .isEmpty());
    }

    private static List<double[]> points(PathIterator path) {
        List<double[]> points = new ArrayList<>();
        for (; !path.isDone(); path.next()) {
            double[] point = new double[6];
            path.currentSegment(point);
            points.add(point);
        }
        return points;
    }

    @Test
    void swarmKeepsDotsApartAndWithinReach() {
        double[] x = {10, 10, 10, 11, 40};
        double[] offsets = Swarm.offsets(x, 12);

        assertEquals(0, offsets[0]);
        assertEquals(0, offsets[4]);
        for (int i = 0; i < x.length; i++) {
            assertTrue(Math.abs(offsets[i]) <= 12);
            for (int j = 0; j < i; j++) {
                assertTrue(Math.hypot(x[i] - x[j], offsets[i] - offsets[j]) > 5, i + " and " + j);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4,1", "5,2", "8,2", "10,3", "12,3", "14,4"})
    void seriesAreSplitEvenlyIntoGroupsOfAtMostFour(int series, int groups) {
        List<String> names =
                IntStream.range(0, series).mapToObj(Integer::toString).toList();

        List<List<String>> split = EpochCurves.groups(names);

        assertEquals(groups, split.size());
        assertEquals(names, split.stream().flatMap(List::stream).toList());
        int largest = split.stream().mapToInt(List::size).max().orElseThrow();
        int smallest = split.stream().mapToInt(List::size).min().orElseThrow();
        assertTrue(largest <= 4 && largest - smallest <= 1, split.toString());
    }

    @Test
    void fourteenSeriesHaveFourteenColoursThatShowOnWhite() {
        Set<Color> colours = new HashSet<>();
        for (int place = 0; place < 14; place++) {
            Color color = Palette.series(place);
            double lightness = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertTrue(lightness < 185, color.toString());
            colours.add(color);
        }
        assertEquals(14, colours.size());
        assertEquals(Palette.series(0), Palette.series(16));
    }

    @Test
    void probabilitiesDivergeFromWhite() {
        assertEquals(Color.WHITE, Palette.probability(0.5));
        assertTrue(Palette.probability(0).getBlue() > Palette.probability(0).getRed());
        assertTrue(Palette.probability(1).getRed() > Palette.probability(1).getBlue());
        assertEquals(Palette.FRAME, Palette.probability(Double.NaN));
    }
}
