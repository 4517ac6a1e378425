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
        return isSmooth(value, sizes.value) && isSmooth(derivative, sizes.derivative);
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
