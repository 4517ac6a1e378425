package harness.activation;

import java.util.List;

/**
 * An activation and its derivative at nine points, eight equal steps apart.
 *
 * @param z the points, ascending
 * @param value f(z)
 * @param derivative f′(z)
 */
record Panel(double[] z, double[] value, double[] derivative) {

    static final int STEPS = 8;

    /** Weights of the eighth difference, which of a polynomial of degree 7 is 0; their sizes add up to 1. */
    private static final double[] EIGHTH_DIFFERENCE = {
        1.0 / 256, -8.0 / 256, 28.0 / 256, -56.0 / 256, 70.0 / 256, -56.0 / 256, 28.0 / 256, -8.0 / 256, 1.0 / 256
    };

    /** Weights of the Newton and Cotes rule with nine points, exact for polynomials of degree 9; they add up to 1. */
    private static final double[] MEAN = {
        989.0 / 28350,
        5888.0 / 28350,
        -928.0 / 28350,
        10496.0 / 28350,
        -4540.0 / 28350,
        10496.0 / 28350,
        -928.0 / 28350,
        5888.0 / 28350,
        989.0 / 28350
    };

    /** A change of the value by less than this share of it may be rounding. */
    private static final double ROUNDING = 0x1p-40;

    /** Value and slope contradict each other if they differ by more than this share of the change that the slope tells. */
    private static final double CONTRADICTION = 0x1p-10;

    /** A place between the fourth and the fifth point, in steps, that no fraction comes near. */
    private static final double BETWEEN = 3.618033988749895;

    /** Rounding of numbers of size 1 stays below this. */
    private static final double SMOOTH = 0x1p-49;

    /** Rounding of the smallest doubles, which have lost their digits. */
    private static final double UNDERFLOW = 4 * Double.MIN_VALUE;

    /** The largest sizes of value and derivative. */
    record Sizes(double value, double derivative) {

        Sizes with(Panel panel) {
            return new Sizes(Math.max(value, size(panel.value)), Math.max(derivative, size(panel.derivative)));
        }

        Sizes times(double share) {
            return new Sizes(share * value, share * derivative);
        }
    }

    static Panel of(Activation activation, double low, double high) {
        double step = high / STEPS - low / STEPS;
        double[] z = new double[STEPS + 1];
        for (int i = 0; i < z.length; i++) {
            z[i] = low + i * step;
        }
        double[] value = new double[z.length];
        double[] derivative = new double[z.length];
        activation.evaluate(z, value, derivative, z.length);
        return new Panel(z, value, derivative);
    }

    double low() {
        return z[0];
    }

    double high() {
        return z[STEPS];
    }

    /** Whether its points are neighbouring doubles, or nearly. */
    boolean cannotBeHalved() {
        return high() - low() <= STEPS * Math.max(Math.ulp(low()), Math.ulp(high()));
    }

    List<Panel> halves(Activation activation) {
        return List.of(of(activation, low(), z[STEPS / 2]), of(activation, z[STEPS / 2], high()));
    }

    boolean isFinite() {
        return Double.isFinite(size(value)) && Double.isFinite(size(derivative));
    }

    /** Whether value and derivative are polynomials but for rounding, which is a share of sizes about there. */
    boolean isSmooth(Sizes sizes) {
        return isValueSmooth(sizes) && isSlopeSmooth(sizes);
    }

    /**
     * Whether the polynomials hold between the points, too: of a function that repeats itself after a step they see nothing.
     */
    boolean isValueSmoothBetween(Activation activation, Sizes sizes) {
        return holds(activation.value(between()), value, sizes.value);
    }

    /** The same of the slope. */
    boolean isSlopeSmoothBetween(Activation activation, Sizes sizes) {
        return holds(activation.derivative(between()), derivative, sizes.derivative);
    }

    private double between() {
        return low() + BETWEEN * (z[1] - z[0]);
    }

    private boolean holds(double there, double[] numbers, double size) {
        double steps = (between() - low()) / (z[1] - z[0]);
        return Math.abs(there - interpolated(numbers, steps)) <= Math.max(ROUNDING * size, UNDERFLOW);
    }

    /** Lagrange's polynomial through nine numbers, evaluated at a number of steps from the first. */
    private static double interpolated(double[] numbers, double steps) {
        double sum = 0;
        for (int k = 0; k <= STEPS; k++) {
            double weight = 1;
            for (int other = 0; other <= STEPS; other++) {
                weight *= other == k ? 1 : (steps - other) / (k - other);
            }
            sum += weight * numbers[k];
        }
        return sum;
    }

    boolean isValueSmooth(Sizes sizes) {
        return isSmooth(value, sizes.value);
    }

    boolean isSlopeSmooth(Sizes sizes) {
        return isSmooth(derivative, sizes.derivative);
    }

    /** Whether the value of a smooth panel changes as its slope says. */
    boolean isConsistent() {
        double slope = 0;
        for (int k = 0; k <= STEPS; k++) {
            slope += MEAN[k] * derivative[k];
        }
        double width = high() - low();
        double missing = value[STEPS] - value[0] - width * slope;
        return !(Math.abs(missing) > CONTRADICTION * width * size(derivative) + ROUNDING * size(value));
    }

    /** Whether the value changes, from one point to the next, by much more than the slope allows, smooth or not. */
    boolean leaps() {
        double allowed = 4 * (z[1] - z[0]) * size(derivative) + ROUNDING * size(value);
        boolean leaps = false;
        for (int i = 0; i < STEPS; i++) {
            leaps |= Math.abs(value[i + 1] - value[i]) > allowed;
        }
        return leaps;
    }

    private static boolean isSmooth(double[] numbers, double size) {
        double difference = 0;
        for (int k = 0; k <= STEPS; k++) {
            difference += EIGHTH_DIFFERENCE[k] * numbers[k];
        }
        return Math.abs(difference) <= Math.max(SMOOTH * size, UNDERFLOW);
    }

    /** The largest size of some numbers; NaN if one of them is. */
    static double size(double[] numbers) {
        double size = 0;
        for (double number : numbers) {
            size = Math.max(size, Math.abs(number));
        }
        return size;
    }
}
