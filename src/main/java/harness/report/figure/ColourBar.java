package harness.report.figure;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;

/** The part of a legend that says which number a colour stands for. */
public final class ColourBar {

    private static final int WIDTH = 240;
    private static final int STEPS = 120;
    private static final int HALF_HEIGHT = 6;

    private ColourBar() {}

    /**
     * A bar with ticks.
     *
     * @param label what the numbers are
     * @param scale its ticks
     * @param color the colour at a place of the scale, 0 … 1
     */
    public static Legend.Entry of(String label, Scale scale, DoubleFunction<Color> color) {
        int roomBelow = Text.lineHeight(Style.SMALL) + 4;
        return new Legend.Entry(label, WIDTH, roomBelow, (g, x, middle, width) -> {
            for (int step = 0; step < STEPS; step++) {
                // Reaches a little into the next, which is painted over it: no seam shows between two that only touch.
                double left = step * width / STEPS;
                double stepWidth = Math.min(width / STEPS + 1, width - left);
                g.setColor(color.apply((step + 0.5) / STEPS));
                g.fill(new Rectangle2D.Double(x + left, middle - HALF_HEIGHT, stepWidth, 2 * HALF_HEIGHT));
            }
            List<Scale.Tick> ticks = scale.ticks();
            int every = scale.labelsEvery(width);
            for (int i = 0; i < ticks.size(); i++) {
                Scale.Tick tick = ticks.get(i);
                double place = x + tick.place() * width;
                g.setColor(Palette.AXIS);
                g.setStroke(Style.THIN);
                g.draw(new Line2D.Double(place, middle + HALF_HEIGHT, place, middle + HALF_HEIGHT + 3));
                if (i % every == 0) {
                    g.setColor(Palette.QUIET_INK);
                    Text.draw(g, tick.label(), Style.SMALL, place, middle + HALF_HEIGHT + 16, 0.5);
                }
            }
        });
    }
}
