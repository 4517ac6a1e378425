package harness.report.chart;

import harness.analysis.ClassRaster;
import harness.analysis.FieldSampler;
import harness.report.figure.Palette;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A sampled field as colours, and the boundaries between its classes. */
final class FieldImage {

    /** Pixels of the image for each of the panel: a picture is looked at twice as large. */
    private static final double SHARPNESS = 2;

    private final FieldSampler.Samples samples;

    /** Pixels of the image along each side of a square. */
    private final int parts;

    private FieldImage(FieldSampler.Samples samples, int parts) {
        this.samples = samples;
        this.parts = parts;
    }

    /** Fills a rectangle from the origin to the given size. */
    static void paint(Graphics2D g, FieldSampler.Samples samples, double width, double height) {
        long wished = Math.round(SHARPNESS * width / FieldSampler.SQUARES);
        int parts = (int) Math.max(1, Math.min(FieldSampler.PARTS, wished));
        BufferedImage image = new FieldImage(samples, parts).image();
        AffineTransform before = g.getTransform();
        g.scale(width / image.getWidth(), height / image.getHeight());
        g.drawImage(image, 0, 0, null);
        g.setTransform(before);
    }

    private BufferedImage image() {
        int side = FieldSampler.SQUARES * parts;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, side - 1 - y, rgb(y, x));
            }
        }
        return image;
    }

    /** The colour of a pixel; its row counts from below. */
    private int rgb(int y, int x) {
        int row = y / parts;
        int column = x / parts;
        double up = (y % parts + 0.5) / parts;
        double right = (x % parts + 0.5) / parts;
        ClassRaster detail = samples.detail(row, column);
        if (detail != null) {
            return nearest(detail, up * FieldSampler.PARTS, right * FieldSampler.PARTS);
        }
        ClassRaster overview = samples.overview();
        if (!overview.isUniform(row, column)) {
            return nearest(overview, row + up, column + right);
        }
        double below = overview.lead(row, column) * (1 - right) + overview.lead(row, column + 1) * right;
        double above = overview.lead(row + 1, column) * (1 - right) + overview.lead(row + 1, column + 1) * right;
        return Palette.prediction(overview.predicted(row, column), below * (1 - up) + above * up)
                .getRGB();
    }

    private static int nearest(ClassRaster raster, double up, double right) {
        int row = (int) Math.round(up);
        int column = (int) Math.round(right);
        return Palette.prediction(raster.predicted(row, column), raster.lead(row, column))
                .getRGB();
    }

    /**
     * The boundaries, over the unit square.
     *
     * @param tolerance how far a straight piece may lie from what it stands for
     */
    static Path2D contour(FieldSampler.Samples samples, double tolerance) {
        int fine = FieldSampler.SQUARES * FieldSampler.PARTS;
        Contour contour = new Contour();
        for (int row = 0; row < FieldSampler.SQUARES; row++) {
            for (int column = 0; column < FieldSampler.SQUARES; column++) {
                ClassRaster detail = samples.detail(row, column);
                if (detail == null && samples.overview().isUniform(row, column)) {
                    continue;
                }
                ClassRaster square = detail == null ? samples.overview().square(row, column) : detail;
                int step = FieldSampler.PARTS / (square.side() - 1);
                contour.add(
                        square.classes(), square.leads(), column * FieldSampler.PARTS, row * FieldSampler.PARTS, step);
            }
        }
        Path2D path = contour.path(tolerance * fine);
        path.transform(AffineTransform.getScaleInstance(1.0 / fine, 1.0 / fine));
        return path;
    }
}
