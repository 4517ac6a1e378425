package harness.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The form of a journal's lines: {@code {"checksum":"89abcdef","key":…,"result":…}}, the checksum (CRC-32C) being that of all
 * that follows it, from the second key on.
 */
final class JournalLine {

    private static final String BEFORE_CHECKSUM = "{\"checksum\":\"";
    private static final String AFTER_CHECKSUM = "\",";
    private static final int DIGITS = 8;

    /** Bytes before what the checksum is of. */
    static final int HEAD = BEFORE_CHECKSUM.length() + DIGITS + AFTER_CHECKSUM.length();

    private JournalLine() {}

    /**
     * A whole line.
     *
     * @param object an object of JSON with at least one key, in one line. Not modified.
     */
    static ByteBuffer of(byte[] object) {
        CRC32C checksum = new CRC32C();
        checksum.update(object, 1, object.length - 1);
        return ByteBuffer.allocate(HEAD + object.length)
                .put(head(checksum.getValue()))
                .put(object, 1, object.length - 1)
                .put((byte) '\n')
                .flip();
    }

    /** What a line begins with whose rest has that checksum. */
    static byte[] head(long checksum) {
        String digits = HexFormat.of().toHexDigits(checksum, DIGITS);
        return (BEFORE_CHECKSUM + digits + AFTER_CHECKSUM).getBytes(StandardCharsets.US_ASCII);
    }
}
