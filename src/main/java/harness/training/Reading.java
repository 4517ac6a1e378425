package harness.training;

import java.util.Map;

/**
 * How a reader is told what a probe measures.
 *
 * @param title what it is, in words that begin with a small letter
 * @param formula what it is, in signs
 * @param kind which values it takes, and so on which axis it is drawn
 */
public record Reading(String title, String formula, Kind kind) {

    /** Which values a probe takes. */
    public enum Kind {
        /** Not negative, over many powers of ten: drawn on a log axis. */
        SIZE,
        /** From 0 to 1. */
        SHARE,
        /** Any number. */
        SIGNED
    }

    private static final Map<String, Reading> ALL = Map.ofEntries(
            Map.entry("gradient_norm", new Reading("gradient norm", "‖∂L/∂W‖", Kind.SIZE)),
            Map.entry("gradient_mean", new Reading("mean gradient", "mean of ∂L/∂w", Kind.SIGNED)),
            Map.entry("gradient_mean_abs", new Reading("mean size of the gradient", "mean of |∂L/∂w|", Kind.SIZE)),
            Map.entry("gradient_sd", new Reading("standard deviation of the gradient", "sd of ∂L/∂w", Kind.SIZE)),
            Map.entry("gradient_max_abs", new Reading("largest size of the gradient", "max |∂L/∂w|", Kind.SIZE)),
            Map.entry("bias_gradient_norm", new Reading("gradient norm of the biases", "‖∂L/∂b‖", Kind.SIZE)),
            Map.entry(
                    "layer_gradient_norm",
                    new Reading("gradient norm of weights and biases", "‖∂L/∂(W, b)‖", Kind.SIZE)),
            Map.entry("delta_rms", new Reading("root mean square of the deltas", "rms of ∂L/∂z", Kind.SIZE)),
            Map.entry("weight_norm", new Reading("weight norm", "‖W‖", Kind.SIZE)),
            Map.entry("update_ratio", new Reading("update ratio", "mean |Δw| / mean |w|", Kind.SIZE)),
            Map.entry(
                    "activation_parameter",
                    new Reading("learned parameter of the activation", "α of PReLU", Kind.SIGNED)),
            Map.entry("activation_mean", new Reading("mean activation", "mean of f(z)", Kind.SIGNED)),
            Map.entry("activation_sd", new Reading("standard deviation of activations", "sd of f(z)", Kind.SIZE)),
            Map.entry("dead_fraction", new Reading("share of dead units", "f′(z) = 0 for all samples", Kind.SHARE)),
            Map.entry("saturated_fraction", new Reading("saturated share", "|f′(z)| < 1 % of sup |f′|", Kind.SHARE)));

    static Reading of(String probe) {
        return ALL.get(probe);
    }
}
