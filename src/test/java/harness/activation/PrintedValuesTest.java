package harness.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and derivatives at −2, −1, 0, 1, 2 to the eight decimals in which textbooks print them. */
class PrintedValuesTest {

    private static final double HALF_A_DIGIT = 5.000001e-9;

    @ParameterizedTest
    @CsvSource({
        "sigmoid, 0.11920292 0.26894142 0.5 0.73105858 0.88079708",
        "tanh, -0.96402758 -0.76159416 0 0.76159416 0.96402758",
        "relu, 0 0 0 1 2",
        "softplus, 0.12692801 0.31326169 0.69314718 1.31326169 2.12692801",
        "leaky_relu, -0.02 -0.01 0 1 2",
        "gelu_tanh, -0.04540231 -0.15880801 0 0.84119199 1.95459769",
        "elu, -0.86466472 -0.63212056 0 1 2"
    })
    void values(String name, String printed) {
        double[] numbers = numbers(printed);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], ActivationExamples.withDefaults(name).value(i - 2), HALF_A_DIGIT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, 0.10499359 0.19661193 0.25 0.19661193 0.10499359",
        "tanh, 0.07065082 0.41997434 1 0.41997434 0.07065082",
        "relu, 0 0 0 1 1",
        "softplus, 0.11920292 0.26894142 0.5 0.73105858 0.88079708"
    })
    void derivatives(String name, String printed) {
        double[] numbers = numbers(printed);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], ActivationExamples.withDefaults(name).derivative(i - 2), HALF_A_DIGIT);
        }
    }

    private static double[] numbers(String printed) {
        return Stream.of(printed.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
