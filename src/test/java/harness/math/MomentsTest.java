package harness.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    /** The same numbers at once and in chunks of 1, 2, 3 … with garbage at the end of every chunk. */
    private static Moments inChunks(double[] numbers) {
        Moments moments = new Moments();
        int from = 0;
        for (int size = 1; from < numbers.length; size++) {
            int to = Math.min(from + size, numbers.length);
            double[] chunk = Arrays.copyOfRange(numbers, from, to + 1);
            chunk[to - from] = Double.NaN;
            moments.add(chunk, to - from);
            from = to;
        }
        return moments;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3, 1e6, 1e10})
    void agreeWithCommonsMathHoweverLargeTheOffset(double offset) {
        Random random = new Random(1);
        double[] numbers =
                random.doubles(5000).map(uniform -> offset + uniform - 0.5).toArray();
        Moments moments = inChunks(numbers);
        double mean = StatUtils.mean(numbers);
        double standardDeviation = new StandardDeviation(false).evaluate(numbers, mean);
        assertEquals(mean, moments.mean(), 1e-15 * (1 + Math.abs(offset)));
        assertEquals(standardDeviation, moments.standardDeviation(), 1e-6 * standardDeviation);
    }

    @Test
    void ofTwoNumbersByHand() {
        // Mean (1 + 5)/2 = 3, deviations ∓2, population variance (4 + 4)/2 = 4.
        Moments moments = new Moments();
        moments.add(new double[] {1}, 1);
        moments.add(new double[] {5}, 1);
        assertEquals(3, moments.mean());
        assertEquals(2, moments.standardDeviation());
    }

    @Test
    void equalNumbersHaveNoDeviation() {
        double[] numbers = new double[1000];
        Arrays.fill(numbers, 0.1);
        assertEquals(0, inChunks(numbers).standardDeviation(), 1e-16);
    }

    @Test
    void anEmptyChunkChangesNothing() {
        Moments moments = new Moments();
        moments.add(new double[] {1, 5}, 2);
        moments.add(new double[] {9}, 0);
        assertEquals(3, moments.mean());
        assertEquals(2, moments.standardDeviation());
    }

    @ParameterizedTest
    @CsvSource({
        "1e308 1e308 1e308 1e308, 1e308",
        "1e308 1e308 -1e308 -1e308, 0",
        "-1.7e308 -1.7e308 1.7e308 1.7e308, 0",
        "1.7e308 -1.7e308 -1.7e308 -1.7e308, -8.5e307",
        "1e308 1e308 0 0, 5e307",
        "1e200 1e200 1e200 1e200, 1e200",
        "Infinity 1 1 1, Infinity",
        "1 1 1 Infinity, Infinity",
        "1 1 -Infinity 5, -Infinity",
        "Infinity 1 1 Infinity, Infinity",
        "Infinity 1 1 -Infinity, NaN"
    })
    void aSumThatIsTooLargeDoesNotHideTheMean(String numbers, double mean) {
        double[] all = Arrays.stream(numbers.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Moments inTwo = new Moments();
        inTwo.add(all, 2);
        inTwo.add(new double[] {all[2], all[3]}, 2);
        Moments oneByOne = new Moments();
        Arrays.stream(all).forEach(number -> oneByOne.add(new double[] {number}, 1));
        Moments atOnce = new Moments();
        atOnce.add(all, 4);
        for (Moments moments : List.of(inTwo, oneByOne, atOnce)) {
            assertTrue(
                    Double.compare(mean, moments.mean()) == 0 || Math.abs(mean - moments.mean()) <= 1e293,
                    () -> mean + " but was " + moments.mean());
        }
    }

    /** 1e200 and 3e200: their squares are too large, and the first chunk alone has no deviation. */
    @Test
    void aSquareThatIsTooLargeIsInfinite() {
        Moments moments = new Moments();
        moments.add(new double[] {1e200}, 1);
        assertEquals(0, moments.standardDeviation());
        moments.add(new double[] {3e200}, 1);
        assertEquals(Double.POSITIVE_INFINITY, moments.standardDeviation());
    }

    /** Rounded thirds of the largest double are more than it in sum. */
    @Test
    void theMeanOfTheLargestDoublesIsTheLargest() {
        for (int size = 1; size < 100; size++) {
            double[] chunk = new double[size];
            Arrays.fill(chunk, -Double.MAX_VALUE);
            Moments moments = new Moments();
            moments.add(chunk, size);
            assertEquals(-Double.MAX_VALUE, moments.mean(), 1e295);
            moments.add(chunk, 1);
            moments.add(chunk, size);
            assertEquals(-Double.MAX_VALUE, moments.mean(), 1e295);
        }
    }

    @Test
    void ofNothing() {
        assertEquals(0, new Moments().mean());
        assertEquals(Double.NaN, new Moments().standardDeviation());
    }

    @Test
    void notANumberIsNotHidden() {
        Moments moments = new Moments();
        moments.add(new double[] {1, Double.NaN}, 2);
        moments.add(new double[] {1, 2}, 2);
        assertEquals(Double.NaN, moments.mean());
        assertEquals(Double.NaN, moments.standardDeviation());
    }
}
