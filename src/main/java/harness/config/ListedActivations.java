package harness.config;

import harness.activation.Activation;
import java.util.List;

/**
 * Activations side by side.
 *
 * @param choices in the order of the config
 */
public record ListedActivations(List<Activation> choices) {

    /** Keeps a copy. */
    public ListedActivations {
        choices = List.copyOf(choices);
    }
}
