package harness.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Encodes pictures as PNG (W3C, Portable Network Graphics, third edition): eight bits for each of red, green and blue,
 * rows as they are, which suits charts. Java's own ImageIO, with the same settings and for the same pixels, takes twice
 * as long, and five times at the first picture.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Eight bits a sample, true colour, and the only methods of compression, filtering and of not interlacing. */
    private static final byte[] FORMAT = {8, 2, 0, 0, 0};

    /** ImageIO's, too; higher levels take a tenth more time for a thirtieth fewer bytes. */
    private static final int LEVEL = 4;

    private Png() {}

    /**
     * The file of a picture.
     *
     * @param picture of {@link BufferedImage#TYPE_INT_RGB}. Not modified.
     */
    static byte[] encode(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(2 * Integer.BYTES + FORMAT.length)
                            .putInt(picture.getWidth())
                            .putInt(picture.getHeight())
                            .put(FORMAT)
                            .array());
            chunk(out, "IDAT", compressed(picture));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** Length, name, content, and a checksum of the last two. */
    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }

    private static byte[] compressed(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
            // Each row begins with the name of its filter: 0, none.
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int rgb = pixels[y * width + x];
                    row[1 + 3 * x] = (byte) (rgb >> 16);
                    row[2 + 3 * x] = (byte) (rgb >> 8);
                    row[3 + 3 * x] = (byte) rgb;
                }
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
