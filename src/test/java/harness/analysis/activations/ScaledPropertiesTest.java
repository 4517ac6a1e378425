package harness.analysis.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Elu;
import harness.activation.LeakyRelu;
import harness.activation.Linear;
import harness.activation.OtherActivation;
import harness.activation.Prelu;
import harness.activation.Swish;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of functions of any scale agree with what is known of them in closed form. */
class ScaledPropertiesTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double MEAN_OF_RELU = 0.39894228040143267794;

    /** √e·Φ(−1) − ½, the mean of min(0, eᶻ − 1). */
    private static final double MEAN_OF_LEFT_ELU = -0.2384217081348766283182;

    private static final int MANY = 30;

    private static double anySize(Random random, int smallest, int largest) {
        return (1 + random.nextDouble()) * Math.scalb(1.0, smallest + random.nextInt(largest - smallest));
    }

    private static void assertNear(double expected, double found) {
        assertEquals(expected, found, 1e-14 * Math.abs(expected));
    }

    private static void assertPoint(double at, Extremum found) {
        assertEquals(at, found.from(), 1e-6 * Math.abs(at));
        assertEquals(found.from(), found.to());
    }

    @Test
    void linear() {
        Random random = new Random(1);
        for (int i = 0; i < MANY; i++) {
            double slope = anySize(random, -1000, 1000) * (i % 2 == 0 ? 1 : -1);
            ActivationProperties found = ActivationProperties.of(new Linear(slope));
            assertEquals(new Extremum(Math.abs(slope), -INFINITY, INFINITY), found.steepest());
            double falls = i % 2 == 0 ? -INFINITY : INFINITY;
            assertEquals(new Extremum(-INFINITY, falls, falls), found.infimum());
            assertEquals(new Extremum(INFINITY, -falls, -falls), found.supremum());
            assertEquals(slope, found.slopeAtMinusInfinity());
            assertEquals(slope, found.slopeAtPlusInfinity());
            assertEquals(0, found.meanOutput());
            assertTrue(found.zeroCentred() && found.monotonic() && found.smooth());
            assertFalse(found.canDie() || found.saturatesLeft() || found.saturatesRight());
        }
    }

    @Test
    void leakyRelu() {
        Random random = new Random(2);
        for (int i = 0; i < MANY; i++) {
            double alpha =
                    i < MANY / 2 ? 20 * random.nextDouble() - 10 : anySize(random, -300, 3) * (i % 2 == 0 ? 1 : -1);
            ActivationProperties found = ActivationProperties.of(new LeakyRelu(alpha));
            assertEquals(found, ActivationProperties.of(new Prelu(alpha)));
            assertEquals(alpha, found.slopeAtMinusInfinity(), "alpha " + alpha);
            assertEquals(1, found.slopeAtPlusInfinity());
            assertEquals(alpha >= 0, found.monotonic(), "alpha " + alpha);
            assertEquals(alpha > 0 ? -INFINITY : 0, found.infimum().value());
            assertEquals(
                    Math.abs(alpha) > 1 ? new Extremum(Math.abs(alpha), -INFINITY, 0) : new Extremum(1, 0, INFINITY),
                    found.steepest());
            assertEquals(List.of(0.0), found.kinks());
            assertFalse(found.canDie() || found.saturatesLeft() || found.saturatesRight());
            assertEquals((1 - alpha) * MEAN_OF_RELU, found.meanOutput(), 1e-14 * (1 + Math.abs(alpha)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1e-10})
    void aSmallKink(double jump) {
        ActivationProperties found = ActivationProperties.of(new LeakyRelu(1 - jump));
        assertFalse(found.smooth());
        assertFalse(found.zeroCentred());
        assertEquals(new Extremum(1, 0, INFINITY), found.steepest());
    }

    @Test
    void elu() {
        Random random = new Random(3);
        for (int i = 0; i < MANY; i++) {
            double alpha = i < MANY / 2 ? 10 * random.nextDouble() : anySize(random, -1000, 3);
            ActivationProperties found = ActivationProperties.of(new Elu(alpha));
            assertEquals(new Extremum(-alpha, -INFINITY, -INFINITY), found.infimum(), "alpha " + alpha);
            assertEquals(
                    alpha > 1 ? new Extremum(alpha, 0, 0) : new Extremum(1, 0, INFINITY),
                    found.steepest(),
                    "alpha " + alpha);
            assertEquals(List.of(0.0), found.kinks());
            assertTrue(found.monotonic() && found.saturatesLeft());
            assertFalse(found.canDie(), "alpha " + alpha);
            assertEquals(MEAN_OF_RELU + alpha * MEAN_OF_LEFT_ELU, found.meanOutput(), 1e-14 * (1 + alpha));
        }
    }

    @Test
    void swish() {
        Random random = new Random(4);
        for (int i = 0; i < MANY; i++) {
            double beta = i < MANY / 2 ? 1000 * random.nextDouble() : anySize(random, -995, 9);
            ActivationProperties found = ActivationProperties.of(new Swish(beta));
            assertNear(-0.27846454276107379511 / beta, found.infimum().value());
            assertPoint(-1.2784645427610737951 / beta, found.infimum());
            assertNear(1.099839320128866917, found.steepest().value());
            assertPoint(2.3993572805154676 / beta, found.steepest());
            assertFalse(found.monotonic() || found.canDie());
            assertTrue(found.smooth() && found.saturatesLeft());
            assertEquals(1, found.slopeAtPlusInfinity());
            assertEquals(0.5, found.slopeAtZero());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-3, 1.3, 10, 1e5, 1e100})
    void hardTanh(double limit) {
        ActivationProperties found = ActivationProperties.of(OtherActivation.hardTanh(limit));
        assertEquals(List.of(-limit, limit), found.kinks());
        assertEquals(new Extremum(-limit, -INFINITY, -limit), found.infimum());
        assertEquals(new Extremum(limit, limit, INFINITY), found.supremum());
        assertEquals(new Extremum(1, -limit, limit), found.steepest());
        assertTrue(found.canDie() && found.monotonic() && found.saturatesLeft() && found.saturatesRight());
        assertEquals(0, found.meanOutput());
    }

    @ParameterizedTest
    @CsvSource({"1e-200, 0", "1e-6, 0", "1, 0", "1e6, 0", "1e200, 0", "1, -50", "1, 1e5", "1e6, 1"})
    void sigmoid(double steepness, double centre) {
        ActivationProperties found = ActivationProperties.of(OtherActivation.sigmoid(steepness, centre));
        assertNear(0.25 * steepness, found.steepest().value());
        assertPoint(centre, found.steepest());
        assertEquals(new Extremum(0, -INFINITY, -INFINITY), found.infimum());
        assertEquals(new Extremum(1, INFINITY, INFINITY), found.supremum());
        assertTrue(found.monotonic() && found.smooth() && found.saturatesLeft() && found.saturatesRight());
        assertFalse(found.canDie());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100, -0.3, 0.3, 100})
    void aReluThatIsShiftedDiesAllTheSame(double kink) {
        ActivationProperties found =
                ActivationProperties.of(new OtherActivation(z -> Math.max(0, z - kink), z -> z > kink ? 1 : 0));
        assertTrue(found.canDie());
        assertEquals(List.of(kink), found.kinks());
        assertEquals(new Extremum(0, -INFINITY, kink), found.infimum());
        assertEquals(new Extremum(1, kink, INFINITY), found.steepest());
    }

    @Test
    void aSlopeThatRoundsToZeroDoesNotDie() {
        assertFalse(ActivationProperties.of(new OtherActivation(Math::tanh, z -> 1 - Math.tanh(z) * Math.tanh(z)))
                .canDie());
        assertFalse(ActivationProperties.of(new OtherActivation(z -> Math.exp(-z * z), z -> -2 * z * Math.exp(-z * z)))
                .canDie());
    }

    @Test
    void aSmoothFunctionThatIsFlatOnOneSideDies() {
        ActivationProperties found = ActivationProperties.of(new OtherActivation(
                z -> Math.pow(Math.max(0, z - 1), 2), z -> 2 * Math.max(0, z - 1)));
        assertTrue(found.canDie() && found.smooth() && found.monotonic());
        assertEquals(new Extremum(0, -INFINITY, 1), found.infimum());
        assertNear(0.075339783343770753032, found.meanOutput());
    }

    @Test
    void oscillationsHaveNoLimit() {
        ActivationProperties found = ActivationProperties.of(new OtherActivation(Math::sin, Math::cos));
        assertEquals(Double.NaN, found.slopeAtPlusInfinity());
        assertEquals(new Extremum(1, 1.570796, 1.570796), found.supremum());
        assertEquals(new Extremum(-1, -1.570796, -1.570796), found.infimum());
        assertEquals(new Extremum(1, 0, 0), found.steepest());
        assertFalse(found.saturatesLeft() || found.monotonic() || found.canDie());
    }

    @Test
    void aStepIsNotSmooth() {
        ActivationProperties found = ActivationProperties.of(new OtherActivation(z -> z > 0.3 ? -1 : 0, z -> 0));
        assertEquals(List.of(0.3), found.kinks());
        assertTrue(found.monotonic() && found.canDie());
        assertEquals(-0.382088577811047, found.meanOutput());
        assertFalse(ActivationProperties.of(new OtherActivation(z -> z - Math.floor(z), z -> 1))
                .monotonic());
    }

    @Test
    void aFormulaThatOverflowsInsideIsJudgedBeforeItDoes() {
        ActivationProperties found = ActivationProperties.of(new OtherActivation(
                z -> z / Math.sqrt(1 + z * z), z -> 1 / Math.pow(1 + z * z, 1.5)));
        assertEquals(new Extremum(1, INFINITY, INFINITY), found.supremum());
        assertTrue(found.monotonic() && found.smooth() && found.saturatesRight());
        assertFalse(found.canDie());
    }

    @Test
    void aSmallRiseOnALargeValueIsSeen() {
        ActivationProperties found = ActivationProperties.of(
                new OtherActivation(z -> 1e6 + 1e-3 * Math.tanh(z), z -> 1e-3 / Math.pow(Math.cosh(z), 2)));
        assertEquals(999_999.999, found.infimum().value());
        assertEquals(1_000_000.001, found.supremum().value());
        assertTrue(found.monotonic() && !found.zeroCentred());
    }

    @Test
    void hardSwish() {
        ActivationProperties found = ActivationProperties.of(new OtherActivation(
                z -> z * Math.min(6, Math.max(0, z + 3)) / 6, z -> z < -3 ? 0 : z > 3 ? 1 : (2 * z + 3) / 6));
        assertEquals(new Extremum(-0.375, -1.5, -1.5), found.infimum());
        assertEquals(List.of(-3.0, 3.0), found.kinks());
        assertEquals(new Extremum(1.5, 3, 3), found.steepest());
        assertTrue(found.canDie() && !found.monotonic());
    }
}
