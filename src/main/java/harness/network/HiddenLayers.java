package harness.network;

import harness.catalogue.Parameter;
import java.util.Collections;
import java.util.List;

/**
 * The hidden layers of a network, from a list of widths or from {@code {"layers": 10, "width": 64}}.
 *
 * @param widths first to last; empty for logistic regression
 */
public record HiddenLayers(List<Integer> widths) {

    /** Keeps a copy. */
    public HiddenLayers {
        widths = List.copyOf(widths);
    }

    /**
     * Layers of one width, so that their number can be varied.
     *
     * @param layers how many hidden layers
     * @param width units of each
     */
    public record Uniform(
            @Parameter(meaning = "number of hidden layers", min = 0, max = 1000)
            int layers,

            @Parameter(meaning = "units of each hidden layer", min = 1, max = 100_000)
            int width) {

        public HiddenLayers hiddenLayers() {
            return new HiddenLayers(Collections.nCopies(layers, width));
        }
    }
}
