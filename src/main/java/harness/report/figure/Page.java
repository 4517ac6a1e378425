package harness.report.figure;

import harness.config.ChartChoice;
import java.util.Locale;

/**
 * What a figure is made for: how wide it is and how high it may be, in logical pixels, two to a point. So the labels of
 * every figure are of 6.5 to 7 points when it is printed at its size, which is the smallest that most journals accept.
 *
 * @param width of a figure that fills it
 * @param height that a figure should not exceed: about a screen
 */
public record Page(int width, int height) {

    /** Logical pixels of an inch: 72 points, two pixels each. */
    static final int PIXELS_PER_INCH = 144;

    /** 88 mm, one of the two columns of a journal. */
    static final Page SINGLE_COLUMN = new Page(500, 900);

    /** 178 mm, across both columns of a journal. */
    static final Page DOUBLE_COLUMN = new Page(1010, 1000);

    /** A slide of 16:9; on one 13.3 inches wide the labels are of about 13 points. */
    static final Page SLIDE = new Page(1010, 568);

    /** The page of a width that a config names. */
    public static Page of(ChartChoice.Width width) {
        return switch (width) {
            case SINGLE_COLUMN -> SINGLE_COLUMN;
            case DOUBLE_COLUMN -> DOUBLE_COLUMN;
            case SLIDE -> SLIDE;
        };
    }

    /** Logical pixels on paper, in millimetres to a tenth: {@code 178.2}. */
    static String millimetres(int pixels) {
        return String.format(Locale.ROOT, "%.1f", 25.4 * pixels / PIXELS_PER_INCH);
    }
}
