package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.report.chart.Contour;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geometry and the colours under the charts. */
class DrawingTest {

    /** The boundary between two classes, below and above a level of a field. */
    private static PathIterator levelLine(double level, double[]... field) {
        int[][] predicted = Arrays.stream(field)
                .map(row -> Arrays.stream(row).mapToInt(z -> z < level ? 0 : 1).toArray())
                .toArray(int[][]::new);
        double[][] lead = Arrays.stream(field)
                .map(row -> Arrays.stream(row).map(z -> Math.abs(z - level)).toArray())
                .toArray(double[][]::new);
        return Contour.trace(predicted, lead).getPathIterator(null);
    }

    @Test
    void contourOfASlopeIsItsLevelLine() {
        double[] slope = {0, 1, 2};

        for (double[] point : points(levelLine(1.25, slope, slope, slope))) {
            assertEquals(1.25, point[0], 1e-12);
        }
    }

    @Test
    void contourOfASaddleJoinsTheSideOfItsCentre() {
        List<double[]> low = points(levelLine(0, new double[] {1, -2}, new double[] {-2, 1}));
        List<double[]> high = points(levelLine(0, new double[] {2, -1}, new double[] {-1, 2}));

        assertEquals(4, low.size());
        // Where the centre is low, each high corner is cut off alone: the first segment goes from left to bottom.
        assertEquals(0, low.get(0)[0], 1e-12);
        // Where it is high, each low corner is: from bottom to right.
        assertEquals(1, high.get(1)[0], 1e-12);
    }

    @Test
    void contourIsOneCurveWhereItGoesOnFromSquareToSquare() {
        // One point more than there are squares.
        assertEquals(
                4,
                points(levelLine(0.5, new double[] {0, 0.1, 0.2, 0.3}, new double[] {1, 1.1, 1.2, 1.3}))
                        .size());
    }

    @Test
    void contourLeavesOutWhatIsNotANumber() {
        assertTrue(points(levelLine(0.5, new double[] {0, Double.NaN}, new double[] {1, 1}))
                .isEmpty());
    }

    @Test
    void contoursOfThreeClassesMeetInAPoint() {
        double[][] even = {{1, 1}, {1, 1}};
        List<double[]> three =
                points(Contour.trace(new int[][] {{0, 0}, {1, 2}}, even).getPathIterator(null));
        // Right, above and left, each joined to their mean.
        assertEquals(6, three.size());
        for (double[] end : List.of(new double[] {1, 0.5}, new double[] {0.5, 1}, new double[] {0, 0.5})) {
            assertTrue(three.stream().anyMatch(point -> point[0] == end[0] && point[1] == end[1]));
        }
        assertEquals(
                3,
                three.stream()
                        .filter(point -> point[0] == 0.5 && Math.abs(point[1] - 2 / 3.0) < 1e-12)
                        .count());
        List<double[]> four =
                points(Contour.trace(new int[][] {{0, 1}, {2, 3}}, even).getPathIterator(null));
        assertTrue(four.stream().allMatch(point -> point[0] == 0.5 || point[1] == 0.5), "a cross");
        assertEquals(5, four.stream().map(Arrays::toString).distinct().count());
    }

    @Test
    void classesWithoutALeadMeetHalfWay() {
        double[][] none = {{0, 0}, {0, 0}};
        for (double[] point :
                points(Contour.trace(new int[][] {{4, 7}, {4, 7}}, none).getPathIterator(null))) {
            assertEquals(0.5, point[0]);
        }
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
    void predictionsDivergeFromWhite() {
        assertEquals(Color.WHITE, Palette.prediction(0, 0));
        assertEquals(Color.WHITE, Palette.prediction(3, 0));
        assertTrue(Palette.prediction(0, 1).getBlue() > Palette.prediction(0, 1).getRed());
        assertTrue(Palette.prediction(1, 1).getRed() > Palette.prediction(1, 1).getBlue());
        assertEquals(Palette.FRAME, Palette.prediction(0, Double.NaN));
    }

    @Test
    void sixteenClassesHaveSixteenColours() {
        assertEquals(
                16, IntStream.range(0, 16).mapToObj(Palette::ofClass).distinct().count());
        assertEquals(Palette.ofClass(3), Palette.ofClass(19));
    }

    @ParameterizedTest
    @CsvSource({"0x000000, 0xFFFFFF, 100", "0x123456, 0x123456, 0", "0xFF0000, 0x00FF00, 170.6"})
    void distanceOfColoursIsThatInCielab(String first, String second, double distance) {
        Color one = Color.decode(first);
        Color other = Color.decode(second);
        assertEquals(distance, ColourDistance.of(one, other), 0.1);
    }

    @Test
    void redAndGreenAreNearForThoseWhoDoNotSeeOneOfThem() {
        Color red = new Color(0xA05000);
        Color green = new Color(0x506400);
        assertTrue(ColourDistance.of(red, green) > 2 * ColourDistance.ofColourBlind(red, green));
    }

    @Test
    void sequentialColoursGetLighter() {
        double before = -1;
        for (int step = 0; step <= 20; step++) {
            Color color = Palette.sequential(step / 20.0);
            double lightness = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertTrue(lightness > before);
            before = lightness;
        }
    }
}
