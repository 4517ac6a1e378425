package harness.report.activations;

import harness.report.figure.Palette;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names curves within their panel, each where it is farthest from the others and the name covers nothing; where that is not
 * beside the curve, with a line to it.
 */
final class CurveLabels {

    private static final int HEIGHT = 15;

    /** Places along each curve at which its name is tried. */
    private static final int PLACES = 48;

    /** How far from the curve, up or down, the middle of a name is tried. */
    private static final double[] OFFSETS = {13, -13, 24, -24, 40, -40, 58, -58, 80, -80, 105, -105};

    /** Share of the name's width that lies left of the place. */
    private static final double[] SHARES = {0.5, 0, 1};

    /** A curve that is farther away than this is no nearer to being mistaken. */
    private static final double FAR = 60;

    /** As a share of the panel's width. */
    private static final double WIDEST_NAME = 0.6;

    private static final double COVERED_NAME = 1e4;
    private static final double COVERED_CURVE = 60;
    private static final double COVERED_CONTEXT = 4;
    private static final double NEARER_TO_ANOTHER = 50;

    /** A name that stands close by needs no line to its curve. */
    private static final double BESIDE = 18;

    /**
     * A curve in pixels from the panel's upper left corner.
     *
     * @param y NaN where it leaves the panel
     */
    record Curve(String name, Color color, double[] x, double[] y) {}

    /** A name where it was put: its text, shortened if need be, its box, and the point of the curve it belongs to. */
    record Label(Curve curve, String text, Rectangle2D box, double x, double y) {}

    private final List<Curve> curves;
    private final List<Curve> context;
    private final double width;
    private final double height;
    private final List<Label> placed = new ArrayList<>();

    private CurveLabels(List<Curve> curves, List<Curve> context, double width, double height) {
        this.curves = curves;
        this.context = context;
        this.width = width;
        this.height = height;
    }

    /**
     * Finds a place for each name; a curve that is nowhere in the panel has none.
     *
     * @param curves to be named, all with the same x
     * @param context others, which a name may cover if need be
     */
    static List<Label> place(List<Curve> curves, List<Curve> context, double width, double height) {
        CurveLabels labels = new CurveLabels(curves, context, width, height);
        // Those with the least room choose first.
        curves.stream().sorted(Comparator.comparingDouble(labels::mostRoom)).forEach(labels::place);
        return labels.placed;
    }

    /** Paints names on a ground of paper that lets what is under it be guessed. */
    static void paint(Graphics2D g, List<Label> labels) {
        for (Label label : labels) {
            Rectangle2D box = label.box;
            g.setColor(Palette.translucent(Palette.PAPER, 190));
            g.fill(box);
            double nearest = Math.max(box.getMinX(), Math.min(box.getMaxX(), label.x));
            double edge = label.y < box.getCenterY() ? box.getMinY() : box.getMaxY();
            g.setColor(Palette.mix(label.curve.color, Palette.INK, 0.35));
            if (Math.hypot(nearest - label.x, edge - label.y) > BESIDE - HEIGHT / 2.0) {
                g.setStroke(Style.HAIRLINE);
                g.draw(new Line2D.Double(nearest, edge, label.x, label.y));
            }
            Text.draw(g, label.text, Style.LABEL, box.getX() + 1, box.getMaxY() - 3, 0);
        }
    }

    private double mostRoom(Curve curve) {
        return IntStream.range(0, curve.x.length)
                .filter(i -> Double.isFinite(curve.y[i]))
                .mapToDouble(i -> room(curve, i))
                .max()
                .orElse(0);
    }

    /** How far the next curve above or below is. */
    private double room(Curve curve, int at) {
        double room = FAR;
        for (Curve other : curves) {
            double distance = Math.abs(other.y[at] - curve.y[at]);
            room = other == curve || Double.isNaN(distance) ? room : Math.min(room, distance);
        }
        return room;
    }

    private void place(Curve curve) {
        String text = Text.shorten(curve.name, Style.LABEL, WIDEST_NAME * width);
        double textWidth = Text.width(text, Style.LABEL) + 2;
        Label best = null;
        double least = Double.POSITIVE_INFINITY;
        int step = Math.max(1, curve.x.length / PLACES);
        for (int at = step / 2; at < curve.x.length; at += step) {
            for (double offset : OFFSETS) {
                for (double share : SHARES) {
                    double left = curve.x[at] - share * textWidth;
                    double top = curve.y[at] - offset - HEIGHT / 2.0;
                    Rectangle2D box = new Rectangle2D.Double(left, top, textWidth, HEIGHT);
                    if (left >= 2 && left + textWidth <= width - 2 && top >= 2 && top + HEIGHT <= height - 2) {
                        double cost = Math.abs(offset) - room(curve, at) + covered(box, curve, least);
                        if (cost < least) {
                            least = cost;
                            best = new Label(curve, text, box, curve.x[at], curve.y[at]);
                        }
                    }
                }
            }
        }
        if (best != null) {
            placed.add(best);
        }
    }

    /** What a name covers there, and whether it could be taken for another's. */
    private double covered(Rectangle2D box, Curve own, double least) {
        double cost = 0;
        Rectangle2D air = new Rectangle2D.Double(box.getX() - 6, box.getY() - 3, box.getWidth() + 12, HEIGHT + 6);
        for (Label label : placed) {
            cost += label.box.intersects(air) ? COVERED_NAME : 0;
        }
        for (Curve curve : curves) {
            if (cost < least + 2 * FAR) {
                cost += crosses(curve, box) ? COVERED_CURVE : 0;
                cost += curve != own && crosses(curve, air) ? NEARER_TO_ANOTHER : 0;
            }
        }
        for (Curve curve : context) {
            if (cost < least + 2 * FAR) {
                cost += crosses(curve, box) ? COVERED_CONTEXT : 0;
            }
        }
        return cost;
    }

    private static boolean crosses(Curve curve, Rectangle2D box) {
        for (int i = 1; i < curve.x.length; i++) {
            boolean beside = curve.x[i] < box.getMinX() || curve.x[i - 1] > box.getMaxX();
            if (!beside
                    && !Double.isNaN(curve.y[i - 1] + curve.y[i])
                    && box.intersectsLine(curve.x[i - 1], curve.y[i - 1], curve.x[i], curve.y[i])) {
                return true;
            }
        }
        return false;
    }
}
