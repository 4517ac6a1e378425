package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Column;
import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.TableRows;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static TableRows table(Column... columns) {
        return new TableRows(List.of(columns), new int[columns[0].samples()], List.of("a", "b"), List.of());
    }

    private static Column numbers(double... values) {
        return new Column.Numeric("x", values);
    }

    /** Of the colours blue, green and red; −1 is missing. */
    private static Column colours(int... codes) {
        return new Column.Categorical("colour", codes, List.of("blue", "green", "red"));
    }

    @Test
    void aMissingNumberIsTheMeanOfTheTrainingPart() {
        Encoding encoding = Encoding.fit(table(numbers(1, Double.NaN, 2, 6)));
        assertArrayEquals(
                new double[] {3, 100, 3},
                encoding.apply(table(numbers(Double.NaN, 100, Double.NaN))).features()[0]);
        assertArrayEquals(
                new double[] {1, 3, 2, 6},
                encoding.apply(table(numbers(1, Double.NaN, 2, 6))).features()[0]);
    }

    @Test
    void everyCategoryIsAFeature() {
        TableRows train = table(numbers(5, 6, 7), colours(2, 0, 1));
        Dataset encoded = Encoding.fit(train).apply(train);
        assertEquals(List.of("x", "colour=blue", "colour=green", "colour=red"), encoded.featureNames());
        assertArrayEquals(new double[][] {{5, 6, 7}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}}, encoded.features());
    }

    @Test
    void aCategoryThatTrainingLacksLeavesAllFeaturesAtZero() {
        Dataset test = Encoding.fit(table(colours(2, 0, 0, 2))).apply(table(colours(1, 2)));
        assertArrayEquals(new double[][] {{0, 0}, {0, 0}, {0, 1}}, test.features());
    }

    @Test
    void aMissingCategoryIsTheSharesOfTheTrainingPart() {
        TableRows train = table(colours(2, 0, -1, 2, 2));
        Encoding encoding = Encoding.fit(train);
        double[][] expected = {{0, 1, 0.25, 0, 0}, {0, 0, 0, 0, 0}, {1, 0, 0.75, 1, 1}};
        assertArrayEquals(expected, encoding.apply(train).features());
        assertArrayEquals(
                new double[][] {{0.25}, {0}, {0.75}},
                encoding.apply(table(colours(-1))).features());
    }

    /** What is missing then stands at 0, so it says nothing, and moves no standardization. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatIsMissingStandsAtZeroOnceStandardized(int seed) {
        RandomGenerator random = new MersenneTwister(seed);
        double[] values = new double[60];
        int[] codes = new int[60];
        for (int row = 0; row < values.length; row++) {
            values[row] = random.nextInt(4) == 0 ? Double.NaN : random.nextGaussian();
            codes[row] = random.nextInt(4) - 1;
        }
        TableRows train = table(numbers(values), colours(codes));
        Dataset encoded = Encoding.fit(train).apply(train);
        Dataset standardized = Standardizer.fit(encoded).apply(encoded);
        for (int row = 0; row < values.length; row++) {
            assertEquals(!Double.isNaN(values[row]), Math.abs(standardized.features()[0][row]) > 1e-12);
            for (int feature = 1; feature < 4; feature++) {
                assertEquals(codes[row] >= 0, Math.abs(standardized.features()[feature][row]) > 1e-12);
            }
        }
    }

    @Test
    void aMissingValueWithoutAMeanIsRefused() {
        Encoding nothing = Encoding.fit(table(numbers(Double.NaN, Double.NaN)));
        assertTrue(assertThrows(DataException.class, () -> nothing.apply(table(numbers(1, Double.NaN))))
                .getMessage()
                .contains("column 'x' has no value in any sample of the training part"));
        assertArrayEquals(new double[] {1}, nothing.apply(table(numbers(1))).features()[0]);
        Encoding words = Encoding.fit(table(colours(-1, -1)));
        assertThrows(DataException.class, () -> words.apply(table(colours(1, -1))));
        Encoding huge = Encoding.fit(table(numbers(1.7e308, 1.7e308)));
        assertTrue(assertThrows(DataException.class, () -> huge.apply(table(numbers(Double.NaN))))
                .getMessage()
                .contains("too large for a mean"));
    }
}
