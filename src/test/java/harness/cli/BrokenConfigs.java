package harness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.config.ConfigReader;
import harness.config.json.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes broken configs of the shipped ones, the same of the same seed. */
final class BrokenConfigs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> shipped;

    BrokenConfigs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("configs"))) {
            shipped = files.filter(file -> !file.endsWith("experiment.schema.json"))
                    .sorted()
                    .flatMap(file -> Stream.of(read(file), withDefaults(file)))
                    .toList();
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same with all that it leaves out, so that every key is broken now and then. */
    private static ObjectNode withDefaults(Path file) {
        try {
            return ConfigReader.read(file, List.of()).resolved();
        } catch (ConfigException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A config in which up to three things are broken. */
    byte[] of(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        ObjectNode config = Damage.any(shipped, random).deepCopy();
        int values = random.nextInt(4);
        for (int damage = 0; damage < values; damage++) {
            JsonDamage.damage(config, random);
        }
        byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(config);
        boolean ofText = values == 0 || random.nextInt(5) == 0;
        return ofText ? TextDamage.damaged(text, random) : text;
    }
}
