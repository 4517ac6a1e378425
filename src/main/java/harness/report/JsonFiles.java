package harness.report;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** How JSON files are written: indented, lines end in \n, numbers the same on every JVM. */
final class JsonFiles {

    static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonFiles() {}

    /** Writes {@code config.json}, what results were made from, into a folder, and returns the file. */
    static Path writeConfig(Path folder, JsonNode resolved) throws IOException {
        Path file = folder.resolve(Publication.SEAL);
        WRITER.writeValue(file.toFile(), resolved);
        return file;
    }
}
