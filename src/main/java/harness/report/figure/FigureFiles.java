package harness.report.figure;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import harness.config.ChartChoice.Format;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/** Writes a figure as PNG, SVG, or both. */
final class FigureFiles {

    /** Pixels of the PNG per logical pixel. */
    private static final double SCALE = (double) Png.PIXELS_PER_INCH / Page.PIXELS_PER_INCH;

    private FigureFiles() {}

    /** Writes the figure's files and adds each to the list as soon as it is there. */
    static void write(Figure figure, Path folder, String name, Set<Format> formats, List<Path> written)
            throws IOException {
        FigureLayout layout = new FigureLayout(figure);
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                byte[] content = switch (format) {
                    case PNG -> png(figure, layout);
                    case SVG -> svg(figure, layout);
                };
                written.add(replace(folder.resolve(name + format.ending()), content));
            }
        }
    }

    /** Writes a file that appears whole or not at all. */
    static Path replace(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(temporary, content);
            return Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static byte[] png(Figure figure, FigureLayout layout) throws IOException {
        BufferedImage image =
                new BufferedImage(pixels(layout.width()), pixels(layout.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Palette.PAPER);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(SCALE, SCALE);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            new FigurePainter(figure, layout).paint(g);
        } finally {
            g.dispose();
        }
        return Png.of(image);
    }

    private static int pixels(int logical) {
        return (int) Math.ceil(logical * SCALE);
    }

    private static byte[] svg(Figure figure, FigureLayout layout) throws IOException {
        VectorGraphics2D g = new VectorGraphics2D();
        new FigurePainter(figure, layout).paint(g);
        return SvgWriter.write(g.getCommands(), layout.width(), layout.height());
    }
}
