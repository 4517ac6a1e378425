package harness.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Breaks the bytes of a text file, whatever they say. */
final class TextDamage {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            ";",
            "\"",
            "'",
            "\\",
            "\\u00",
            "\n",
            "\r",
            "\t",
            " ",
            "//",
            "#",
            "-",
            "0",
            "e",
            "=1+1",
            "NaN",
            "null",
            "\"name\": 1,",
            "\"vary\": {},",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u009b2J",
            "\u202e",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "[".repeat(2000),
            "x".repeat(100_000));

    /** Lead and continuation bytes alone, an overlong slash, a surrogate, beyond the last code point, Latin-1. */
    private static final List<byte[]> NO_UTF_8 = List.of(
            bytes(0x80),
            bytes(0xC3),
            bytes(0xC0, 0xAF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xE4),
            bytes(0xFF, 0xFE));

    private TextDamage() {}

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** The text with one thing broken. */
    static byte[] damaged(byte[] text, SplittableRandom random) {
        int start = random.nextInt(text.length + 1);
        int end = Math.min(text.length, start + random.nextInt(4));
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(text, start);
            case 1 -> replaced(text, start, start, Damage.any(NO_UTF_8, random));
            case 2 -> replaced(text, start, end, new byte[0]);
            case 3 -> replaced(text, start, start, Arrays.copyOfRange(text, end, Math.min(text.length, end + 40)));
            case 4 -> replaced(text, start, Math.min(text.length, start + 1), bytes(random.nextInt(256)));
            default -> replaced(text, start, end, Damage.any(PIECES, random).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] replaced(byte[] text, int start, int end, byte[] piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text, 0, start);
        bytes.writeBytes(piece);
        bytes.write(text, end, text.length - end);
        return bytes.toByteArray();
    }
}
