package harness.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.config.json.ConfigException;
import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.json.Setting;
import harness.config.schema.ConfigPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One kind of config: what the key {@code "kind"} calls it, the record that it is bound to, and how it is read. */
public final class ConfigKind {

    static final String KEY = "kind";

    /** Names the schema that editors use; means nothing here. */
    static final String SCHEMA = "$schema";

    private final String label;
    private final ConfigPaths paths;
    private final Reader reader;

    /** Makes a config of what its file and the command line say. */
    interface Reader {

        /**
         * Reads it.
         *
         * @param root what stands in the file
         * @param settings laid over it, in this order
         * @param folder where the paths in it start
         * @param problems receives what is wrong
         * @throws ConfigException if anything is
         */
        Config read(Node.Branch root, List<Setting> settings, Path folder, Problems problems) throws ConfigException;
    }

    /**
     * A kind of config.
     *
     * @param label its name in a config
     * @param otherKeys keys that it has beside those of its record and of every config
     */
    ConfigKind(String label, Class<? extends Record> type, List<String> otherKeys, Reader reader) {
        this.label = label;
        this.reader = reader;
        paths = new ConfigPaths(
                ConfigShapes.ALL.structure(type),
                Stream.concat(otherKeys.stream(), Stream.of(KEY, SCHEMA)).toList(),
                ConfigShapes.ALL.choices());
    }

    /** Its name in a config. */
    public String label() {
        return label;
    }

    /** Every path of such a config. */
    ConfigPaths paths() {
        return paths;
    }

    /** How such a config is read. */
    Reader reader() {
        return reader;
    }

    /** A resolved config that says its kind first. */
    ObjectNode said(ObjectNode resolved) {
        return JsonNodeFactory.instance.objectNode().put(KEY, label).setAll(resolved);
    }
}
