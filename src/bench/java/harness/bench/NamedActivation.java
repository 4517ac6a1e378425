package harness.bench;

import harness.activation.Activation;
import harness.activation.Elu;
import harness.activation.Gelu;
import harness.activation.GeluTanh;
import harness.activation.LeakyRelu;
import harness.activation.Linear;
import harness.activation.Mish;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Selu;
import harness.activation.Sigmoid;
import harness.activation.Softplus;
import harness.activation.Softsign;
import harness.activation.Swish;
import harness.activation.Tanh;

/** Activations by their names in a config, with default parameters. */
final class NamedActivation {

    private NamedActivation() {}

    /** The activation of that name. */
    static Activation of(String name) {
        return switch (name) {
            case "linear" -> new Linear(1);
            case "sigmoid" -> new Sigmoid();
            case "tanh" -> new Tanh();
            case "relu" -> new Relu();
            case "leaky_relu" -> new LeakyRelu(0.01);
            case "prelu" -> new Prelu(0.25);
            case "elu" -> new Elu(1);
            case "selu" -> new Selu();
            case "softplus" -> new Softplus();
            case "softsign" -> new Softsign();
            case "swish" -> new Swish(1);
            case "gelu" -> new Gelu();
            case "gelu_tanh" -> new GeluTanh();
            case "mish" -> new Mish();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
