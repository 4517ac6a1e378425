package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.FieldSampler;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boundaries by hand, and those of fields whose boundaries are known. */
class ContourTest {

    /** Side of the finest squares that are sampled. */
    private static final double FINEST = 1.0 / (FieldSampler.SQUARES * FieldSampler.PARTS);

    private static Path2D trace(int[][] predicted, double[][] lead) {
        Contour contour = new Contour();
        contour.add(predicted, lead, 0, 0, 1);
        return contour.path(0);
    }

    /** The boundary between two classes, below and above a level of a field. */
    private static Path2D levelLine(double level, double[]... field) {
        int[][] predicted = Arrays.stream(field)
                .map(row -> Arrays.stream(row).mapToInt(z -> z < level ? 0 : 1).toArray())
                .toArray(int[][]::new);
        double[][] lead = Arrays.stream(field)
                .map(row -> Arrays.stream(row).map(z -> Math.abs(z - level)).toArray())
                .toArray(double[][]::new);
        return trace(predicted, lead);
    }

    /** The chains of points that are drawn without lifting the pen. */
    private static List<List<double[]>> chains(Path2D path) {
        List<List<double[]>> chains = new ArrayList<>();
        for (PathIterator pen = path.getPathIterator(null); !pen.isDone(); pen.next()) {
            double[] point = new double[6];
            if (pen.currentSegment(point) == PathIterator.SEG_MOVETO) {
                chains.add(new ArrayList<>());
            }
            chains.get(chains.size() - 1).add(new double[] {point[0], point[1]});
        }
        return chains;
    }

    private static List<double[]> points(Path2D path) {
        return chains(path).stream().flatMap(List::stream).toList();
    }

    @Test
    void aSlopeHasItsLevelLine() {
        double[] slope = {0, 1, 2};

        for (double[] point : points(levelLine(1.25, slope, slope, slope))) {
            assertEquals(1.25, point[0], 1e-12);
        }
    }

    @Test
    void aSaddleJoinsTheSideOfItsCentre() {
        List<List<double[]>> low = chains(levelLine(0, new double[] {1, -2}, new double[] {-2, 1}));
        List<List<double[]>> high = chains(levelLine(0, new double[] {2, -1}, new double[] {-1, 2}));

        assertEquals(2, low.size());
        assertEquals(2, high.size());
        // Where the centre is low, each high corner is cut off alone; where it is high, each low corner is.
        assertTrue(low.stream().anyMatch(chain -> cutsOff(chain, 0, 0))
                && low.stream().anyMatch(c -> cutsOff(c, 1, 1)));
        assertTrue(high.stream().anyMatch(chain -> cutsOff(chain, 1, 0))
                && high.stream().anyMatch(c -> cutsOff(c, 0, 1)));
    }

    /** Whether both ends lie on the edges that meet in a corner. */
    private static boolean cutsOff(List<double[]> chain, double x, double y) {
        return chain.size() == 2 && chain.stream().allMatch(end -> end[0] == x || end[1] == y);
    }

    @Test
    void itIsOneCurveWhereItGoesOnFromSquareToSquare() {
        Path2D path = levelLine(0.5, new double[] {0, 0.1, 0.2, 0.3}, new double[] {1, 1.1, 1.2, 1.3});
        assertEquals(1, chains(path).size());
        assertEquals(2, points(path).size(), "a straight line has two ends");
    }

    @Test
    void whatIsNotANumberIsLeftOut() {
        assertTrue(points(levelLine(0.5, new double[] {0, Double.NaN}, new double[] {1, 1}))
                .isEmpty());
    }

    @Test
    void boundariesOfThreeClassesMeetInAPoint() {
        double[][] even = {{1, 1}, {1, 1}};
        List<List<double[]>> three = chains(trace(new int[][] {{0, 0}, {1, 2}}, even));
        // Right, above and left, each joined to their mean.
        assertEquals(3, three.size());
        for (double[] end : List.of(new double[] {1, 0.5}, new double[] {0.5, 1}, new double[] {0, 0.5})) {
            assertTrue(three.stream().flatMap(List::stream).anyMatch(point -> Arrays.equals(point, end)));
        }
        for (List<double[]> chain : three) {
            assertTrue(chain.stream().anyMatch(point -> point[0] == 0.5 && Math.abs(point[1] - 2 / 3.0) < 1e-12));
        }
        List<double[]> four = points(trace(new int[][] {{0, 1}, {2, 3}}, even));
        assertTrue(four.stream().allMatch(point -> point[0] == 0.5 || point[1] == 0.5), "a cross");
        assertEquals(5, four.stream().map(Arrays::toString).distinct().count());
    }

    @Test
    void classesWithoutALeadMeetHalfWay() {
        for (double[] point : points(trace(new int[][] {{4, 7}, {4, 7}}, new double[2][2]))) {
            assertEquals(0.5, point[0]);
        }
    }

    /** A value at a place of the unit square: below 0 one class leads, above 0 the other. */
    private interface Field {
        double at(double x, double y);
    }

    /** @param steepness of the probability at the boundary; of large ones only the sign is left */
    private static FieldSampler.Samples samples(double steepness, Field field) {
        return FieldSampler.sample((points, predicted, lead) -> {
            for (int i = 0; i < predicted.length; i++) {
                double value = field.at(points[0][i], points[1][i]);
                predicted[i] = value < 0 ? 0 : 1;
                lead[i] = Math.abs(Math.tanh(steepness * value / 2));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 20, 1e9})
    void aCircleIsOneRoundWhateverItsSteepness(double steepness) {
        Path2D path = FieldImage.contour(samples(steepness, (x, y) -> Math.hypot(x - 0.5, y - 0.5) - 0.3), FINEST / 2);
        List<List<double[]>> chains = chains(path);
        assertEquals(1, chains.size());
        List<double[]> circle = chains.get(0);
        assertEquals(List.of(circle.get(0)[0], circle.get(0)[1]), ends(circle), "and it closes");
        double from = 0;
        for (double[] point : circle) {
            assertEquals(0.3, Math.hypot(point[0] - 0.5, point[1] - 0.5), FINEST);
            double angle = Math.atan2(point[1] - 0.5, point[0] - 0.5);
            from = Math.max(from, angle);
        }
        assertEquals(Math.PI, from, 0.2);
        assertTrue(circle.size() < 500, circle.size() + " points");
    }

    private static List<Double> ends(List<double[]> chain) {
        double[] last = chain.get(chain.size() - 1);
        return List.of(last[0], last[1]);
    }

    /** Its width is a third of the distance between points of the lattice, and nothing beside it betrays it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.7, 1, 3})
    void aBandNarrowerThanTheLatticeIsWhole(double slope) {
        double halfWidth = 1.0 / FieldSampler.SQUARES / 6;
        double length = Math.hypot(1, slope);
        Field band = (x, y) -> halfWidth - Math.abs(y - 0.5034 - slope * (x - 0.5)) / length;
        Path2D path = FieldImage.contour(samples(1e9, band), 0);
        List<List<double[]>> chains = chains(path);
        assertEquals(2, chains.size(), "its two sides");
        for (List<double[]> side : chains) {
            double[] first = side.get(0);
            double[] last = side.get(side.size() - 1);
            double reached = Math.hypot(last[0] - first[0], last[1] - first[1]);
            assertEquals(slope <= 1 ? length : length / slope, reached, 0.02, "from edge to edge");
            for (double[] point : side) {
                assertEquals(0, band.at(point[0], point[1]), FINEST);
            }
        }
    }

    /** Three turns of a spiral, steep throughout: nothing of it is torn off, and nothing is left out. */
    @Test
    void aSpiralIsOneCurve() {
        double turns = 3;
        Field spiral = (x, y) -> {
            double angle = Math.atan2(y - 0.5, x - 0.5);
            return Math.sin(angle + 2 * Math.PI * turns * 2 * Math.hypot(x - 0.5, y - 0.5));
        };
        Path2D path = FieldImage.contour(samples(1e9, spiral), FINEST);
        List<List<double[]>> inside = chains(path).stream()
                .filter(chain -> chain.stream().anyMatch(point -> Math.hypot(point[0] - 0.5, point[1] - 0.5) < 0.4))
                .toList();
        assertTrue(inside.size() <= 2, inside.size() + " pieces");
    }

    /** Noise has a boundary in every square: it is drawn all the same, though not all squares are divided. */
    @Test
    void aPictureThatIsAllBoundaryIsSampledNoFurther() {
        FieldSampler.Samples samples =
                samples(1e9, (x, y) -> Math.sin(1e4 * x * x + 3e4 * y) + Math.sin(2e4 * y * y + 5e4 * x));
        assertTrue(samples.details().size() < FieldSampler.SQUARES * FieldSampler.SQUARES / 4);
        List<double[]> points = points(FieldImage.contour(samples, 0));
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2;
            double y = corner / 2;
            assertTrue(points.stream().anyMatch(point -> Math.hypot(point[0] - x, point[1] - y) < 0.05));
        }
    }
}
