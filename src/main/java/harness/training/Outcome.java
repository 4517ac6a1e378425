package harness.training;

import java.util.Arrays;
import java.util.Locale;

/** How a run ended. The first that applies, in this order. */
public enum Outcome {
    /**
     * The loss of a batch was not finite; or the loss of the training part after an epoch was not, or was above 10⁴ ·
     * max(1, that before training).
     */
    DIVERGED,
    /** The threshold was reached at a recorded epoch. */
    CONVERGED,
    /** At the end there is a hidden layer in which every unit is dead: nothing below it learns any more. */
    DEAD,
    /** At the end the first layer's gradient norm is below a thousandth of the largest layer's. */
    VANISHED,
    /** None of the others: finite and alive, but the threshold was never reached. */
    STALLED;

    private static final double VANISHING_RATIO = 1e-3;
    private static final int DEAD_FRACTION = Probes.indexOf("dead_fraction");
    private static final int GRADIENT_NORM = Probes.indexOf("gradient_norm");

    /** The outcome of a finished run. */
    public static Outcome of(Trainer.Result result, Convergence convergence) {
        History history = result.history();
        double[][] layers = history.layers()[history.last()];
        if (result.diverged()) {
            return DIVERGED;
        }
        if (convergence.epochsToThreshold(history).isPresent()) {
            return CONVERGED;
        }
        if (Arrays.stream(layers).anyMatch(layer -> layer[DEAD_FRACTION] == 1)) {
            return DEAD;
        }
        double largest = Arrays.stream(layers)
                .mapToDouble(layer -> layer[GRADIENT_NORM])
                .max()
                .orElseThrow();
        return layers[0][GRADIENT_NORM] < VANISHING_RATIO * largest ? VANISHED : STALLED;
    }

    /** The name as tables write it: {@code converged}, {@code stalled} … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
