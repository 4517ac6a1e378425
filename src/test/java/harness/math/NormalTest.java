package harness.math;

import static harness.math.Ulps.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Against values computed with 60 digits, far into the tails. */
class NormalTest {

    private static final String ORACLE = "/harness/math/normal.csv";

    @ParameterizedTest
    @CsvFileSource(resources = ORACLE, numLinesToSkip = 1)
    void densityIsWithinTwoUlps(double x, double density) {
        assertWithin(2, density, Normal.density(x), "density(" + x + ")");
        assertWithin(2, density, Normal.density(-x), "density(" + -x + ")");
    }

    @ParameterizedTest
    @CsvFileSource(resources = ORACLE, numLinesToSkip = 1)
    void bothTailsAreWithinFourUlps(double x, double density, double upperTail, double cumulative) {
        assertWithin(4, upperTail, Normal.cumulative(-x), "cumulative(" + -x + ")");
        assertWithin(4, cumulative, Normal.cumulative(x), "cumulative(" + x + ")");
    }

    @ParameterizedTest
    @CsvFileSource(resources = ORACLE, numLinesToSkip = 1)
    void millsRatioIsWithinTwoUlps(double x, double density, double upperTail, double cumulative, double millsRatio) {
        assertWithin(2, millsRatio, Normal.millsRatio(x), "millsRatio(" + x + ")");
    }

    @Test
    void probabilitiesOfBothSidesAddUpToOne() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double x = 3 * random.nextGaussian();
            assertEquals(1, Normal.cumulative(x) + Normal.cumulative(-x), Math.ulp(1.0), "at " + x);
        }
    }

    @Test
    void cumulativeNeverFallsBetweenDistinctPoints() {
        double before = 0;
        for (double x = -39; x <= 39; x += 1.0 / 128) {
            double now = Normal.cumulative(x);
            assertEquals(Math.max(now, before), now, "at " + x);
            before = now;
        }
    }

    @Test
    void infinitiesAndNotANumber() {
        assertEquals(0, Normal.cumulative(Double.NEGATIVE_INFINITY));
        assertEquals(1, Normal.cumulative(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Normal.cumulative(Double.NaN));
        assertEquals(0, Normal.density(Double.NEGATIVE_INFINITY));
        assertEquals(0, Normal.millsRatio(Double.POSITIVE_INFINITY));
        assertEquals(Double.NaN, Normal.millsRatio(Double.NaN));
    }
}
