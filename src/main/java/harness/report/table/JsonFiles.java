package harness.report.table;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** How JSON files are written: indented, lines end in \n, numbers the same on every JVM. */
public final class JsonFiles {

    static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** What results were made from. */
    public static final String CONFIG = "config.json";

    private JsonFiles() {}

    /** Writes {@code config.json}, what results were made from, into a folder, and returns the file. */
    public static Path writeConfig(Path folder, JsonNode resolved) throws IOException {
        Path file = folder.resolve(CONFIG);
        WRITER.writeValue(file.toFile(), resolved);
        return file;
    }
}
