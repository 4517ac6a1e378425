package harness.report.series;

import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Words inside a panel, where its curves cannot say something. */
public final class PanelNote {

    private static final int MOST_LINES = 4;
    private static final int MARGIN = 3;

    private PanelNote() {}

    /** Writes them into a corner on the left, on a light ground; nothing if they are empty. */
    public static void draw(Plot plot, String words, boolean below) {
        if (words.isEmpty()) {
            return;
        }
        plot.ink((g, width, height) -> {
            List<String> lines = Text.wrap(words, Style.SMALL, width - 2.0 * MARGIN, MOST_LINES);
            int lineHeight = Text.lineHeight(Style.SMALL);
            double textHeight = lines.size() * (double) lineHeight + MARGIN;
            double top = below ? height - textHeight - MARGIN : 0;
            g.setColor(Palette.translucent(Palette.PAPER, 215));
            g.fill(new Rectangle2D.Double(0, top, Text.width(lines, Style.SMALL) + 2.0 * MARGIN, textHeight));
            g.setColor(Palette.INK);
            for (int i = 0; i < lines.size(); i++) {
                Text.draw(g, lines.get(i), Style.SMALL, MARGIN, top + (i + 1) * (double) lineHeight - MARGIN, 0);
            }
        });
    }
}
