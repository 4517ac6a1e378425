package harness.network;

import harness.activation.Activation;
import harness.catalogue.Parameter;
import java.util.List;

/**
 * The network, and what training drops of it.
 *
 * @param hidden widths of the hidden layers
 * @param activation of the hidden layers
 * @param initializer how weights are drawn
 * @param dropout probability with which training drops an activation of a hidden layer
 */
public record NetworkConfig(
        @Parameter(
                meaning = "widths of the hidden layers, first to last; [] is logistic regression",
                byDefault = "[10, 10]",
                min = 1,
                max = 100_000)
        HiddenLayers hidden,

        @Parameter(meaning = "activation of every hidden layer, or a list with one for each", byDefault = "\"relu\"")
        HiddenActivations activation,

        @Parameter(
                meaning = "how weights are drawn; \"auto\": as recommended for the activation",
                byDefault = "\"auto\"")
        Initializer initializer,

        @Parameter(
                meaning = "probability with which a training step drops an activation of a hidden layer",
                byDefault = "0",
                min = 0,
                below = 1)
        double dropout) {

    /** With their gradients, these take 1.6 GB. */
    private static final long MOST_WEIGHTS = 100_000_000;

    /**
     * Checks that the two lists agree and that the network is not absurdly large.
     *
     * @throws IllegalArgumentException if activations are listed and are not as many as hidden layers, or there are more
     *     than a hundred million weights
     */
    public NetworkConfig {
        activation.forLayers(hidden.widths().size());
        requireFittingMemory(hidden.widths());
    }

    private static void requireFittingMemory(List<Integer> widths) {
        long weights = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            weights += (long) widths.get(layer - 1) * widths.get(layer);
        }
        if (weights > MOST_WEIGHTS) {
            throw new IllegalArgumentException("\"hidden\" has " + weights + " weights between its layers, more than "
                    + MOST_WEIGHTS + ": use fewer or narrower layers");
        }
    }

    /** Width of each hidden layer, first to last. */
    public List<Integer> widths() {
        return hidden.widths();
    }

    /** Activation of each hidden layer, first to last: as many as {@link #widths()}. */
    public List<Activation> activations() {
        return activation.forLayers(hidden.widths().size());
    }
}
