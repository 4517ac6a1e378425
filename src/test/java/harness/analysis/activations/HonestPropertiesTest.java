package harness.analysis.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.OtherActivation;
import harness.activation.Swish;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be seen is not told: functions that oscillate too fast, that overflow, or that are nowhere a number. */
class HonestPropertiesTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static ActivationProperties of(DoubleUnaryOperator function, DoubleUnaryOperator slope) {
        return ActivationProperties.of(new OtherActivation(function, slope));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 0.5, 2", "2, 0.5, 2", "0, 1, 1"})
    void oscillatingSlopesHaveNoLimit(double linear, double size, double frequency) {
        ActivationProperties found = of(
                z -> linear * z + size * Math.sin(frequency * z),
                z -> linear + size * frequency * Math.cos(frequency * z));
        assertEquals(Double.NaN, found.slopeAtMinusInfinity());
        assertEquals(Double.NaN, found.slopeAtPlusInfinity());
        assertFalse(found.saturatesLeft() || found.saturatesRight() || found.canDie());
        assertEquals(linear > 0 ? INFINITY : 1, found.supremum().value());
        assertEquals(new Extremum(linear + size * frequency, 0, 0), found.steepest());
        assertEquals(linear > 0, found.monotonic());
        assertEquals(0, found.meanOutput());
    }

    @Test
    void theMeanOfAFastCosine() {
        assertEquals(
                Math.exp(-50),
                of(z -> Math.cos(10 * z), z -> -10 * Math.sin(10 * z)).meanOutput(),
                1e-15);
        ActivationProperties fast = of(z -> Math.cos(100 * z), z -> -100 * Math.sin(100 * z));
        assertEquals(0, fast.meanOutput(), 2e-15);
        assertTrue(fast.zeroCentred());
        ActivationProperties tooFast = of(z -> Math.cos(1e6 * z), z -> -1e6 * Math.sin(1e6 * z));
        assertEquals(Double.NaN, tooFast.meanOutput());
        assertEquals(new Extremum(1, 0, 0), tooFast.supremum());
        assertFalse(tooFast.zeroCentred());
    }

    @Test
    void aSawtooth() {
        ActivationProperties found = of(z -> 100 * z - Math.floor(100 * z), z -> 100);
        assertEquals(0.5, found.meanOutput(), 1e-13);
        assertEquals(new Extremum(0, 0, 0), found.infimum());
        assertEquals(100, found.slopeAtMinusInfinity());
        assertEquals(100, found.slopeAtPlusInfinity());
        assertEquals(new Extremum(100, -INFINITY, INFINITY), found.steepest());
        assertFalse(found.monotonic() || found.smooth());
        assertTrue(found.kinks().contains(0.01) && found.kinks().contains(Double.NaN));
    }

    @Test
    void aSawtoothThatRepeatsItselfFromPointToPoint() {
        ActivationProperties found = of(z -> 1024 * z - Math.floor(1024 * z), z -> 1024);
        assertEquals(Double.NaN, found.meanOutput());
        assertEquals(1024, found.slopeAtPlusInfinity());
    }

    @Test
    void anExtremumThatMayBeHigherElsewhereIsNotKnown() {
        ActivationProperties found = of(z -> z * Math.sin(z), z -> Math.sin(z) + z * Math.cos(z));
        assertEquals(new Extremum(Double.NaN, Double.NaN, Double.NaN), found.supremum());
        assertEquals(Double.NaN, found.infimum().value());
        assertEquals(Double.NaN, found.steepest().value());
        // E Z·sin Z = E cos Z, by Stein's lemma.
        assertEquals(Math.exp(-0.5), found.meanOutput(), 1e-14);
    }

    @Test
    void aSlopeThatOverflowsInside() {
        ActivationProperties found = of(z -> Math.hypot(1, z) - 1, z -> z / Math.sqrt(1 + z * z));
        assertEquals(1, found.steepest().value());
        assertEquals(-1, found.slopeAtMinusInfinity());
        assertEquals(1, found.slopeAtPlusInfinity());
        assertEquals(List.of(), found.kinks());
        assertFalse(found.canDie() || found.monotonic());
    }

    @Test
    void aSlopeThatOverflowsAtTheLastPoint() {
        ActivationProperties bent = of(z -> (Math.hypot(z, 1) - 1) / 2 + z, z -> z / (2 * Math.hypot(z, 1)) + 1);
        assertEquals(List.of(), bent.kinks());
        assertEquals(0.5, bent.slopeAtMinusInfinity());
        assertEquals(1.5, bent.slopeAtPlusInfinity());
        assertTrue(bent.monotonic());
    }

    @Test
    void theFlattestSwishThatIsAllowed() {
        ActivationProperties found = ActivationProperties.of(new Swish(1e-300));
        assertEquals(-0.27846454276107379511e300, found.infimum().value(), 1e286);
        assertEquals(1.099839320128866917, found.steepest().value(), 1e-14);
        assertEquals(0, found.slopeAtMinusInfinity());
        assertEquals(1, found.slopeAtPlusInfinity());
        assertEquals(List.of(), found.kinks());
    }

    @Test
    void aFunctionThatIsNowhereANumber() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> of(z -> Double.NaN, z -> 0));
        assertTrue(error.getMessage().contains("nowhere finite"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> of(z -> z, z -> INFINITY));
    }

    @Test
    void aFunctionOfPositiveNumbers() {
        ActivationProperties found = of(Math::log, z -> z < 0 ? Double.NaN : 1 / z);
        assertEquals(Double.NaN, found.meanOutput());
        assertEquals(Double.NaN, found.slopeAtMinusInfinity());
        assertEquals(0, found.slopeAtPlusInfinity());
    }

    @Test
    void oscillationsNearZeroDoNotHideWhatIsFurtherOut() {
        ActivationProperties found =
                of(z -> z == 0 ? 0 : z * Math.sin(1 / z), z -> z == 0 ? 0 : Math.sin(1 / z) - Math.cos(1 / z) / z);
        assertEquals(Double.NaN, found.meanOutput());
        assertEquals(Double.NaN, found.steepest().value());
        assertEquals(-0.2172336282112217, found.infimum().value(), 1e-15);
        assertEquals(new Extremum(1, INFINITY, INFINITY), found.supremum());
        assertEquals(0, found.slopeAtPlusInfinity());
    }

    @Test
    void everyJumpOfAStaircaseThatIsComputedFromASigmoid() {
        ActivationProperties found = of(z -> Math.rint(255 / (1 + Math.exp(-z))) / 255, z -> 0);
        assertEquals(255, found.kinks().size());
        for (int step = 0; step < 255; step++) {
            double share = (step + 0.5) / 255;
            assertEquals(Math.log(share / (1 - share)), found.kinks().get(step), 1e-12);
        }
    }
}
