package harness.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.config.json.ConfigException;
import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.json.Setting;
import harness.config.schema.Binder;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One kind of config: what the key {@code "kind"} calls it, the record that it is bound to, and how it is read. */
public final class ConfigKind {

    static final String KEY = "kind";

    /** Names the schema that editors use; means nothing here. */
    static final String SCHEMA = "$schema";

    /** Only looks at results. */
    static final String CHARTS = "charts";

    private final String label;
    private final Shape.Structure structure;
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
        structure = ConfigShapes.ALL.structure(type);
        paths = new ConfigPaths(
                structure,
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

    /** A resolved config that says its kind first, and nothing of charts if they are drawn as they always are. */
    ObjectNode said(ObjectNode resolved) {
        structure
                .field(CHARTS)
                .map(charts ->
                        Binder.ofDefault(charts.shape(), charts.byDefault()).resolved())
                .filter(charts -> charts.equals(resolved.get(CHARTS)))
                .ifPresent(usual -> resolved.remove(CHARTS));
        return JsonNodeFactory.instance.objectNode().put(KEY, label).setAll(resolved);
    }
}
