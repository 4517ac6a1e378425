package harness.report.figure;

import java.awt.BasicStroke;
import java.awt.Font;

/**
 * Fonts, line widths and distances that all charts share, in logical pixels. A figure of 1000 pixels printed 7 inches
 * wide shows 14 pixels as 7 points, the smallest size most journals accept.
 */
public final class Style {

    static final Font TITLE = font(Font.BOLD, 19);
    public static final Font PANEL_TITLE = font(Font.BOLD, 14);
    public static final Font LABEL = font(Font.PLAIN, 14);
    public static final Font SMALL = font(Font.PLAIN, 13);

    static final int MARGIN = 14;
    public static final int PANEL_GAP = 14;

    public static final BasicStroke CURVE = round(2.2f);
    public static final BasicStroke DASHED_CURVE = dashed(5, 3);
    public static final BasicStroke DOTTED_CURVE = dashed(1.5f, 2.5f);
    public static final BasicStroke THIN = round(1.1f);
    public static final BasicStroke HAIRLINE = round(0.8f);

    public static final int BAND_ALPHA = 45;

    private Style() {}

    private static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    private static BasicStroke dashed(float dash, float gap) {
        return new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {dash, gap}, 0);
    }

    private static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
