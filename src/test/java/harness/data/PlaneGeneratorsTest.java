package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The geometry of the generators in the plane, and what their noise means. */
class PlaneGeneratorsTest {

    private static final double EXACT = 1e-12;

    @FunctionalInterface
    private interface PointCheck {
        void accept(double x1, double x2, int label);
    }

    private static void forEachPoint(Generator generator, PointCheck check) {
        for (int samples : new int[] {2, 3, 100, 501}) {
            Dataset dataset = generator.generate(samples, new MersenneTwister(samples));
            assertEquals(List.of("x1", "x2"), dataset.featureNames());
            for (int s = 0; s < samples; s++) {
                check.accept(dataset.features()[0][s], dataset.features()[1][s], dataset.labels()[s]);
            }
        }
    }

    @Test
    void moonsAreHalfCirclesOfRadiusOne() {
        forEachPoint(new Moons(0), (x1, x2, label) -> {
            double centreX1 = label == 0 ? 0 : 1;
            double centreX2 = label == 0 ? 0 : 0.5;
            assertEquals(1, Math.hypot(x1 - centreX1, x2 - centreX2), EXACT);
            assertTrue(label == 0 ? x2 >= centreX2 - EXACT : x2 <= centreX2 + EXACT);
        });
    }

    @Test
    void moonsReachFromEndToEndInEqualSteps() {
        Dataset moons = new Moons(0).generate(6, new MersenneTwister(0));
        assertArrayEquals(new double[] {1, 0, -1, 0, 1, 2}, moons.features()[0], EXACT);
        assertArrayEquals(new double[] {0, 1, 0, 0.5, -0.5, 0.5}, moons.features()[1], EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.8})
    void circlesHaveRadiusOneAndFactor(double factor) {
        forEachPoint(
                new Circles(0, factor),
                (x1, x2, label) -> assertEquals(label == 0 ? 1 : factor, Math.hypot(x1, x2), EXACT));
    }

    @Test
    void circlesGoAroundInEqualSteps() {
        Dataset circles = new Circles(0, 0.5).generate(8, new MersenneTwister(0));
        assertArrayEquals(new double[] {1, 0, -1, 0, 0.5, 0, -0.5, 0}, circles.features()[0], EXACT);
        assertArrayEquals(new double[] {0, 1, 0, -1, 0, 0.5, 0, -0.5}, circles.features()[1], EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 3})
    void spiralsWindAsOftenAsTheirTurns(double turns) {
        forEachPoint(new Spirals(turns, 0, 2), (x1, x2, label) -> {
            double radius = Math.hypot(x1, x2);
            double angle = 2 * Math.PI * turns * radius + label * Math.PI;
            assertTrue(radius > 0 && radius < 1);
            assertEquals(radius * Math.cos(angle), x1, EXACT);
            assertEquals(radius * Math.sin(angle), x2, EXACT);
        });
    }

    @Test
    void xorIsClassOneWhereExactlyOneCoordinateIsPositive() {
        forEachPoint(new Xor(0), (x1, x2, label) -> {
            assertEquals(label == 1, (x1 > 0) ^ (x2 > 0));
            assertTrue(Math.abs(x1) <= 1 && Math.abs(x2) <= 1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void checkerboardAlternates(int cells) {
        forEachPoint(new Checkerboard(cells, 0), (x1, x2, label) -> {
            int column = (int) Math.floor((x1 + 1) / 2 * cells);
            int row = (int) Math.floor((x2 + 1) / 2 * cells);
            assertEquals(label, (row + column) % 2);
            assertTrue(Math.abs(x1) <= 1 && Math.abs(x2) <= 1);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void checkerboardFillsTheCellsOfAClassEqually(int cells) {
        Dataset board = new Checkerboard(cells, 0).generate(2000, new MersenneTwister(3));
        int[][] perCell = new int[cells][cells];
        for (int s = 0; s < board.samples(); s++) {
            int column = (int) Math.floor((board.features()[0][s] + 1) / 2 * cells);
            int row = (int) Math.floor((board.features()[1][s] + 1) / 2 * cells);
            perCell[row][column]++;
        }
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                int ofClass = (cells * cells + 1 - (row + column) % 2) / 2;
                assertEquals(1000.0 / ofClass, perCell[row][column], 1);
            }
        }
    }

    @Test
    void gaussiansWithoutNoiseAreTheirCentres() {
        forEachPoint(new Gaussians(3, 0, 2), (x1, x2, label) -> {
            assertEquals(label == 0 ? -1.5 : 1.5, x1);
            assertEquals(0, x2);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 100})
    void moreGaussiansStandOnACircleAroundTheOriginWithNeighboursSeparationApart(int classes) {
        Dataset centres = new Gaussians(3, 0, classes).generate(classes, new MersenneTwister(0));
        double[] x1 = centres.features()[0];
        double[] x2 = centres.features()[1];
        for (int c = 0; c < classes; c++) {
            int next = (c + 1) % classes;
            assertEquals(c, centres.labels()[c]);
            assertEquals(3, Math.hypot(x1[next] - x1[c], x2[next] - x2[c]), EXACT);
            assertEquals(Math.hypot(x1[0], x2[0]), Math.hypot(x1[c], x2[c]), EXACT);
            assertTrue(x1[c] * x2[next] - x2[c] * x1[next] < 0, "clockwise");
        }
        assertTrue(x1[0] < 0);
        assertEquals(0, x2[0]);
        assertEquals(0, StatUtils.mean(x1), EXACT);
        assertEquals(0, StatUtils.mean(x2), EXACT);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7})
    void armsAreTheFirstOneTurned(int arms) {
        Dataset spirals = new Spirals(1.5, 0, arms).generate(20 * arms, new MersenneTwister(0));
        double[] x1 = spirals.features()[0];
        double[] x2 = spirals.features()[1];
        for (int s = 0; s < 20 * arms; s++) {
            double radius = Math.sqrt((s % 20 + 0.5) / 20);
            double angle = 2 * Math.PI * (1.5 * radius + (double) (s / 20) / arms);
            assertEquals(radius * Math.cos(angle), x1[s], EXACT);
            assertEquals(radius * Math.sin(angle), x2[s], EXACT);
        }
    }

    @Test
    void gaussiansReachTheBestPossibleAccuracy() {
        Dataset clouds = new Gaussians(3, 1, 2).generate(20_000, new MersenneTwister(5));
        long correct = IntStream.range(0, clouds.samples())
                .filter(s -> (clouds.features()[0][s] > 0) == (clouds.labels()[s] == 1))
                .count();
        double best = new NormalDistribution().cumulativeProbability(1.5);
        assertEquals(best, correct / 20_000.0, 0.006);
    }

    static Stream<Arguments> noisyAndClean() {
        return Stream.of(0.05, 0.2, 2.0)
                .flatMap(noise -> Stream.of(
                        Arguments.of(noise, new Moons(noise), new Moons(0)),
                        Arguments.of(noise, new Circles(noise, 0.5), new Circles(0, 0.5)),
                        Arguments.of(noise, new Spirals(2, noise, 2), new Spirals(2, 0, 2)),
                        Arguments.of(noise, new Xor(noise), new Xor(0)),
                        Arguments.of(noise, new Gaussians(1, noise, 2), new Gaussians(1, 0, 2)),
                        Arguments.of(noise, new Checkerboard(3, noise), new Checkerboard(3, 0))));
    }

    /** Noise is a standard deviation of each coordinate, not a variance, and it leaves the shape of a seed alone. */
    @ParameterizedTest
    @MethodSource("noisyAndClean")
    void noiseIsTheStandardDeviationOfEachCoordinate(double noise, Generator noisy, Generator clean) {
        Dataset moved = noisy.generate(20_000, new MersenneTwister(11));
        Dataset still = clean.generate(20_000, new MersenneTwister(11));
        for (int f = 0; f < 2; f++) {
            double[] from = still.features()[f];
            double[] to = moved.features()[f];
            double[] differences = IntStream.range(0, from.length)
                    .mapToDouble(s -> to[s] - from[s])
                    .toArray();
            assertEquals(0, StatUtils.mean(differences), noise * 0.03);
            assertEquals(noise, Math.sqrt(StatUtils.populationVariance(differences)), noise * 0.02);
        }
    }
}
