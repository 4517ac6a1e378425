package harness.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.ActivationExamples;
import harness.catalogue.Choices;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Weights that follow from draws by the formulas of the papers, computed with 50 digits. */
class InitializerOracleTest {

    @ParameterizedTest
    @CsvFileSource(resources = "initializers.csv", numLinesToSkip = 1)
    void weightsKeepTheirDigits(
            String name, String parameters, String activation, int fanOut, int fanIn, String draws, String expected) {
        Initializer initializer = Choices.make(Initializers.CATALOGUE, name, parameters == null ? "" : parameters);
        double[] drawn = numbers(draws);
        double[][] weights = new double[fanOut][];
        Arrays.setAll(weights, unit -> Arrays.copyOfRange(drawn, unit * fanIn, (unit + 1) * fanIn));
        initializer.scale(weights, ActivationExamples.withDefaults(activation));
        double[] found = Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
        double[] right = numbers(expected);
        assertEquals(right.length, found.length);
        for (int i = 0; i < right.length; i++) {
            assertEquals(right[i], found[i], 1e-14, "weight " + i);
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
