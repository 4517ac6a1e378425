package harness.report.figure;

import java.awt.Color;
import java.util.Arrays;

/**
 * How different two colours look: the Euclidean distance in CIELAB (white D65), which is about 2 where a trained eye sees a
 * difference side by side. For the colour-blind it is that of the colours as they see them, after Machado, Oliveira &amp;
 * Fernandes 2009, "A physiologically-based model for simulation of color vision deficiency", at full severity.
 */
final class ColourDistance {

    private static final double[][] RGB_TO_XYZ = {
        {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505},
    };
    private static final double[] WHITE = {0.9505, 1, 1.089};

    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998},
    };
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881},
    };

    private ColourDistance() {}

    /** For most people. */
    static double of(Color first, Color second) {
        return distance(lab(linear(first)), lab(linear(second)));
    }

    /** For those who see no red or no green, whichever is less. */
    static double ofColourBlind(Color first, Color second) {
        return Math.min(seenThrough(PROTANOPIA, first, second), seenThrough(DEUTERANOPIA, first, second));
    }

    private static double seenThrough(double[][] deficiency, Color first, Color second) {
        return distance(
                lab(visible(times(deficiency, linear(first)))), lab(visible(times(deficiency, linear(second)))));
    }

    private static double distance(double[] first, double[] second) {
        return Math.hypot(Math.hypot(first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
    }

    private static double[] linear(Color color) {
        float[] encoded = color.getRGBColorComponents(null);
        double[] linear = new double[encoded.length];
        for (int i = 0; i < linear.length; i++) {
            linear[i] = encoded[i] <= 0.04045 ? encoded[i] / 12.92 : Math.pow((encoded[i] + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            double sum = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
            product[i] = sum;
        }
        return product;
    }

    private static double[] visible(double[] linear) {
        return Arrays.stream(linear).map(part -> Math.max(0, Math.min(1, part))).toArray();
    }

    private static double[] lab(double[] rgb) {
        double[] xyz = times(RGB_TO_XYZ, rgb);
        double[] root = new double[xyz.length];
        for (int i = 0; i < root.length; i++) {
            double share = xyz[i] / WHITE[i];
            root[i] = share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
        }
        return new double[] {116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])};
    }
}
