package harness.report.figure;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG. */
final class Png {

    /** Pixels an inch: what journals ask of pictures. */
    static final int PIXELS_PER_INCH = 300;

    private static final double INCHES_PER_METRE = 1 / 0.0254;

    /** The tree of metadata whose elements are the chunks of the file. */
    private static final String NATIVE = "javax_imageio_png_1.0";

    private Png() {}

    /** The content of a file with that picture, which says how large it is: its chunk pHYs has pixels per metre. */
    static byte[] of(RenderedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Left to itself, ImageIO wants a temporary folder.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
            try {
                writer.setOutput(stream);
                ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
                IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
                metadata.mergeTree(NATIVE, resolution());
                writer.write(new IIOImage(image, null, metadata));
            } finally {
                writer.dispose();
            }
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode resolution() {
        String pixelsPerMetre = Long.toString(Math.round(PIXELS_PER_INCH * INCHES_PER_METRE));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
        physical.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(NATIVE);
        root.appendChild(physical);
        return root;
    }
}
