package harness.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.style.markers.Marker;

/** A round or crossed marker of any size, filled and outlined as wished. */
final class Dot extends Marker {

    private final double radius;
    private final Color fill;
    private final Color outline;
    private final boolean cross;

    private Dot(double radius, Color fill, Color outline, boolean cross) {
        this.radius = radius;
        this.fill = fill;
        this.outline = outline;
        this.cross = cross;
    }

    /** A disc with a thin outline. */
    static Dot disc(double radius, Color fill, Color outline) {
        return new Dot(radius, fill, outline, false);
    }

    /** A diagonal cross. */
    static Dot cross(double radius, Color color) {
        return new Dot(radius, color, color, true);
    }

    @Override
    public void paint(Graphics2D g, double x, double y, int size) {
        if (cross) {
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
        Shape disc = new Ellipse2D.Double(
                Plot.pixel(x - radius), Plot.pixel(y - radius), Plot.pixel(2 * radius), Plot.pixel(2 * radius));
        g.setColor(fill);
        g.fill(disc);
        if (!outline.equals(fill)) {
            g.setColor(outline);
            g.setStroke(Style.HAIRLINE);
            g.draw(disc);
        }
    }
}
