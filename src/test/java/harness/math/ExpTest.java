package harness.math;

import static harness.math.Ulps.assertSameBits;
import static harness.math.Ulps.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against StrictMath, which is the same on every JVM and itself within 1 ulp, on more than ten million points. */
class ExpTest {

    private static final int POINTS = 1_200_000;

    /** Largest x with a finite e^x, smallest x with a normal and with a nonzero one. */
    private static final double OVERFLOW = 709.782712893384;

    private static final double SMALLEST_NORMAL = -708.3964185322641;
    private static final double UNDERFLOW = -745.1332191019411;

    private static double[] uniform(double low, double high, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> low + (high - low) * random.nextDouble())
                .limit(POINTS)
                .toArray();
    }

    /** Every order of magnitude equally often, both signs. */
    private static double[] ofEveryMagnitude(int smallestExponent, int largestExponent, long seed) {
        Random random = new Random(seed);
        int exponents = largestExponent - smallestExponent;
        return DoubleStream.generate(() -> Math.scalb(
                        (1 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1),
                        smallestExponent + random.nextInt(exponents)))
                .limit(POINTS)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "-40, 40", "-745.2, 709.8", "-745.2, -708", "709, 710"})
    void exponentialIsWithinOneUlp(double low, double high) {
        for (double x : uniform(low, high, 1)) {
            assertWithin(1, StrictMath.exp(x), Exp.exp(x), "exp(" + x + ")");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "-40, 40", "-745.2, 709.8", "709, 710"})
    void exponentialMinusOneIsWithinTwoUlps(double low, double high) {
        for (double x : uniform(low, high, 2)) {
            assertWithin(2, StrictMath.expm1(x), Exp.expm1(x), "expm1(" + x + ")");
        }
    }

    @Test
    void smallArgumentsOfEveryMagnitudeKeepTheirDigits() {
        for (double x : ofEveryMagnitude(-1074, 0, 3)) {
            assertWithin(1, StrictMath.exp(x), Exp.exp(x), "exp(" + x + ")");
            assertWithin(2, StrictMath.expm1(x), Exp.expm1(x), "expm1(" + x + ")");
        }
    }

    @Test
    void largeArgumentsOfEveryMagnitudeEndAtTheLimits() {
        for (double x : ofEveryMagnitude(10, 1023, 4)) {
            assertEquals(x > 0 ? Double.POSITIVE_INFINITY : 0, Exp.exp(x));
            assertEquals(x > 0 ? Double.POSITIVE_INFINITY : -1, Exp.expm1(x));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {OVERFLOW, SMALLEST_NORMAL, UNDERFLOW, 0.0, -0.0, 0.34657359027997264, -0.34657359027997264})
    void neighboursOfEachEdgeAreRight(double edge) {
        for (double x : new double[] {edge, Math.nextUp(edge), Math.nextDown(edge), edge + 1e-9, edge - 1e-9}) {
            assertWithin(1, StrictMath.exp(x), Exp.exp(x), "exp(" + x + ")");
            assertWithin(2, StrictMath.expm1(x), Exp.expm1(x), "expm1(" + x + ")");
        }
    }

    @Test
    void resultsBelowTheNormalNumbersAreNotFlushed() {
        assertEquals(Double.MIN_VALUE, Exp.exp(UNDERFLOW));
        assertEquals(0, Exp.exp(Math.nextDown(UNDERFLOW)));
        assertTrue(Exp.exp(-720) > 0 && Exp.exp(-720) < Double.MIN_NORMAL);
    }

    @Test
    void infinitiesAndNotANumber() {
        assertEquals(0, Exp.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Exp.exp(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Exp.exp(Double.NaN));
        assertEquals(-1, Exp.expm1(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Exp.expm1(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Exp.expm1(Double.NaN));
    }

    static List<Kernels> implementations() {
        return List.of(new PlainKernels(), KernelChoice.simd());
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void theArrayFormsGiveTheBitsOfTheScalarForms(Kernels kernels) {
        double[] points = DoubleStream.concat(
                        DoubleStream.of(uniform(-800, 800, 5)),
                        DoubleStream.of(
                                Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.0, -0.0, OVERFLOW))
                .toArray();
        double[] exponentials = points.clone();
        kernels.exp(exponentials, new double[points.length], points.length);
        double[] shared = points.clone();
        double[] minusOne = new double[points.length];
        kernels.expAndExpm1(shared, minusOne, points.length);
        for (int s = 0; s < points.length; s++) {
            assertSameBits(Exp.exp(points[s]), exponentials[s], "exp(" + points[s] + ")");
            assertSameBits(Exp.exp(points[s]), shared[s], "exp(" + points[s] + ") with expm1");
            assertSameBits(Exp.expm1(points[s]), minusOne[s], "expm1(" + points[s] + ")");
        }
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void theArrayFormLeavesTheRestOfTheArraysAlone(Kernels kernels) {
        for (int count = 0; count <= 9; count++) {
            double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
            double[] work = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
            kernels.exp(x, work, count);
            assertSameBits(count + 1, x[count], "element " + count);
            assertSameBits(7, work[count], "working element " + count);
        }
    }
}
