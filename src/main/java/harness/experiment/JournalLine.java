package harness.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The form of a journal's lines: {@code {"checksum":"89abcdef","format":1,"key":…,"result":…}}, the checksum (CRC-32C) being
 * that of all that follows it, from the second key on.
 */
final class JournalLine {

    private static final String BEFORE_CHECKSUM = "{\"checksum\":\"";
    private static final String AFTER_CHECKSUM = "\",";
    private static final int DIGITS = 8;

    /**
     * Version of what lines say and how they say it. Another one is due whenever the lines of before could not be read, or
     * would be read as something else.
     */
    static final int FORMAT = 1;

    /** Bytes before what the checksum is of. */
    static final int HEAD = BEFORE_CHECKSUM.length() + DIGITS + AFTER_CHECKSUM.length();

    private JournalLine() {}

    /**
     * Whether a line of this form begins somewhere in the beginning of a file, be it damaged further on; or the file is a
     * piece of its first line, cut off.
     *
     * @param beginning as much of the file as is looked at. Not modified.
     */
    static boolean isIn(byte[] beginning) {
        int start = 0;
        while (start < beginning.length) {
            int fitting = fitting(beginning, start);
            if (fitting == HEAD || start == 0 && fitting == beginning.length) {
                return true;
            }
            while (start < beginning.length && beginning[start] != '\n') {
                start++;
            }
            start++;
        }
        return false;
    }

    /** How many bytes from there on are as those before what the checksum is of; at most all of them. */
    private static int fitting(byte[] bytes, int start) {
        byte[] pattern = head(0);
        int length = 0;
        while (length < HEAD && start + length < bytes.length && fits(bytes[start + length], pattern[length])) {
            length++;
        }
        return length;
    }

    private static boolean fits(byte found, byte expected) {
        return expected == '0' ? HexFormat.isHexDigit(found) : found == expected;
    }

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
