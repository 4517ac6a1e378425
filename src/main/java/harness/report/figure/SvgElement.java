package harness.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An element of an SVG file whose outlines are round unless an element says otherwise. */
final class SvgElement {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    /** An element without attributes. */
    SvgElement(String name) {
        this.name = name;
    }

    /** What it is. */
    String name() {
        return name;
    }

    /** By name, in the order in which they are written. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** Whether another one would look the same. */
    boolean isSame(SvgElement other) {
        return name.equals(other.name) && attributes.equals(other.attributes);
    }

    /** A shape without colours. */
    static SvgElement of(Shape shape) {
        if (shape instanceof Line2D line) {
            return new SvgElement("line")
                    .with("x1", line.getX1())
                    .with("y1", line.getY1())
                    .with("x2", line.getX2())
                    .with("y2", line.getY2());
        }
        if (shape instanceof Rectangle2D rectangle) {
            return new SvgElement("rect")
                    .with("x", rectangle.getX())
                    .with("y", rectangle.getY())
                    .with("width", rectangle.getWidth())
                    .with("height", rectangle.getHeight());
        }
        if (shape instanceof Ellipse2D ellipse) {
            return new SvgElement("ellipse")
                    .with("cx", ellipse.getCenterX())
                    .with("cy", ellipse.getCenterY())
                    .with("rx", ellipse.getWidth() / 2)
                    .with("ry", ellipse.getHeight() / 2);
        }
        return new SvgElement("path").with("d", path(shape));
    }

    /** Where a text begins and how it is set. */
    static SvgElement text(double x, double baseline, Font font) {
        SvgElement text =
                new SvgElement("text").with("x", x).with("y", baseline).with("font-size", font.getSize2D());
        return font.isBold() ? text.with("font-weight", "bold") : text;
    }

    /** A picture, as the content of a PNG file. */
    static SvgElement image(double x, double y, double width, double height, String content) {
        return new SvgElement("image")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("preserveAspectRatio", "none")
                .with("xlink:href", "data:image/png;base64," + content);
    }

    /** Fills it. */
    SvgElement filled(Color color) {
        with("fill", text(color));
        return color.getAlpha() == 255 ? this : with("fill-opacity", opacity(color));
    }

    /** Leaves it empty; SVG would fill it black. */
    SvgElement notFilled() {
        return with("fill", "none");
    }

    /** Draws along its edge. */
    SvgElement outlined(Color color, BasicStroke stroke) {
        with("stroke", text(color));
        if (color.getAlpha() != 255) {
            with("stroke-opacity", opacity(color));
        }
        if (stroke.getLineWidth() != 1) {
            with("stroke-width", stroke.getLineWidth());
        }
        if (stroke.getEndCap() != BasicStroke.CAP_ROUND) {
            with("stroke-linecap", stroke.getEndCap() == BasicStroke.CAP_BUTT ? "butt" : "square");
        }
        if (stroke.getLineJoin() != BasicStroke.JOIN_ROUND) {
            with("stroke-linejoin", stroke.getLineJoin() == BasicStroke.JOIN_MITER ? "miter" : "bevel");
            with("stroke-miterlimit", stroke.getMiterLimit());
        }
        if (stroke.getDashArray() != null) {
            with("stroke-dasharray", dashes(stroke));
        }
        return this;
    }

    /** Adds an attribute. */
    SvgElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    private SvgElement with(String attribute, double pixels) {
        return with(attribute, number(pixels));
    }

    /** What a group does to the coordinates in it. */
    static String text(AffineTransform transform) {
        double[] matrix = new double[6];
        transform.getMatrix(matrix);
        return Arrays.stream(matrix)
                .mapToObj(entry -> text(Math.round(entry * 1e6) / 1e6))
                .collect(Collectors.joining(" ", "matrix(", ")"));
    }

    private static String text(Color color) {
        return "#" + Integer.toHexString(color.getRGB() | 0xFF000000).substring(2);
    }

    private static String opacity(Color color) {
        return text(Math.round(color.getAlpha() / 0.255) / 1000.0);
    }

    private static String dashes(BasicStroke stroke) {
        StringBuilder lengths = new StringBuilder();
        for (float length : stroke.getDashArray()) {
            lengths.append(lengths.isEmpty() ? "" : ",").append(number(length));
        }
        return lengths.toString();
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
            int type = segments.currentSegment(points);
            path.append("MLQCZ".charAt(type));
            for (int i = 0; i < 2 * pointsOf(type); i++) {
                path.append(i == 0 ? "" : " ").append(number(points[i]));
            }
        }
        return path.toString();
    }

    private static int pointsOf(int type) {
        return switch (type) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }

    /** To hundredths: nobody sees more. */
    private static String number(double pixels) {
        return text(Plot.pixel(pixels));
    }

    private static String text(double number) {
        long whole = (long) number;
        return whole == number ? Long.toString(whole) : Double.toString(number);
    }
}
