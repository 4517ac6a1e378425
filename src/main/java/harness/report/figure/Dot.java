package harness.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** A marker of any size and of one of a few forms, filled and outlined as wished. */
public final class Dot extends Marker {

    /** What it looks like; all but the cross have about the same area; the ring is a disc without a filling. */
    public enum Form {
        DISC,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS,
        RING
    }

    private final Form form;
    private final double radius;
    private final Color fill;
    private final Color outline;

    /** A form with a thin outline. */
    public Dot(Form form, double radius, Color fill, Color outline) {
        this.form = form;
        this.radius = radius;
        this.fill = fill;
        this.outline = outline;
    }

    /** A disc with a thin outline. */
    public static Dot disc(double radius, Color fill, Color outline) {
        return new Dot(Form.DISC, radius, fill, outline);
    }

    /** A diagonal cross. */
    public static Dot cross(double radius, Color color) {
        return new Dot(Form.CROSS, radius, color, color);
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        if (form == Form.CROSS) {
            Path2D path = new Path2D.Double();
            path.moveTo(x - radius, y - radius);
            path.lineTo(x + radius, y + radius);
            path.moveTo(x - radius, y + radius);
            path.lineTo(x + radius, y - radius);
            g.setColor(outline);
            g.setStroke(Style.THIN);
            g.draw(path);
            return;
        }
        Shape shape = shape(x, y);
        g.setColor(fill);
        g.fill(shape);
        if (!outline.equals(fill)) {
            g.setColor(outline);
            g.setStroke(Style.HAIRLINE);
            g.draw(shape);
        }
    }

    private Shape shape(double x, double y) {
        return switch (form) {
            case SQUARE -> {
                double half = 0.9 * radius;
                yield new Rectangle2D.Double(
                        Plot.pixel(x - half), Plot.pixel(y - half), Plot.pixel(2 * half), Plot.pixel(2 * half));
            }
            case TRIANGLE -> polygon(x, y, 1.4 * radius, -0.5, 3);
            case DIAMOND -> polygon(x, y, 1.3 * radius, -0.5, 4);
            default ->
                new Ellipse2D.Double(
                        Plot.pixel(x - radius), Plot.pixel(y - radius), Plot.pixel(2 * radius), Plot.pixel(2 * radius));
        };
    }

    /** A regular polygon, its first corner at an angle in multiples of π. */
    private static Shape polygon(double x, double y, double radius, double start, int corners) {
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < corners; corner++) {
            double angle = Math.PI * (start + 2.0 * corner / corners);
            double cornerX = Plot.pixel(x + radius * Math.cos(angle));
            double cornerY = Plot.pixel(y + radius * Math.sin(angle));
            if (corner == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
