package harness.report.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;

/** Paints a figure onto pixels or into a vector file alike. */
final class FigurePainter {

    private final Figure figure;
    private final FigureLayout layout;

    FigurePainter(Figure figure, FigureLayout layout) {
        this.figure = figure;
        this.layout = layout;
    }

    /** Paints the whole figure; the graphics' origin is its upper left corner. */
    void paint(Graphics2D g) {
        g.setColor(Palette.PAPER);
        g.fillRect(0, 0, layout.width(), layout.height());
        paintHeader(g);
        int top = layout.panelsTop();
        double legendTop = top - layout.columnLegendHeight() - layout.headHeight(figure.columnHeads());
        for (int column = 0; column < figure.columnLegends().size(); column++) {
            figure.columnLegends().get(column).paint(g, layout.panelLeft(column), legendTop, figure.panelWidth());
        }
        for (int column = 0; column < figure.columnHeads().size(); column++) {
            paintHead(g, figure.columnHeads().get(column), layout.panelLeft(column), top);
        }
        for (int row = 0; row < layout.rows(); row++) {
            paintRow(g, row, top);
            top += layout.rowHeight(row);
        }
        paintAxisTitles(g, layout.panelsTop(), top);
        paintLines(g, layout.footnoteLines(), Style.SMALL, layout.leftEdge(), top + layout.underneath() + 8);
    }

    private void paintHeader(Graphics2D g) {
        g.setColor(Palette.INK);
        int top = paintLines(g, layout.titleLines(), Style.TITLE, Style.MARGIN, Style.MARGIN);
        g.setColor(Palette.QUIET_INK);
        top = paintLines(g, layout.subtitleLines(), Style.LABEL, Style.MARGIN, top);
        figure.legend()
                .paint(g, layout.leftEdge(), top + 6.0, layout.width() - layout.leftEdge() - (double) Style.MARGIN);
    }

    private static int paintLines(Graphics2D g, List<String> lines, Font font, int left, int top) {
        int below = top;
        for (String line : lines) {
            Text.draw(g, line, font, left, below + font.getSize2D(), 0);
            below += Text.lineHeight(font);
        }
        return below;
    }

    private void paintRow(Graphics2D g, int row, int rowTop) {
        int headTop = rowTop + layout.rowTitleHeight(row);
        int plotTop = headTop + layout.headHeight(row);
        for (int column = 0; column < layout.row(row).size(); column++) {
            Figure.Panel panel = layout.row(row).get(column);
            int left = layout.panelLeft(column);
            g.setColor(Palette.INK);
            List<String> titleLines = layout.titleLines(row, column);
            int titleTop = headTop - titleLines.size() * Text.lineHeight(Style.PANEL_TITLE) - 4;
            paintLines(g, titleLines, Style.PANEL_TITLE, left, titleTop);
            if (panel.note().isEmpty()) {
                paintHead(g, panel.head(), left, plotTop);
            } else {
                paintHeadWithNote(g, panel, left, headTop);
            }
            if (panel.plot() != null) {
                paintPlot(g, panel.plot(), left, plotTop);
                EndLabel.paint(g, panel.ends(), left + figure.panelWidth(), plotTop, figure.panelHeight());
            }
            if (panel.vertical() != null) {
                paintVerticalAxis(g, panel.vertical(), left, plotTop);
            }
            boolean lowest = row * figure.columns() + column + figure.columns()
                    >= figure.panels().size();
            if (panel.horizontal() != null) {
                paintHorizontalTicks(g, panel.horizontal(), left, plotTop + figure.panelHeight());
            } else if (lowest) {
                paintHorizontalTicks(g, figure.horizontal().scale(), left, plotTop + figure.panelHeight());
            }
        }
        paintVerticalTicks(g, figure.vertical().scale(), layout.leftEdge(), plotTop);
    }

    private void paintHead(Graphics2D g, String head, int left, int bottom) {
        List<String> lines = layout.headLines(head);
        g.setColor(Palette.INK);
        paintHeadLines(g, lines, left, bottom - 6.0 - (lines.size() - 1) * Text.lineHeight(Style.SMALL));
    }

    /** Heads of a row stand at one height, however long the notes under them are. */
    private void paintHeadWithNote(Graphics2D g, Figure.Panel panel, int left, int top) {
        g.setColor(Palette.INK);
        double baseline = top + Text.lineHeight(Style.SMALL) - 3.0;
        baseline = paintHeadLines(g, layout.headLines(panel.head()), left, baseline);
        g.setColor(Palette.QUIET_INK);
        paintHeadLines(g, layout.headLines(panel.note()), left, baseline);
    }

    /** Returns the baseline of the line below. */
    private double paintHeadLines(Graphics2D g, List<String> lines, int left, double firstBaseline) {
        double baseline = firstBaseline;
        for (String line : lines) {
            Text.draw(g, line, Style.SMALL, left + figure.panelWidth() / 2.0, baseline, 0.5);
            baseline += Text.lineHeight(Style.SMALL);
        }
        return baseline;
    }

    private void paintPlot(Graphics2D g, Plot plot, int left, int top) {
        AffineTransform before = g.getTransform();
        g.translate(left, top);
        plot.paint(g, figure.panelWidth(), figure.panelHeight());
        g.setTransform(before);
    }

    private void paintHorizontalTicks(Graphics2D g, Scale scale, int left, int bottom) {
        int every = FigureLayout.labelsEvery(scale, figure.panelWidth());
        List<Scale.Tick> ticks = scale.ticks();
        for (int number = 0; number < ticks.size(); number++) {
            Scale.Tick tick = ticks.get(number);
            double x = left + tick.place() * figure.panelWidth();
            paintTickMark(g, x, bottom, x, bottom + 4.0);
            if (number % every != 0) {
                continue;
            }
            g.setColor(Palette.QUIET_INK);
            double half = Text.width(tick.label(), Style.SMALL) / 2;
            // Centred below the tick, but not so far out that it meets the next panel's label.
            double room = Style.PANEL_GAP / 2.0 - 3;
            double centre = Math.max(left - room + half, Math.min(x, left + figure.panelWidth() + room - half));
            Text.draw(
                    g,
                    tick.label(),
                    Style.SMALL,
                    centre,
                    bottom + FigureLayout.TICK_GAP + Style.SMALL.getSize2D(),
                    0.5);
        }
        if (!scale.ticks().isEmpty()) {
            paintTickMark(g, left, bottom, left + (double) figure.panelWidth(), bottom);
        }
    }

    private void paintVerticalTicks(Graphics2D g, Scale scale, int left, int top) {
        for (Scale.Tick tick : scale.ticks()) {
            List<String> lines = FigureLayout.lines(tick);
            double y = top + (1 - tick.place()) * figure.panelHeight() + 4.5;
            double baseline = y - (lines.size() - 1) * Style.SMALL.getSize2D() / 2;
            g.setColor(Palette.QUIET_INK);
            for (String line : lines) {
                Text.draw(g, line, Style.SMALL, left - (double) FigureLayout.TICK_GAP, baseline, 1);
                baseline += Style.SMALL.getSize2D();
            }
        }
    }

    /** A panel's own axis. */
    private void paintVerticalAxis(Graphics2D g, Figure.Axis axis, int left, int top) {
        paintVerticalTicks(g, axis.scale(), left, top);
        if (!axis.title().isEmpty()) {
            g.setColor(Palette.INK);
            paintUpwards(g, axis.title(), left - FigureLayout.widthOf(axis), top + figure.panelHeight() / 2.0);
        }
    }

    /** Text that reads from below to above, left-aligned and centred at a height. */
    private static void paintUpwards(Graphics2D g, String text, int left, double middle) {
        AffineTransform before = g.getTransform();
        g.translate(left + Style.LABEL.getSize2D() - 2, middle);
        g.rotate(-Math.PI / 2);
        Text.draw(g, text, Style.LABEL, 0, 0, 0.5);
        g.setTransform(before);
    }

    private static void paintTickMark(Graphics2D g, double x1, double y1, double x2, double y2) {
        g.setColor(Palette.AXIS);
        g.setStroke(Style.THIN);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private void paintAxisTitles(Graphics2D g, int top, int bottom) {
        g.setColor(Palette.INK);
        double middle = (layout.panelLeft(0) + layout.panelLeft(figure.columns() - 1) + figure.panelWidth()) / 2.0;
        Text.draw(g, figure.horizontal().title(), Style.LABEL, middle, bottom + (double) layout.underneath() - 3, 0.5);
        if (!figure.vertical().title().isEmpty()) {
            paintUpwards(g, figure.vertical().title(), Style.MARGIN, (top + bottom) / 2.0);
        }
    }
}
