package harness.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names a curve right of the panel, where it ends.
 *
 * @param text its name
 * @param style its look
 * @param place where it ends, 0 … 1 from below
 */
public record EndLabel(String text, SeriesStyle style, double place) {

    private static final int LEADER = 8;
    private static final int SAMPLE = 14;
    private static final int GAP = 4;

    /** A label that is further from its curve's end than this is looked for elsewhere; in heights of a line. */
    private static final double FURTHEST = 0.8;

    /** Whether each name would stand where its curve ends, so that no legend is needed. */
    public static boolean tellApart(List<EndLabel> labels, int panelHeight) {
        List<EndLabel> sorted = fromAbove(labels);
        double[] wished = heights(sorted, panelHeight);
        double[] placed = placed(wished, panelHeight);
        for (int i = 0; i < placed.length; i++) {
            if (!(Math.abs(placed[i] - wished[i]) <= FURTHEST * Text.lineHeight(Style.SMALL))) {
                return false;
            }
        }
        return true;
    }

    private static List<EndLabel> fromAbove(List<EndLabel> labels) {
        List<EndLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(label -> -label.place));
        return sorted;
    }

    private static double[] heights(List<EndLabel> sorted, int panelHeight) {
        return sorted.stream()
                .mapToDouble(label -> (1 - label.place) * panelHeight)
                .toArray();
    }

    private static double[] placed(double[] wished, int panelHeight) {
        return Spread.apart(wished, Text.lineHeight(Style.SMALL) - 1.0, 0, panelHeight);
    }

    /** Room that labels need right of a panel. */
    static int width(List<EndLabel> labels) {
        double widest = labels.stream()
                .mapToDouble(label -> Text.width(label.text, Style.SMALL))
                .max()
                .orElse(-LEADER - SAMPLE - 2.0 * GAP);
        return (int) Math.ceil(LEADER + SAMPLE + 2 * GAP + widest);
    }

    /** Paints labels right of a panel whose upper right corner is given. */
    static void paint(Graphics2D g, List<EndLabel> labels, int right, int top, int panelHeight) {
        List<EndLabel> sorted = fromAbove(labels);
        double[] wished = heights(sorted, panelHeight);
        double[] placed = placed(wished, panelHeight);
        for (int i = 0; i < placed.length; i++) {
            EndLabel label = sorted.get(i);
            double y = top + placed[i];
            double x = right + (double) LEADER;
            g.setColor(label.style.color());
            g.setStroke(Style.HAIRLINE);
            g.draw(new Line2D.Double(right + 1.0, top + wished[i], x, y));
            g.setStroke(Style.CURVE);
            g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
            if (label.style.isMarked()) {
                label.style.dot().paint(g, x + SAMPLE / 2.0, y, 0);
            }
            g.setColor(Palette.INK);
            Text.draw(g, label.text, Style.SMALL, x + SAMPLE + GAP, y + 4.5, 0);
        }
    }
}
