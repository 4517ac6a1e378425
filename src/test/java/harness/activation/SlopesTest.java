package harness.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The supremum of the slope against values computed with 40 digits. */
class SlopesTest {

    @ParameterizedTest
    @CsvSource({
        "linear, 1",
        "sigmoid, 0.25",
        "tanh, 1",
        "relu, 1",
        "leaky_relu, 1",
        "prelu, 1",
        "elu, 1",
        "selu, 1.7580993408473766",
        "softplus, 1",
        "softsign, 1",
        "swish, 1.099839320128866917",
        "gelu, 1.1289041451851547863",
        "gelu_tanh, 1.1289930686587717655",
        "mish, 1.0884981612517278612"
    })
    void supremumOfEachActivation(String name, double supremum) {
        assertEquals(supremum, Slopes.supremum(ActivationExamples.withDefaults(name)), 1e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-20, 1e-6, 0.001, 0.5, 3, 1000, 1e6, 1e100})
    void steepnessOfSwishDoesNotChangeItsSupremum(double beta) {
        assertEquals(1.099839320128866917, Slopes.supremum(new Swish(beta)), 1e-13);
    }

    @Test
    void steepestOnTheNegativeSide() {
        assertEquals(7, Slopes.supremum(new LeakyRelu(-7)));
        assertEquals(3, Slopes.supremum(new Elu(3)), 1e-5);
    }

    @Test
    void flatEverywhere() {
        assertEquals(0, Slopes.supremum(new Linear(0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void aParameterThatDivergedIsNoMistake(double alpha) {
        assertEquals(alpha, Slopes.supremum(new Prelu(alpha)));
    }
}
