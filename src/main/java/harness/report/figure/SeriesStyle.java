package harness.report.figure;

import java.awt.Color;

/**
 * How a series looks wherever it is drawn.
 *
 * @param color of its lines and areas
 * @param form of the markers along its lines; null for a plain line
 */
public record SeriesStyle(Color color, Dot.Form form) {

    private static final double RADIUS = 3.4;

    /** Less, and thin lines of two colours are mistaken for each other. */
    private static final double NEAR = 18;

    private static final double NEAR_FOR_COLOUR_BLIND = 9;

    /** Whether its lines have markers. */
    public boolean isMarked() {
        return form != null;
    }

    /** Its marker; of a series without one a disc. */
    public Dot dot() {
        return dot(RADIUS);
    }

    /** The same in another size. */
    Dot dot(double radius) {
        if (form == Dot.Form.CROSS) {
            return Dot.cross(radius, color);
        }
        return form == Dot.Form.RING
                ? Dot.disc(radius, Palette.PAPER, color)
                : new Dot(form == null ? Dot.Form.DISC : form, radius, color, Palette.PAPER);
    }

    /** Whether the colours alone tell two apart, also for the colour-blind. */
    public boolean isFarFrom(SeriesStyle other) {
        return ColourDistance.of(color, other.color) >= NEAR
                && ColourDistance.ofColourBlind(color, other.color) >= NEAR_FOR_COLOUR_BLIND;
    }
}
