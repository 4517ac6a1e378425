package harness.report.figure;

import java.awt.Color;

/** Every colour of the charts. */
public final class Palette {

    public static final Color INK = new Color(0x222222);
    public static final Color QUIET_INK = new Color(0x595959);
    public static final Color GRIDLINE = new Color(0xE6E6E6);
    public static final Color CONTEXT = new Color(0xC9C9C9);
    public static final Color FRAME = new Color(0xBBBBBB);
    public static final Color AXIS = new Color(0x8C8C8C);
    public static final Color PAPER = Color.WHITE;

    /** The colours of class 0 and class 1: told apart by every kind of colour blindness. */
    private static final Color[] CLASSES = {new Color(0x0072B2), new Color(0xC44601)};

    /**
     * Okabe and Ito's colours without yellow, which a thin line on white loses, then colours after Tol's muted set.
     * Neighbours in the list contrast in lightness too, because neighbours share a panel. Black comes last: its band would
     * look like the grey of the context.
     */
    private static final Color[] SERIES = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x882255),
        new Color(0x999933),
        new Color(0x332288),
        new Color(0xEE6677),
        new Color(0x44AA99),
        new Color(0x8C510A),
        new Color(0x9F8FE0),
        new Color(0x117733),
        new Color(0xCC3311),
        new Color(0x000000),
    };

    /** How many colours series have. */
    public static final int SERIES_COLOURS = SERIES.length;

    /**
     * Tol's muted and light colours where none is near: for values that are no activations and should not be taken for
     * them, darker or duller than the activations' own.
     */
    private static final Color[] VALUES = {
        new Color(0x225555),
        new Color(0xAA4499),
        new Color(0xBBAA22),
        new Color(0x77AADD),
        new Color(0x663333),
        new Color(0x88CCAA),
        new Color(0x5566CC),
        new Color(0xDD8866),
    };

    /** Viridis (Smith &amp; van der Walt 2015): even steps in lightness, also for the colour-blind and in print. */
    private static final Color[] SEQUENTIAL = {
        new Color(0x440154),
        new Color(0x482878),
        new Color(0x3E4989),
        new Color(0x31688E),
        new Color(0x26828E),
        new Color(0x1F9E89),
        new Color(0x35B779),
        new Color(0x6DCD59),
        new Color(0xB4DE2C),
        new Color(0xFDE725),
    };

    /** The whole scale but its lightest end, which a thin line on white loses. */
    private static final double LIGHTEST = 0.87;

    /** In a heat map: exactly zero, and not finite. Neither is a colour of {@link #sequential}. */
    public static final Color ZERO = new Color(0xD9D9D9);

    public static final Color DIVERGED = new Color(0xD7301F);

    private Palette() {}

    /** A colour of the series; the list starts again when it is used up. */
    public static Color series(int place) {
        return SERIES[Math.floorMod(place, SERIES.length)];
    }

    /** A colour of values that are neither activations nor numbers; the list starts again when it is used up. */
    public static Color ofValue(int place) {
        return VALUES[Math.floorMod(place, VALUES.length)];
    }

    /** Colour of an ordered quantity, from dark at share 0 to light at share 1. */
    public static Color sequential(double share) {
        double place = Math.max(0, Math.min(1, share)) * (SEQUENTIAL.length - 1);
        int below = (int) Math.min(place, SEQUENTIAL.length - 2.0);
        return mix(SEQUENTIAL[below], SEQUENTIAL[below + 1], place - below);
    }

    /**
     * Colour of curves that have an order, as those of layers, depths or numbers: the first is dark, the last light.
     *
     * @param place from 1 on
     * @param count of all of them
     */
    public static Color ordered(int place, int count) {
        return sequential(count == 1 ? 0 : LIGHTEST * (place - 1) / (count - 1));
    }

    /** Colour of the samples of a class, by its index; the list starts again when it is used up. */
    public static Color ofClass(int label) {
        return label < CLASSES.length ? CLASSES[label] : series(label);
    }

    /**
     * Colour of a prediction: white where the class does not lead, towards its own colour where it does, lightened so that
     * samples in the full colours stand out. Not a number is grey.
     *
     * @param lead probability of the class less that of the next, 0 … 1
     */
    public static Color prediction(int label, double lead) {
        return Double.isNaN(lead) ? FRAME : mix(PAPER, ofClass(label), 0.55 * lead);
    }

    /** The same colour, see-through. */
    public static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** A colour between two: the first at share 0, the second at share 1. */
    public static Color mix(Color first, Color second, double share) {
        return new Color(
                between(first.getRed(), second.getRed(), share),
                between(first.getGreen(), second.getGreen(), share),
                between(first.getBlue(), second.getBlue(), share));
    }

    private static int between(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
