package harness.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Means over a standard normal number against closed forms. */
class NormalExpectationTest {

    private static void assertMean(double expected, DoubleUnaryOperator function, double... boundaries) {
        assertEquals(expected, NormalExpectation.of(function, boundaries), 1e-15 * Math.abs(expected));
    }

    @Test
    void evenMoments() {
        double moment = 1;
        for (int power = 0; power <= 12; power += 2) {
            int exponent = power;
            assertMean(moment, z -> Math.pow(z, exponent), -40, 0, 40);
            moment *= power + 1;
        }
    }

    @Test
    void anOddFunctionHasTheMeanZeroToTheLastBit() {
        assertEquals(0, NormalExpectation.of(Math::sinh, new double[] {-39, -2, -0.7, 0, 0.7, 2, 39}));
    }

    @Test
    void exponentials() {
        assertMean(Math.exp(0.5), Math::exp, -40, 0, 40);
        assertMean(Math.exp(8), z -> Math.exp(4 * z), -40, 0, 40);
        assertMean(Math.exp(-0.5), Math::cos, -40, 0, 40);
    }

    @Test
    void kinksAndJumpsAtBoundaries() {
        assertMean(0.39894228040143267794, z -> Math.max(0, z), -40, 0, 40);
        assertMean(0.833522484234419754, z -> Math.abs(z - 0.3), -40, 0, 0.3, 40);
        assertMean(0.833522484234419754, z -> Math.abs(z + 0.3), -40, -0.3, 0, 40);
        assertMean(0.482459224853492702, z -> z > -0.2 && z < 1.3 ? 1 : 0, -40, -0.2, 0, 1.3, 40);
    }

    @Test
    void outsideOfTheBoundariesCountsNothing() {
        assertMean(0.5, z -> 1, 0, 40);
        assertMean(0.5, z -> 1, 0, 1e-3, 40, 0x1p1000);
    }
}
