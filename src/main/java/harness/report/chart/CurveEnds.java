package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.LearningCurves;
import harness.report.figure.Dot;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Spread;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marks on the curves of one panel where runs ended before the last epoch: a tick where some were stopped, a ring or a
 * cross where a curve ends because fewer than half go on, and beside it how many do.
 */
final class CurveEnds {

    private static final double RADIUS = 3.2;
    private static final double TICK = 4;

    /** What was drawn in any panel of a figure, and has to be explained. */
    static final class Seen {

        private boolean tick;
        private boolean ring;
        private boolean cross;
        private boolean count;

        /** Sentences for the footnote, each with a blank before it; empty if there was nothing. */
        String text(int seeds) {
            if (seeds == 1) {
                return (ring ? " Ring: the run was stopped here." : "")
                        + (cross ? " Cross: the run diverged here." : "");
            }
            return (tick ? " Ticks across a curve: runs were stopped early here; they keep their last values." : "")
                    + (ring ? " Ring: fewer than half of the runs go on." : "")
                    + (cross
                            ? (ring ? " Cross: the same" : " Cross: fewer than half of the runs go on")
                                    + ", since most of the others diverged."
                            : "")
                    + (count ? " At the end of a curve: how many of the runs trained on." : "");
        }
    }

    private record Label(double x, double y, String text, Color color) {}

    private final Plot plot;
    private final Scale epochs;
    private final Scale values;
    private final Seen seen;
    private final List<Label> labels = new ArrayList<>();

    CurveEnds(Plot plot, Scale epochs, Scale values, Seen seen) {
        this.plot = plot;
        this.epochs = epochs;
        this.values = values;
        this.seen = seen;
    }

    /**
     * Marks one curve.
     *
     * @param band what is drawn of the cell's curves
     * @param ticked whether it is on this curve that there is a tick for every epoch at which runs were stopped
     * @param counted whether it is beside this curve that the number of runs that trained on stands
     */
    void add(LearningCurves curves, Band band, Color color, boolean ticked, boolean counted) {
        int end = band.at().length - 1;
        boolean whole = end == curves.at().length - 1;
        for (int place = 0; place < end; place++) {
            if (ticked && curves.stopped(place + 1) > curves.stopped(place)) {
                seen.tick = true;
                mark(band, place, (g, x, y) -> {
                    g.setColor(color);
                    g.setStroke(Style.THIN);
                    g.draw(new Line2D.Double(x, y - TICK, x, y + TICK));
                });
            }
        }
        if (!whole) {
            boolean cross = curves.diverged()[end + 1] > curves.stopped(end + 1);
            seen.cross |= cross;
            seen.ring |= !cross;
            Dot dot = cross ? Dot.cross(RADIUS, color) : Dot.disc(RADIUS, Palette.PAPER, color);
            mark(band, end, (g, x, y) -> dot.paint(g, x, y, 0));
        }
        int training = curves.training()[whole ? end : end + 1];
        if (counted && curves.runs() > 1 && training < curves.runs()) {
            double x = epochs.place(band.at()[end]);
            double y = values.place(band.median()[end]);
            if (Double.isFinite(y)) {
                seen.count = true;
                labels.add(new Label(x, y, training + "/" + curves.runs(), color));
            }
        }
    }

    /** Paints at a point in pixels. */
    private interface Mark {
        void paint(Graphics2D g, double x, double y);
    }

    private void mark(Band band, int place, Mark mark) {
        double x = epochs.place(band.at()[place]);
        double y = values.place(band.median()[place]);
        if (y >= 0 && y <= 1) {
            plot.overlay((g, w, h) -> mark.paint(g, Plot.pixel(x * w), Plot.pixel((1 - y) * h)));
        }
    }

    /** Paints the numbers of all curves that were marked, moved apart where they would overlap. */
    void paint() {
        if (labels.isEmpty()) {
            return;
        }
        labels.sort(Comparator.comparingDouble(label -> -label.y));
        plot.overlay((g, w, h) -> {
            double line = Style.SMALL.getSize2D();
            double[] wished = labels.stream()
                    .mapToDouble(label -> (1 - label.y) * h + line / 3)
                    .toArray();
            double[] baselines = Spread.apart(wished, line, line, h - 2);
            for (int i = 0; i < baselines.length; i++) {
                Label label = labels.get(i);
                double width = Text.width(label.text, Style.SMALL);
                double right = label.x * w + RADIUS + 3;
                double x = right + width <= w ? right : label.x * w - RADIUS - 3 - width;
                g.setColor(Palette.translucent(Palette.PAPER, 200));
                g.fill(new Rectangle2D.Double(x - 1, baselines[i] - line + 2, width + 2, line));
                g.setColor(label.color.darker());
                Text.draw(g, label.text, Style.SMALL, x, baselines[i], 0);
            }
        });
    }
}
