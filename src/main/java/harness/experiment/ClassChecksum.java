package harness.experiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The checksum of a class without the numbers of its lines, so that a comment may be changed. The format is that of the Java
 * Virtual Machine Specification, chapter 4.
 */
final class ClassChecksum {

    private static final String CODE = "Code";
    private static final String LINES = "LineNumberTable";

    private static final int MAGIC = 0xCAFEBABE;

    /** How many bytes follow the tag of a constant; by the tag, 0 for a text, which says how many, −1 where there is none. */
    private static final int[] CONSTANT_BYTES = {-1, 0, -1, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, -1, -1, 3, 2, 4, 4, 2, 2};

    private static final int TEXT = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final DataInputStream in;
    private final CRC32 checksum = new CRC32();
    private final DataOutputStream kept =
            new DataOutputStream(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));

    /** The constants that are texts, by their index. */
    private String[] texts;

    private ClassChecksum(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * CRC-32 of a class file without its line numbers.
     *
     * @param in the whole file, which is read to its end
     * @throws IOException if it cannot be read, or is no class file
     */
    static long of(InputStream in) throws IOException {
        ClassChecksum reading = new ClassChecksum(in);
        reading.keepMagic();
        reading.keep(4);
        reading.keepConstants();
        reading.keep(6);
        reading.keep(2 * reading.keepCount());
        for (int fieldsThenMethods = 0; fieldsThenMethods < 2; fieldsThenMethods++) {
            int members = reading.keepCount();
            for (int member = 0; member < members; member++) {
                reading.keep(6);
                reading.keepAttributes();
            }
        }
        reading.keepAttributes();
        require(in.read() < 0);
        return reading.checksum.getValue();
    }

    private static void require(boolean isSo) throws IOException {
        if (!isSo) {
            throw new IOException("this is no class file, or it is damaged");
        }
    }

    private void keepMagic() throws IOException {
        int magic = in.readInt();
        require(magic == MAGIC);
        kept.writeInt(magic);
    }

    private void keepConstants() throws IOException {
        texts = new String[keepCount()];
        for (int index = 1; index < texts.length; index++) {
            int tag = in.readUnsignedByte();
            require(tag < CONSTANT_BYTES.length);
            kept.writeByte(tag);
            if (tag == TEXT) {
                texts[index] = in.readUTF();
                kept.writeUTF(texts[index]);
            } else {
                keep(CONSTANT_BYTES[tag]);
            }
            if (tag == LONG || tag == DOUBLE) {
                // They take two places.
                index++;
            }
        }
    }

    private void keepAttributes() throws IOException {
        int attributes = in.readUnsignedShort();
        for (int attribute = 0; attribute < attributes; attribute++) {
            String name = text(in.readUnsignedShort());
            int length = in.readInt();
            if (name.equals(LINES)) {
                require(length >= 0);
                in.skipNBytes(length);
                continue;
            }
            kept.writeUTF(name);
            if (name.equals(CODE)) {
                keepCode();
            } else {
                kept.writeInt(length);
                keep(length);
            }
        }
    }

    private String text(int index) throws IOException {
        require(index < texts.length && texts[index] != null);
        return texts[index];
    }

    /** Its length is left out, since that of the line numbers is a part of it. */
    private void keepCode() throws IOException {
        keep(4);
        int bytes = in.readInt();
        kept.writeInt(bytes);
        keep(bytes);
        keep(8 * keepCount());
        keepAttributes();
    }

    private int keepCount() throws IOException {
        int count = in.readUnsignedShort();
        kept.writeShort(count);
        return count;
    }

    private void keep(int bytes) throws IOException {
        require(bytes >= 0);
        byte[] read = in.readNBytes(bytes);
        require(read.length == bytes);
        kept.write(read);
    }
}
