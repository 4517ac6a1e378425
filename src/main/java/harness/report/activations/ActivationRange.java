package harness.report.activations;

import harness.analysis.activations.ActivationAnalysis;
import harness.report.figure.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How far the vertical axis of a panel reaches in which some functions are bounded and others are not. */
final class ActivationRange {

    /** Air beyond the outermost bound, as a factor. */
    private static final double AIR = 1.2;

    private ActivationRange() {}

    /**
     * An axis that shows every bound and every slope whole, and of what has no bound as much as fits.
     *
     * @param lowest smallest value to be drawn
     * @param highest largest value to be drawn
     * @param upwards how much further than the outermost bound the axis may reach, for what has none
     */
    static Scale of(List<ActivationAnalysis> activations, double lowest, double highest, double upwards) {
        double fall = -activations.stream()
                .flatMapToDouble(activation -> Arrays.stream(activation.curve().derivative()))
                .min()
                .orElseThrow();
        double low = Math.max(
                fall,
                farthest(
                        activations,
                        activation -> activation.properties().infimum().value()));
        double high = Math.max(
                farthest(
                        activations,
                        activation -> activation.properties().supremum().value()),
                farthest(
                        activations,
                        activation -> activation.properties().steepest().value()));
        return Scale.linear(Math.max(lowest, -AIR * low), Math.min(highest, upwards * AIR * high), 5);
    }

    /** The largest size of those that are finite, at least 1. */
    private static double farthest(List<ActivationAnalysis> activations, ToDoubleFunction<ActivationAnalysis> bound) {
        return activations.stream()
                .mapToDouble(bound)
                .map(Math::abs)
                .filter(Double::isFinite)
                .reduce(1, Math::max);
    }
}
