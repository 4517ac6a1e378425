package harness.activation;

import harness.catalogue.Catalogue;

/** Every activation a config can name. A new one is a file of its own and one line here. */
public final class Activations {

    public static final Catalogue<Activation> CATALOGUE = new Catalogue<>("activation", Activation.class)
            .with("linear", Linear.class)
            .with("sigmoid", Sigmoid.class)
            .with("tanh", Tanh.class)
            .with("relu", Relu.class)
            .with("leaky_relu", LeakyRelu.class)
            .with("prelu", Prelu.class)
            .with("elu", Elu.class)
            .with("selu", Selu.class)
            .with("softplus", Softplus.class)
            .with("softsign", Softsign.class)
            .with("swish", Swish.class)
            .with("gelu", Gelu.class)
            .with("gelu_tanh", GeluTanh.class)
            .with("mish", Mish.class);

    private Activations() {}
}
