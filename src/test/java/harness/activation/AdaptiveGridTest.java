package harness.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinks are found wherever they are and however small, and nothing else is taken for one. */
class AdaptiveGridTest {

    private static List<Double> slopeJumps(Activation activation) {
        return AdaptiveGrid.of(activation).slopeJumps();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-3, 0.1, 0.3, 1, 1.3, 2.718281828459045, 10, 1e5, 1e17})
    void kinksAtAnyDistanceWithAllTheirDigits(double limit) {
        assertEquals(List.of(-limit, limit), slopeJumps(OtherActivation.hardTanh(limit)));
    }

    @Test
    void kinksAtRandomPlacesAreFoundToTheLastDigit() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            double kink = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            double jump = Math.pow(10, -9 * random.nextDouble());
            Activation bent = new OtherActivation(z -> z + jump * Math.max(0, z - kink), z -> z > kink ? 1 + jump : 1);
            List<Double> found = slopeJumps(bent);
            assertEquals(1, found.size(), "a jump of " + jump + " at " + kink);
            assertEquals(kink, found.get(0), Math.ulp(kink));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, -1e-7, 1e-10, 0.5, 9})
    void anyRelativeSizeOfAJumpAtZero(double jump) {
        assertEquals(List.of(0.0), slopeJumps(new LeakyRelu(1 - jump)));
        assertEquals(List.of(0.0), slopeJumps(new Elu(1 + Math.abs(jump))));
    }

    @Test
    void scaledSlopesJumpAsMuchAsOthers() {
        assertEquals(
                List.of(0.0),
                slopeJumps(new OtherActivation(z -> z > 0 ? 2e-200 * z : 1e-200 * z, z -> z > 0 ? 2e-200 : 1e-200)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-20, 1e-6, 0.5, 1, 1000})
    void steepIsNoKink(double beta) {
        assertEquals(List.of(), slopeJumps(new Swish(beta)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6, 1e12})
    void norIsAnyOtherSteepness(double steepness) {
        assertEquals(List.of(), slopeJumps(OtherActivation.sigmoid(steepness, 0)));
        assertEquals(List.of(), slopeJumps(OtherActivation.sigmoid(steepness, 1)));
    }

    @Test
    void aNarrowRiseFarOutIsLookedAtMoreClosely() {
        AdaptiveGrid grid = AdaptiveGrid.of(OtherActivation.sigmoid(1, 1e5));
        double steepest = 0;
        for (double slope : grid.derivative()) {
            steepest = Math.max(steepest, slope);
        }
        assertEquals(0.25, steepest, 1e-3);
        assertEquals(List.of(), grid.slopeJumps());
    }

    @Test
    void roundingIsNoKink() {
        // 1 − tanh² goes down to 0 in steps; (eᶻ − e⁻ᶻ)/(eᶻ + e⁻ᶻ) has lost its digits near 0.
        assertEquals(List.of(), slopeJumps(new OtherActivation(Math::tanh, z -> 1 - Math.tanh(z) * Math.tanh(z))));
        AdaptiveGrid careless = AdaptiveGrid.of(new OtherActivation(
                z -> (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z)), z -> 1 / Math.pow(Math.cosh(z), 2)));
        assertEquals(List.of(), careless.slopeJumps());
        assertEquals(List.of(), careless.valueJumps());
    }

    @Test
    void aStepIsAJumpOfTheValue() {
        AdaptiveGrid grid = AdaptiveGrid.of(new OtherActivation(z -> z > 0.3 ? 1 : 0, z -> 0));
        assertEquals(List.of(0.3), grid.valueJumps());
        assertEquals(List.of(), grid.slopeJumps());
    }

    @Test
    void oneOddValueIsNoJump() {
        assertEquals(List.of(), slopeJumps(new OtherActivation(z -> z, z -> z == 0 ? 0 : 1)));
    }

    @Test
    void endsWhereAFormulaOverflows() {
        AdaptiveGrid grid =
                AdaptiveGrid.of(new OtherActivation(z -> z / Math.sqrt(1 + z * z), z -> 1 / Math.pow(1 + z * z, 1.5)));
        assertEquals(List.of(), grid.valueJumps());
        assertEquals(1, grid.value()[grid.value().length - 1]);
        AdaptiveGrid exponential = AdaptiveGrid.of(new OtherActivation(Math::exp, Math::exp));
        assertTrue(Double.isFinite(exponential.value()[exponential.value().length - 1]));
    }

    @Test
    void everyActivationIsLookedAtOverAllDoubles() {
        for (Activation activation : ActivationExamples.all()) {
            AdaptiveGrid grid = AdaptiveGrid.of(activation);
            assertEquals(-0x1p1023, grid.z()[0], activation.toString());
            assertEquals(0x1p1023, grid.z()[grid.z().length - 1], activation.toString());
            for (int i = 1; i < grid.z().length; i++) {
                assertTrue(grid.z()[i - 1] < grid.z()[i]);
            }
        }
    }
}
