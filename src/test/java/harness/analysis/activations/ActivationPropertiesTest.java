package harness.analysis.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.ActivationExamples;
import harness.activation.Elu;
import harness.activation.LeakyRelu;
import harness.activation.Linear;
import harness.activation.OtherActivation;
import harness.activation.Swish;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationPropertiesTest {

    private static ActivationProperties of(String name) {
        return ActivationProperties.of(ActivationExamples.withDefaults(name));
    }

    /** Minima and places computed with 40 digits; of places seven digits are told. */
    @ParameterizedTest
    @CsvSource({
        "swish, -0.27846454276107379511, -1.278465",
        "mish, -0.308843413017250407, -1.192431",
        "gelu, -0.169971207479903662, -0.7517915",
        "gelu_tanh, -0.170040750571254051, -0.7524614"
    })
    void minimaOfThoseThatHaveOne(String name, double infimum, double at) {
        Extremum found = of(name).infimum();
        assertEquals(infimum, found.value(), 1e-16);
        assertEquals(at, found.from());
        assertEquals(found.from(), found.to());
    }

    @ParameterizedTest
    @CsvSource({
        "linear, -Infinity, Infinity",
        "sigmoid, 0, 1",
        "tanh, -1, 1",
        "relu, 0, Infinity",
        "leaky_relu, -Infinity, Infinity",
        "prelu, -Infinity, Infinity",
        "elu, -1, Infinity",
        "selu, -1.7580993408473766, Infinity",
        "softplus, 0, Infinity",
        "softsign, -1, 1",
        "swish, -0.27846454276107379, Infinity",
    })
    void range(String name, double infimum, double supremum) {
        assertEquals(infimum, of(name).infimum().value(), 1e-12);
        assertEquals(supremum, of(name).supremum().value(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "linear, 1, -Infinity, Infinity",
        "sigmoid, 0.25, 0, 0",
        "tanh, 1, 0, 0",
        "relu, 1, 0, Infinity",
        "leaky_relu, 1, 0, Infinity",
        "elu, 1, 0, Infinity",
        "selu, 1.7580993408473766, 0, 0",
        "softplus, 1, Infinity, Infinity",
        "softsign, 1, 0, 0",
        "swish, 1.099839320128866917, 2.399357, 2.399357",
        "gelu, 1.1289041451851547863, 1.414214, 1.414214",
    })
    void steepestSlopeAndWhere(String name, double slope, double from, double to) {
        Extremum steepest = of(name).steepest();
        assertEquals(slope, steepest.value(), 1e-13);
        assertEquals(from, steepest.from(), 1e-6);
        assertEquals(to, steepest.to(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "linear, 1, 1, 1",
        "sigmoid, 0, 0.25, 0",
        "relu, 0, 0, 1",
        "leaky_relu, 0.01, 0.01, 1",
        "prelu, 0.25, 0.25, 1",
        "elu, 0, 1, 1",
        "softplus, 0, 0.5, 1",
        "softsign, 0, 1, 0",
        "swish, 0, 0.5, 1",
        "gelu_tanh, 0, 0.5, 1",
        "mish, 0, 0.6, 1"
    })
    void slopesAtTheEndsAndAtZero(String name, double left, double zero, double right) {
        ActivationProperties found = of(name);
        assertEquals(left, found.slopeAtMinusInfinity(), 1e-12);
        assertEquals(zero, found.slopeAtZero(), 1e-12);
        assertEquals(right, found.slopeAtPlusInfinity(), 1e-12);
        assertEquals(left == 0, found.saturatesLeft());
        assertEquals(right == 0, found.saturatesRight());
    }

    @ParameterizedTest
    @CsvSource({
        // name, zero-centred, monotonic, smooth, can die
        "linear, true, true, true, false",
        "sigmoid, false, true, true, false",
        "tanh, true, true, true, false",
        "relu, false, true, false, true",
        "leaky_relu, false, true, false, false",
        "prelu, false, true, false, false",
        "elu, false, true, true, false",
        "selu, true, true, false, false",
        "softplus, false, true, true, false",
        "softsign, true, true, true, false",
        "swish, false, false, true, false",
        "gelu, false, false, true, false",
        "gelu_tanh, false, false, true, false",
        "mish, false, false, true, false"
    })
    void whatIsSaidInAWord(String name, boolean zeroCentred, boolean monotonic, boolean smooth, boolean canDie) {
        ActivationProperties found = of(name);
        assertEquals(zeroCentred, found.zeroCentred());
        assertEquals(monotonic, found.monotonic());
        assertEquals(smooth, found.smooth());
        assertEquals(smooth ? List.of() : List.of(0.0), found.kinks());
        assertEquals(canDie, found.canDie());
    }

    @Test
    void meanOutputOverAStandardNormalInputHasFifteenDigits() {
        assertEquals(0.5, of("sigmoid").meanOutput());
        assertEquals(0.398942280401433, of("relu").meanOutput());
        assertEquals(0.160520572266556, of("elu").meanOutput());
        assertEquals(0.80605918334744, of("softplus").meanOutput());
        assertEquals(0.240403888374791, of("mish").meanOutput());
        // E[z·Φ(z)] = E[φ(z)] = 1/(2√π), by Stein's lemma.
        assertEquals(0.282094791773878, of("gelu").meanOutput());
        assertEquals(0, of("tanh").meanOutput());
        assertEquals(0, of("selu").meanOutput());
    }

    @Test
    void parametersChangeTheProperties() {
        assertEquals(-0.5, ActivationProperties.of(new Elu(0.5)).infimum().value(), 1e-12);
        assertEquals(List.of(0.0), ActivationProperties.of(new Elu(0.5)).kinks());
        assertEquals(
                new Extremum(7, Double.NEGATIVE_INFINITY, 0),
                ActivationProperties.of(new LeakyRelu(-7)).steepest());
        assertEquals(false, ActivationProperties.of(new LeakyRelu(-7)).monotonic());
        assertEquals(true, ActivationProperties.of(new LeakyRelu(0)).canDie());
        assertEquals(
                -0.027846454276107379,
                ActivationProperties.of(new Swish(10)).infimum().value(),
                1e-12);
        assertEquals(true, ActivationProperties.of(new Swish(1000)).smooth());
    }

    @Test
    void constant() {
        ActivationProperties found = ActivationProperties.of(new Linear(0));
        assertEquals(new Extremum(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), found.infimum());
        assertEquals(found.infimum(), found.supremum());
        assertEquals(found.infimum(), found.steepest());
        assertEquals(true, found.monotonic());
        assertEquals(true, found.canDie());
    }

    @Test
    void cutOffOnBothSides() {
        ActivationProperties found = ActivationProperties.of(
                new OtherActivation(z -> Math.max(-1.3, Math.min(1.3, z)), z -> Math.abs(z) < 1.3 ? 1 : 0));
        assertEquals(List.of(-1.3, 1.3), found.kinks());
        assertEquals(new Extremum(-1.3, Double.NEGATIVE_INFINITY, -1.3), found.infimum());
        assertEquals(new Extremum(1.3, 1.3, Double.POSITIVE_INFINITY), found.supremum());
        assertEquals(new Extremum(1, -1.3, 1.3), found.steepest());
        assertEquals(true, found.canDie());
        assertEquals(true, found.zeroCentred());
    }

    @Test
    void minimumAtAKink() {
        ActivationProperties found =
                ActivationProperties.of(new OtherActivation(z -> Math.abs(z - 2), z -> Math.signum(z - 2)));
        assertEquals(new Extremum(0, 2, 2), found.infimum());
        assertEquals(List.of(2.0), found.kinks());
        assertEquals(false, found.monotonic());
    }

    @Test
    void aLogarithmIsUnboundedThoughItsSlopeVanishes() {
        ActivationProperties found = ActivationProperties.of(
                new OtherActivation(z -> Math.signum(z) * Math.log1p(Math.abs(z)), z -> 1 / (1 + Math.abs(z))));
        assertEquals(Double.POSITIVE_INFINITY, found.supremum().value());
        assertEquals(Double.NEGATIVE_INFINITY, found.infimum().value());
        assertEquals(0, found.slopeAtPlusInfinity());
        assertEquals(true, found.smooth());
    }

    @Test
    void aParabolaGrowsEverSteeper() {
        ActivationProperties found = ActivationProperties.of(new OtherActivation(z -> z * z, z -> 2 * z));
        assertEquals(new Extremum(0, 0, 0), found.infimum());
        assertEquals(Double.POSITIVE_INFINITY, found.supremum().value());
        assertEquals(Double.POSITIVE_INFINITY, found.steepest().value());
        assertEquals(Double.NEGATIVE_INFINITY, found.slopeAtMinusInfinity());
    }
}
