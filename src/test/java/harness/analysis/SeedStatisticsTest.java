package harness.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedStatisticsTest {

    /** 1 … count. */
    private static SeedStatistics ofNumbers(int count) {
        return SeedStatistics.of(
                IntStream.rangeClosed(1, count).asDoubleStream().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void fewerThanSixSeedsGiveNoInterval(int seeds) {
        // Five values lie on one side of the median with probability 2/2⁵ = 6.25 %.
        assertEquals(Double.NaN, ofNumbers(seeds).intervalLow());
        assertEquals(Double.NaN, ofNumbers(seeds).intervalHigh());
    }

    /** The ranks of the sign test's tables. */
    @ParameterizedTest
    @CsvSource({"6, 1, 6", "8, 1, 8", "9, 2, 8", "10, 2, 9", "12, 3, 10", "20, 6, 15", "30, 10, 21", "100, 40, 61"})
    void theIntervalReachesFromOneOrderStatisticToAnother(int seeds, int low, int high) {
        assertEquals(low, ofNumbers(seeds).intervalLow());
        assertEquals(high, ofNumbers(seeds).intervalHigh());
    }

    @ParameterizedTest
    @CsvSource({"6, 0.96875", "10, 0.978515625", "20, 0.958610534667969"})
    void theIntervalHoldsTheMedianAsOftenAsItShould(int seeds, double coverage) {
        Random random = new Random(1);
        int experiments = 20_000;
        int held = 0;
        for (int i = 0; i < experiments; i++) {
            // A skewed distribution with median ln 2.
            double[] values = random.doubles(seeds).map(u -> -Math.log(1 - u)).toArray();
            SeedStatistics statistics = SeedStatistics.of(values);
            held += statistics.intervalLow() <= Math.log(2) && Math.log(2) <= statistics.intervalHigh() ? 1 : 0;
        }
        assertEquals(coverage, (double) held / experiments, 0.005);
    }

    @Test
    void runsThatDivergedOpenTheIntervalUpwards() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, Double.NaN, Double.POSITIVE_INFINITY};
        SeedStatistics statistics = SeedStatistics.of(values);
        assertEquals(2, statistics.intervalLow());
        assertTrue(Double.isInfinite(statistics.intervalHigh()));
        assertEquals(5.5, statistics.quartiles().median());
    }
}
