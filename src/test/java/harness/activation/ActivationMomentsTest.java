package harness.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.math.NormalExpectation;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E f, E f² and E f′² over a standard normal z against values computed with 40 digits, kinks and jumps included: to
 * 1e-15 of the mean size, or 5 units of the last place of a double. */
class ActivationMomentsTest {

    private static void assertMoments(Activation activation, Double mean, Double second, Double slopes) {
        double[] boundaries = AdaptiveGrid.of(activation).boundaries();
        assertMoment(mean, activation::value, boundaries);
        assertMoment(second, z -> activation.value(z) * activation.value(z), boundaries);
        assertMoment(slopes, z -> activation.derivative(z) * activation.derivative(z), boundaries);
    }

    private static void assertMoment(Double expected, DoubleUnaryOperator function, double[] boundaries) {
        if (expected != null) {
            double size = NormalExpectation.of(z -> Math.abs(function.applyAsDouble(z)), boundaries);
            assertEquals(expected, NormalExpectation.of(function, boundaries), 1e-15 * size);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linear, 0, 1, 1",
        "sigmoid, 0.5, 0.293379035858092963, 0.0448362413501943718",
        "tanh, 0, 0.394294490397841174, 0.464402902448268242",
        "relu, 0.39894228040143267794, 0.5, 0.5",
        "leaky_relu, 0.39495285759741835116, 0.50005, 0.50005",
        "elu, 0.16052057226655604962, 0.644945417492923863, 0.668102001223170606",
        "softplus, 0.80605918334743978453, , 0.293379035858092963",
        "softsign, 0, , ",
        "swish, 0.20662096414190703726, 0.355775519817352156, 0.379482351632829309",
        "gelu, 0.28209479177387814347, 0.425221482570298675, ",
        "gelu_tanh, 0.28203858807878871175, , ",
        "mish, 0.24040388837479144371, , "
    })
    void ofTheCatalogue(String name, Double mean, Double second, Double slopes) {
        assertMoments(ActivationExamples.withDefaults(name), mean, second, slopes);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-6, 2.499999999999375e-7",
        "0.01, 0.00249993750312477867",
        "3, 0.34451371432173162829",
        "100, 0.39887667968355803",
        "1000, 0.398941624169951796",
        "1e6, 0.398942280400776444"
    })
    void ofSwishOfAnySteepness(double beta, double mean) {
        assertMoments(new Swish(beta), mean, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 9.99468077012657055e-7, 0.000797884427822125169",
        "1.3, 0.688026329403843132, 0.806399030828779334",
        "10, 1, 1"
    })
    void ofHardTanh(double limit, double second, double slopes) {
        double[] boundaries = AdaptiveGrid.of(OtherActivation.hardTanh(limit)).boundaries();
        assertMoments(OtherActivation.hardTanh(limit), 0.0, second, null);
        DoubleUnaryOperator slope = OtherActivation.hardTanh(limit).slope();
        assertEquals(slopes, NormalExpectation.of(slope, boundaries), 1e-15 * slopes);
    }
}
