package harness.data.csv.text;

import harness.data.dataset.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells the text of a CSV file from what else a file may hold, and names that. */
final class FileKind {

    /**
     * How the files of a format begin.
     *
     * @param start bytes, written as Latin-1
     */
    private record Signature(String start, String name, String cure) {}

    private static final String UNPACK = ": unpack it, and name the CSV file that was in it";
    private static final String EXPORT = ": save the table as a CSV file";
    private static final String PANDAS = ": write a CSV file instead (pandas: to_csv(\"my.csv\", index=False))";
    private static final String PICKLE = "a pickle of Python";
    private static final String UTF_8 = ": save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\")";

    /** What may stand at the end: line breaks, the mark of DOS, and zeros up to the end of a block. */
    private static final String FILLING = "\r\n\u001A\0";

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("\u00FF\u00FE", "UTF-16 text", UTF_8),
            new Signature("\u00FE\u00FF", "UTF-16 text", UTF_8),
            new Signature("\u001F\u008B", "compressed (gzip)", UNPACK),
            new Signature("BZh91AY", "compressed (bzip2)", UNPACK),
            new Signature("\u00FD7zXZ", "compressed (xz)", UNPACK),
            new Signature("(\u00B5/\u00FD", "compressed (zstd)", UNPACK),
            new Signature("\u0004\"M\u0018", "compressed (lz4)", UNPACK),
            new Signature("7z\u00BC\u00AF", "compressed (7z)", UNPACK),
            new Signature("Rar!\u001A", "compressed (rar)", UNPACK),
            new Signature(
                    "PK\u0003\u0004",
                    "a zip archive, as spreadsheets are, too (.xlsx, .ods)",
                    ": save the spreadsheet as CSV, or unpack the archive"),
            new Signature("\u00D0\u00CF\u0011\u00E0", "a spreadsheet or document of an old kind (.xls, .doc)", EXPORT),
            new Signature("%PDF-", "a PDF document", EXPORT),
            new Signature("SQLite format 3", "an SQLite database", EXPORT),
            new Signature("PAR1\u0015", "a Parquet file", PANDAS),
            new Signature("ARROW1", "an Arrow file", PANDAS),
            new Signature("Obj\u0001", "an Avro file", PANDAS),
            new Signature("\u0089HDF", "an HDF5 file", PANDAS),
            new Signature("\u0093NUMPY", "an array of NumPy", PANDAS),
            // Alone, the first byte is a euro sign of old Windows text; the second one is the pickle's version.
            new Signature("\u0080\u0002", PICKLE, PANDAS),
            new Signature("\u0080\u0003", PICKLE, PANDAS),
            new Signature("\u0080\u0004", PICKLE, PANDAS),
            new Signature("\u0080\u0005", PICKLE, PANDAS));

    private FileKind() {}

    /**
     * Decodes the content of a file, without a byte order mark and what old systems fill its end with. Zero bytes right
     * behind a value are no such filling: whatever broke off there took the rest of the value with it.
     *
     * @param file its name, for messages
     * @param content UTF-8 text. Not modified.
     * @throws DataException if this is no UTF-8 text, or text of another format
     */
    static String text(String file, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content, 0, end(content));
        String text;
        try {
            // Decoding through the charset itself would replace what is wrong in silence.
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal(file, content, bytes.position());
        }
        int binary = text.indexOf('\0');
        if (binary >= 0) {
            throw refusal(file, content, text.substring(0, binary).getBytes(StandardCharsets.UTF_8).length);
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        refuseOtherText(file, plain);
        return plain;
    }

    private static int end(byte[] content) {
        int end = content.length;
        while (end > 0 && FILLING.indexOf(content[end - 1]) >= 0) {
            end--;
        }
        return end > 0 && end < content.length && content[end] == 0 ? content.length : end;
    }

    private static DataException refusal(String file, byte[] content, int position) {
        String start = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        for (Signature signature : SIGNATURES) {
            if (start.startsWith(signature.start)) {
                return new DataException(file + " is " + signature.name + signature.cure);
            }
        }
        if (hasZeros(start, 0) || hasZeros(start, 1)) {
            return new DataException(file + " is UTF-16 text" + UTF_8);
        }
        String place =
                file + ": line " + lineOf(content, position) + ": byte 0x" + String.format("%02X", content[position]);
        return new DataException(
                place + (content[position] == 0 ? " is no text: name a CSV file" : " is not UTF-8 text" + UTF_8));
    }

    /** Whether every other one of the first characters is half of a Latin letter in UTF-16. */
    private static boolean hasZeros(String start, int from) {
        return start.length() > from + 2
                && start.charAt(from) == 0
                && start.charAt(from + 2) == 0
                && start.charAt(1 - from) != 0;
    }

    private static int lineOf(byte[] content, int position) {
        String before = new String(content, 0, position, StandardCharsets.ISO_8859_1);
        return (int) TextLine.of(before + "?").count();
    }

    private static void refuseOtherText(String file, String text) {
        String start = Blank.strip(text.substring(0, Math.min(text.length(), 1000)));
        String compact = withoutBlanks(start);
        if (startsWithAny(compact, "{\"", "{}", "{'", "[{", "[[", "[\"", "[]") || isArrayOfNumbers(compact)) {
            throw new DataException(file + " is JSON" + PANDAS);
        }
        if (startsWithAny(compact.toLowerCase(Locale.ROOT), "<!", "<?xml", "<html", "<table")) {
            throw new DataException(file + " is HTML or XML, perhaps the page around the table" + EXPORT);
        }
        if (TextLine.of(start)
                .map(TextLine::stripped)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .limit(1)
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("@relation"))) {
            throw new DataException(file + " is an ARFF file of Weka" + EXPORT);
        }
    }

    private static boolean isArrayOfNumbers(String compact) {
        return compact.startsWith("[")
                && compact.length() > 1
                && (compact.charAt(1) == '-' || compact.charAt(1) >= '0' && compact.charAt(1) <= '9');
    }

    private static boolean startsWithAny(String text, String... starts) {
        return Arrays.stream(starts).anyMatch(text::startsWith);
    }

    private static String withoutBlanks(String text) {
        StringBuilder compact = new StringBuilder();
        text.chars()
                .filter(character -> !Blank.is((char) character))
                .forEach(character -> compact.append((char) character));
        return compact.toString();
    }
}
