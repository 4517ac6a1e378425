package harness.analysis;

import harness.activation.Activation;
import java.util.ArrayList;
import java.util.List;

/** Finds where an activation's derivative jumps. */
final class Kinks {

    /** After so many halvings, an interval holds no change of a continuous derivative. */
    private static final int HALVINGS = 50;

    /** The smallest jump that counts, as a share of the change within the interval where it was suspected. */
    private static final double SHARE = 0.1;

    /** Smaller changes from one point of the grid to the next are not looked into. */
    private static final double LEAST_CHANGE = 1e-6;

    private Kinks() {}

    /**
     * The places of all jumps, ascending, to six decimals. Every interval between neighbouring points is halved again and
     * again, towards the larger change: the change of a continuous derivative then goes to 0, that of a jump does not.
     *
     * @param curve the activation on a fine grid
     */
    static List<Double> of(Activation activation, ActivationCurve curve) {
        List<Double> kinks = new ArrayList<>();
        for (int i = 0; i < curve.x().length - 1; i++) {
            double change = Math.abs(curve.derivative()[i + 1] - curve.derivative()[i]);
            if (change > LEAST_CHANGE) {
                Interval narrow = new Interval(curve.x()[i], curve.x()[i + 1]);
                for (int halving = 0; halving < HALVINGS; halving++) {
                    narrow = narrow.half(activation);
                }
                double place = Extremum.sixDecimals(narrow.high);
                if (narrow.change(activation) > SHARE * change && !kinks.contains(place)) {
                    kinks.add(place);
                }
            }
        }
        return List.copyOf(kinks);
    }

    private record Interval(double low, double high) {

        double change(Activation activation) {
            return Math.abs(activation.derivative(high) - activation.derivative(low));
        }

        /** The half in which the derivative changes more. */
        Interval half(Activation activation) {
            double middle = low + (high - low) / 2;
            Interval left = new Interval(low, middle);
            Interval right = new Interval(middle, high);
            return left.change(activation) > right.change(activation) ? left : right;
        }
    }
}
