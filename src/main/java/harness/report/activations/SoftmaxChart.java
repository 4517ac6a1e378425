package harness.report.activations;

import harness.math.Softmax;
import harness.report.figure.Figure;
import harness.report.figure.Numeral;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Softmax of one sample: a column of probabilities, and its Jacobian as a heat map with numbers. */
final class SoftmaxChart {

    private static final int WIDEST_CELL = 76;
    private static final int NARROWEST_CELL = 40;

    /** Pixels that decimals and a sign need. */
    private static final int CELL_OF_FOUR_DECIMALS = 62;

    private static final int CELL_OF_THREE_DECIMALS = 52;

    private static final int CELL_HEIGHT = 42;
    private static final int GAP = 26;

    /** Margins, and the gap between labels and cells. */
    private static final int BESIDE = 36;

    /** The deepest colour still lets black numbers be read. */
    private static final double DEEPEST = 0.6;

    private final double[] logits;
    private final int cellWidth;

    private SoftmaxChart(double[] logits, int cellWidth) {
        this.logits = logits;
        this.cellWidth = cellWidth;
    }

    static Figure figure(double[] logits, Page page) {
        Scale rows = Scale.names(IntStream.range(0, logits.length)
                .mapToObj(k ->
                        "class " + (k + 1) + ", z = " + Numeral.of(logits[k]).replace('-', '−'))
                .toList());
        int labels =
                (int) Text.width(rows.ticks().stream().map(Scale.Tick::label).toList(), Style.SMALL);
        int fitting = (page.width() - BESIDE - labels - GAP) / (logits.length + 1);
        return new SoftmaxChart(logits, Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, fitting))).figure(rows);
    }

    private Figure figure(Scale rows) {
        int classes = logits.length;
        int width = (classes + 1) * cellWidth + GAP;
        Plot plot = new Plot(List.of(), List.of());
        plot.ink((g, w, h) -> paint(g));
        Figure figure = new Figure("Softmax and its Jacobian", 1, width, classes * CELL_HEIGHT);
        List<Scale.Tick> columns = new ArrayList<>();
        columns.add(new Scale.Tick(cellWidth / 2.0 / width, "p"));
        for (int k = 0; k < classes; k++) {
            columns.add(new Scale.Tick((left(k) + cellWidth / 2.0) / width, "∂p/∂z" + subscript(k + 1)));
        }
        figure.vertical(rows, "");
        figure.horizontal(new Scale(0, 1, false, columns), "");
        figure.add(new Figure.Panel(plot, "", ""));
        figure.fixSize();
        figure.caption("Probabilities p of the classes for one sample with the logits z, and the derivative of each"
                + " probability (row) by each logit (column).");
        figure.footnote("p = exp(z) / Σ exp(z). Orange: a larger logit raises p, blue: it lowers p.");
        return figure;
    }

    private static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            text.append((char) ('₀' + digit - '0'));
        }
        return text.toString();
    }

    /** Left edge of a column of the Jacobian. */
    private int left(int column) {
        return (column + 1) * cellWidth + GAP;
    }

    private void paint(Graphics2D g) {
        double[] probabilities = Softmax.of(logits);
        double[][] jacobian = Softmax.jacobian(probabilities);
        for (int i = 0; i < logits.length; i++) {
            Color grey = Palette.mix(Palette.PAPER, Palette.AXIS, DEEPEST * probabilities[i]);
            paintCell(g, 0, i, probabilities[i], grey);
            for (int j = 0; j < logits.length; j++) {
                double entry = jacobian[i][j];
                // No entry of such a Jacobian is larger than a quarter.
                Color shade =
                        Palette.mix(Palette.PAPER, Palette.ofClass(entry < 0 ? 0 : 1), DEEPEST * Math.abs(entry) * 4);
                paintCell(g, left(j), i, entry, shade);
            }
        }
    }

    private void paintCell(Graphics2D g, double left, int row, double number, Color shade) {
        Rectangle2D cell = new Rectangle2D.Double(left, row * (double) CELL_HEIGHT, cellWidth, CELL_HEIGHT);
        g.setColor(shade);
        g.fill(cell);
        g.setColor(Palette.FRAME);
        g.setStroke(Style.HAIRLINE);
        g.draw(cell);
        g.setColor(Palette.INK);
        int decimals = cellWidth >= CELL_OF_FOUR_DECIMALS ? 4 : cellWidth >= CELL_OF_THREE_DECIMALS ? 3 : 2;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number)
                .replaceFirst("^-(?=[0.]*$)", "")
                .replace('-', '−');
        Text.draw(g, text, Style.SMALL, left + cellWidth / 2.0, cell.getCenterY() + 5, 0.5);
    }
}
