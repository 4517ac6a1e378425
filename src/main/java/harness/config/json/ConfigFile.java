package harness.config.json;

import harness.data.dataset.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of a config file. */
public final class ConfigFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ConfigFile() {}

    /**
     * The text of a file, without a byte order mark.
     *
     * @param mostMegabytes it may have
     * @throws ConfigException if it cannot be read, is too large, is empty or is not UTF-8
     */
    public static String read(Path file, int mostMegabytes) throws ConfigException {
        Place place = Place.of(Printable.line(file.toString()));
        if (Files.isDirectory(file)) {
            throw refusal(place, "expected a file, found a directory");
        }
        int mostBytes = mostMegabytes * 1_000_000;
        byte[] bytes = readBytes(file, mostBytes, place);
        if (bytes.length > mostBytes) {
            throw refusal(place, "the file is larger than " + mostMegabytes + " MB, which no config needs");
        }
        String text = decode(bytes, place);
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (content.isBlank()) {
            throw refusal(place, "the file is empty; expected a JSON object");
        }
        return content;
    }

    private static byte[] readBytes(Path file, int mostBytes, Place place) throws ConfigException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(mostBytes + 1);
        } catch (NoSuchFileException missing) {
            throw refusal(place, "no such file");
        } catch (IOException failure) {
            throw refusal(place, "cannot be read (" + failure.getClass().getSimpleName() + ")");
        }
    }

    private static String decode(byte[] bytes, Place place) throws ConfigException {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
        String text = output.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            throw refusal(new Place(place.source(), line, column, ""), "not UTF-8 text; save the file as UTF-8");
        }
        return text;
    }

    private static ConfigException refusal(Place place, String explanation) {
        return new ConfigException(List.of(new Problem(place, explanation)));
    }
}
