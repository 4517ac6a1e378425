package harness.report.figure;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a figure as PNG and SVG. */
final class FigureFiles {

    /** Pixels of the PNG per logical pixel: a figure of 1000 logical pixels, 7 inches wide, has 285 dots an inch. */
    private static final int SCALE = 2;

    private FigureFiles() {}

    /** Writes both files and adds each to the list as soon as it is there. */
    static void write(Figure figure, Path folder, String name, List<Path> written) throws IOException {
        FigureLayout layout = new FigureLayout(figure);
        written.add(replace(folder.resolve(name + ".png"), png(figure, layout)));
        written.add(replace(folder.resolve(name + ".svg"), svg(figure, layout)));
    }

    private static Path replace(Path file, byte[] content) throws IOException {
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
                new BufferedImage(layout.width() * SCALE, layout.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
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

    private static byte[] svg(Figure figure, FigureLayout layout) throws IOException {
        VectorGraphics2D g = new VectorGraphics2D();
        new FigurePainter(figure, layout).paint(g);
        return SvgWriter.write(g.getCommands(), layout.width(), layout.height());
    }
}
