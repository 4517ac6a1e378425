package harness.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void byHand() {
        assertEquals(new Quartiles(5, 5, 5), Quartiles.of(new double[] {5}));
        // Positions ¼, ½, ¾ of the way from the first to the second.
        assertEquals(new Quartiles(1.5, 2, 2.5), Quartiles.of(new double[] {3, 1}));
        // Positions 0.75, 1.5 and 2.25 in 1, 2, 4, 8.
        assertEquals(new Quartiles(1.75, 3, 5), Quartiles.of(new double[] {8, 1, 4, 2}));
        // Positions 1, 2 and 3 in 1, 2, 3, 4, 9.
        assertEquals(new Quartiles(2, 3, 4), Quartiles.of(new double[] {9, 4, 3, 2, 1}));
    }

    @Test
    void agreeWithCommonsMathsTypeSeven() {
        Random random = new Random(1);
        for (int count = 2; count < 40; count++) {
            double[] values = random.doubles(count, -3, 3).toArray();
            Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
            percentile.setData(values);
            Quartiles quartiles = Quartiles.of(values);
            assertEquals(percentile.evaluate(25), quartiles.lower(), 1e-12);
            assertEquals(percentile.evaluate(50), quartiles.median(), 1e-12);
            assertEquals(percentile.evaluate(75), quartiles.upper(), 1e-12);
        }
    }

    @Test
    void runsThatNeverGotThereCountAsTheWorst() {
        assertEquals(new Quartiles(2, 3, INFINITE), Quartiles.of(new double[] {1, INFINITE, 2, INFINITE, 3}));
        assertEquals(new Quartiles(1.75, INFINITE, INFINITE), Quartiles.of(new double[] {INFINITE, 1, 2, INFINITE}));
        assertEquals(
                new Quartiles(INFINITE, INFINITE, INFINITE), Quartiles.of(new double[] {INFINITE, INFINITE, INFINITE}));
    }

    @Test
    void whatIsNotANumberCountsAsInfinite() {
        assertEquals(new Quartiles(1.5, 2, INFINITE), Quartiles.of(new double[] {Double.NaN, 2, 1}));
    }

    @Test
    void theValuesStayInTheirOrder() {
        double[] values = {3, Double.NaN, 1};
        Quartiles.of(values);
        assertArrayEquals(new double[] {3, Double.NaN, 1}, values);
    }
}
