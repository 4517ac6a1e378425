package harness.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every derivative against automatic differentiation of the textbook formula by commons-math3. */
class SecondOpinionTest {

    private static final int POINTS = 2000;
    private static final double KINK = 1e-6;

    static List<String> names() {
        return Activations.CATALOGUE.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void valueAndDerivativeAgree(String name) {
        Activation activation = ActivationExamples.withDefaults(name);
        Random random = new Random(1);
        for (int i = 0; i < POINTS; i++) {
            double z = 10 * random.nextDouble() - 5;
            if (Math.abs(z) < KINK) {
                continue;
            }
            DerivativeStructure formula = textbook(name, new DerivativeStructure(1, 1, 0, z));
            assumeTrue(formula != null, "no formula of " + name + " is written down here");
            assertEquals(formula.getValue(), activation.value(z), 1e-13, name + " at " + z);
            assertEquals(formula.getPartialDerivative(1), activation.derivative(z), 1e-13, name + "' at " + z);
        }
    }

    /** The formula; null for an activation that was added without one. */
    private static DerivativeStructure textbook(String name, DerivativeStructure z) {
        boolean right = z.getValue() > 0;
        double lambda = 1.0507009873554805;
        double alpha = 1.6732632423543772;
        return switch (name) {
            case "linear" -> z;
            case "sigmoid" -> sigmoid(z);
            case "tanh" -> z.tanh();
            case "relu" -> right ? z : z.multiply(0);
            case "leaky_relu" -> right ? z : z.multiply(0.01);
            case "prelu" -> right ? z : z.multiply(0.25);
            case "elu" -> right ? z : z.expm1();
            case "selu" -> right ? z.multiply(lambda) : z.expm1().multiply(lambda * alpha);
            case "softplus" -> z.exp().log1p();
            case "softsign" -> z.divide(z.abs().add(1));
            case "swish" -> z.multiply(sigmoid(z));
            case "gelu" -> z.multiply(normalCumulative(z));
            case "gelu_tanh" ->
                z.multiply(0.5)
                        .multiply(z.pow(3)
                                .multiply(0.044715)
                                .add(z)
                                .multiply(Math.sqrt(2 / Math.PI))
                                .tanh()
                                .add(1));
            case "mish" -> z.multiply(z.exp().log1p().tanh());
            default -> null;
        };
    }

    private static DerivativeStructure sigmoid(DerivativeStructure z) {
        return z.negate().exp().add(1).reciprocal();
    }

    private static DerivativeStructure normalCumulative(DerivativeStructure z) {
        double x = z.getValue();
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return z.compose(0.5 * Erf.erfc(-x / Math.sqrt(2)), density);
    }
}
