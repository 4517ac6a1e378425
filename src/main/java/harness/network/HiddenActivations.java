package harness.network;

import harness.activation.Activation;
import java.util.Collections;
import java.util.List;

/**
 * The activations of the hidden layers: one for all, or one for each.
 *
 * @param choices the activations as the config gives them
 * @param shared whether there is a single one, for every layer
 */
public record HiddenActivations(List<Activation> choices, boolean shared) {

    /** Keeps a copy. */
    public HiddenActivations {
        choices = List.copyOf(choices);
    }

    /**
     * The activation of each layer.
     *
     * @throws IllegalArgumentException if one is listed for each layer, and they are not {@code layers}
     */
    List<Activation> forLayers(int layers) {
        if (shared) {
            return Collections.nCopies(layers, choices.get(0));
        }
        if (choices.size() != layers) {
            throw new IllegalArgumentException(
                    "\"activation\" must list one activation for each hidden layer: it lists " + choices.size()
                            + ", hidden layers are " + layers);
        }
        return choices;
    }
}
