package harness.report;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.GraphicsUtils;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Writes a figure as PNG and SVG. */
final class FigureFiles {

    /** Pixels of the PNG per logical pixel: a figure of 1000 logical pixels, 7 inches wide, has 285 dots an inch. */
    private static final int SCALE = 2;

    /** Verdana is as wide as DejaVu Sans, by which text is measured and placed where that font is installed. */
    private static final String SVG_FONTS = "'DejaVu Sans', Verdana, Arial, Helvetica, sans-serif";

    private static final Pattern COORDINATES = Pattern.compile("<(?:path d|ellipse cx)=[^>]*? style=");
    private static final Pattern LONG_NUMBER = Pattern.compile("(\\.\\d\\d)\\d+");

    /** A filled disc, and the same disc once more for its outline. */
    private static final Pattern OUTLINED_DISC =
            Pattern.compile("(<ellipse [^>]*) style=\"(fill:[^\"]*;)stroke:none;\"/>\\s*"
                    + "\\1 style=\"fill:none;(stroke:[^\"]*?stroke-width:[^;\"]*);[^\"]*\"/>");

    /** VectorGraphics2D would look through all fonts of the machine each time a logical one is set. */
    private static final Map<Font, Font> PHYSICAL_FONTS = new ConcurrentHashMap<>();

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] svg(Figure figure, FigureLayout layout) throws IOException {
        VectorGraphics2D g = new VectorGraphics2D() {
            @Override
            public void setFont(Font font) {
                super.setFont(PHYSICAL_FONTS.computeIfAbsent(font, GraphicsUtils::getPhysicalFont));
            }
        };
        new FigurePainter(figure, layout).paint(g);
        Document document =
                Processors.get("svg").getDocument(g.getCommands(), new PageSize(0, 0, layout.width(), layout.height()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.writeTo(bytes);
        // VectorGraphics2D names the one font this machine has, leaves out sizes that equal its own default, writes all
        // sixteen digits of some coordinates, and draws every disc twice.
        String svg = bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("(<[^<>]* style=\"[^\"]*?)font-family:&quot;[^\"]*?&quot;;", "$1")
                .replaceFirst("<svg ", "<svg font-family=\"" + SVG_FONTS + "\" font-size=\"12px\" ");
        svg = COORDINATES
                .matcher(svg)
                .replaceAll(shape -> LONG_NUMBER.matcher(shape.group()).replaceAll("$1"));
        svg = OUTLINED_DISC.matcher(svg).replaceAll("$1 style=\"$2$3\"/>");
        return svg.getBytes(StandardCharsets.UTF_8);
    }
}
