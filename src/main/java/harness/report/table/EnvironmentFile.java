package harness.report.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.math.KernelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.lang3.time.StopWatch;

/** {@code environment.json}: what may differ between two runs of the same config, on purpose apart from the tables. */
public final class EnvironmentFile {

    private static final String FILE = "environment.json";
    private static final String CONFIG_FOLDER = "config_folder";
    private static final String TABLES = "tables_sha256";

    private EnvironmentFile() {}

    /**
     * Writes the file and returns it.
     *
     * @param folder receives it
     * @param version of the harness
     * @param threads runs or charts that were under way at once
     * @param watch started when the work began; the system's clock may be set meanwhile
     * @param configFolder where relative paths of tables start
     * @param tables SHA-256 of every CSV file of the user's that was read, by its path as the config has it
     */
    public static Path write(
            Path folder, String version, int threads, StopWatch watch, Path configFolder, Map<String, String> tables)
            throws IOException {
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        environment.put("harness", version);
        environment.put("java", System.getProperty("java.runtime.version"));
        environment.put("vm", System.getProperty("java.vm.name"));
        environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        environment.put("architecture", System.getProperty("os.arch"));
        environment.put("processors", Runtime.getRuntime().availableProcessors());
        environment.put("max_heap_bytes", Runtime.getRuntime().maxMemory());
        environment.put("kernels", KernelChoice.name());
        environment.put("threads", threads);
        environment.put("started", watch.getStartInstant().toString());
        environment.put("finished", Instant.now().toString());
        environment.put("seconds", watch.getDuration().toMillis() / 1000.0);
        environment.put(CONFIG_FOLDER, configFolder.toAbsolutePath().normalize().toString());
        if (!tables.isEmpty()) {
            ObjectNode hashes = environment.putObject(TABLES);
            tables.forEach(hashes::put);
        }
        return Files.writeString(folder.resolve(FILE), JsonFiles.WRITER.writeValueAsString(environment) + "\n");
    }

    /** Whether a folder has such a file, as one of results has. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** The folder of the config that results were made from, if that is known and still there. */
    public static Optional<Path> configFolder(Path results) {
        JsonNode folder = read(results).path(CONFIG_FOLDER);
        try {
            return folder.isTextual()
                    ? Optional.of(Path.of(folder.textValue())).filter(Files::isDirectory)
                    : Optional.empty();
        } catch (InvalidPathException noPathHere) {
            return Optional.empty();
        }
    }

    /** SHA-256 of the CSV files that results were made from, by their paths as the config has them; of those known. */
    public static Map<String, String> tables(Path results) {
        Map<String, String> tables = new TreeMap<>();
        JsonNode recorded = read(results).path(TABLES);
        for (Map.Entry<String, JsonNode> table : recorded.properties()) {
            tables.put(table.getKey(), table.getValue().asText());
        }
        return tables;
    }

    /** What there is to read: results are complete without this file. */
    private static JsonNode read(Path results) {
        if (!isIn(results)) {
            return MissingNode.getInstance();
        }
        try {
            return new JsonMapper().readTree(results.resolve(FILE).toFile());
        } catch (IOException missingOrBroken) {
            return MissingNode.getInstance();
        }
    }
}
