package harness.analysis.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.activation.Elu;
import harness.activation.GeluTanh;
import harness.activation.LeakyRelu;
import harness.activation.Relu;
import harness.activation.Softplus;
import harness.activation.WeightScaling;
import harness.catalogue.Javadoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationFormulaTest {

    @Test
    void itIsTakenFromTheJavadocWithTheValuesOfTheParameters() {
        assertEquals("f(z) = max(0, z)", ActivationFormula.of(new Relu()));
        assertEquals(
                "f(z) = z for z > 0 and alpha · z otherwise, alpha=0.01", ActivationFormula.of(new LeakyRelu(0.01)));
        assertEquals("f(z) = z for z > 0 and alpha · (e^z − 1) otherwise, alpha=2", ActivationFormula.of(new Elu(2)));
        assertEquals("f(z) = ln(1 + e^z)", ActivationFormula.of(new Softplus()), "of two forms the first");
        assertEquals("f(z) = ½z·(1 + tanh(√(2/π)·(z + 0.044715·z³)))", ActivationFormula.of(new GeluTanh()));
    }

    static Iterable<Class<? extends Activation>> everyActivation() {
        return Activations.CATALOGUE.classes();
    }

    /** A new one is found wanting here if its Javadoc does not begin its formula with "f(z) = ". */
    @ParameterizedTest
    @MethodSource("everyActivation")
    void theJavadocOfEveryActivationHasOne(Class<? extends Activation> type) {
        assertTrue(String.join(" ", Javadoc.of(type)).matches(".*f\\(z\\) = \\S.*"), type.getSimpleName());
    }

    /** Another class, whose source is not among those of the catalogue. */
    private record Unknown() implements Activation {

        @Override
        public void evaluate(double[] z, double[] value, double[] derivative, int count) {}

        @Override
        public WeightScaling weightScaling() {
            return WeightScaling.HE;
        }
    }

    @Test
    void withoutASourceThereIsNone() {
        assertEquals("", ActivationFormula.of(new Unknown()));
    }
}
