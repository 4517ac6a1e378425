package harness.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a config may describe. The key {@code "kind"} chooses the record that the rest of the config is bound to. */
enum ConfigKind {
    EXPERIMENT(Shapes.EXPERIMENT, List.of(Grid.VARY)),
    ACTIVATIONS(Shapes.ACTIVATIONS, List.of());

    static final String KEY = "kind";

    /** Names the schema that editors use; means nothing here. */
    static final String SCHEMA = "$schema";

    /** Only looks at results. */
    static final String CHARTS = "charts";

    private final Shape.Structure structure;
    private final List<String> keys;
    private final ConfigPaths paths;

    ConfigKind(Shape.Structure structure, List<String> otherKeys) {
        this.structure = structure;
        this.paths = new ConfigPaths(structure);
        this.keys = new ArrayList<>(structure.names());
        keys.addAll(otherKeys);
        keys.addAll(List.of(KEY, SCHEMA));
    }

    /** Its name in a config. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The record. */
    Shape.Structure structure() {
        return structure;
    }

    /** Every path of such a config. */
    ConfigPaths paths() {
        return paths;
    }

    /** The kind that a config says it has; empty, with a problem, if it says nothing that is known. */
    static Optional<ConfigKind> of(Node.Branch root, Problems problems) {
        Node.Member member = root.members().get(KEY);
        if (member == null) {
            return Optional.of(EXPERIMENT);
        }
        List<String> labels = Arrays.stream(values()).map(ConfigKind::label).toList();
        Optional<ConfigKind> found = Arrays.stream(values())
                .filter(kind -> member.value() instanceof Node.Leaf leaf
                        && leaf.form() == Node.Form.TEXT
                        && leaf.text().equals(kind.label()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(
                    member.value().place(),
                    "expected one of " + Wording.quoted(labels) + ", found " + Wording.found(member.value()));
        }
        return found;
    }

    /** The kind that has something at a path; empty if that begins with no top-level key. */
    static Optional<ConfigKind> having(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.structure.field(path.split("\\.", 2)[0]).isPresent())
                .findFirst();
    }

    /** Whether such a config may have something at a path, or is the key of all that varies. */
    boolean knows(String path) {
        return keys.contains(path) || !paths.shapes(path).isEmpty();
    }

    /** To follow "unknown key". */
    String keySuggestion(String key) {
        return ofOther(kind -> kind.keys.contains(key)).orElseGet(() -> Advice.ofKey(this, "", keys, key));
    }

    /** To follow "unknown path". */
    String pathSuggestion(String path) {
        return path.equals(KEY)
                ? ": the kind is said in the file, for it decides what else can be there"
                : ofOther(kind -> !kind.paths.shapes(path).isEmpty()).orElseGet(() -> Advice.ofPath(this, path));
    }

    private Optional<String> ofOther(Predicate<ConfigKind> has) {
        return Arrays.stream(values())
                .filter(has)
                .findFirst()
                .map(other -> " in a config of kind " + Wording.quoted(label()) + "; one of kind "
                        + Wording.quoted(other.label()) + " has it");
    }

    /** A resolved config that says its kind first, and nothing of charts if they are drawn as they always are. */
    ObjectNode said(ObjectNode resolved) {
        boolean usual = structure
                .field(CHARTS)
                .map(charts -> Binder.ofParts(new Problems())
                        .bind(charts.shape(), charts.byDefault(), CHARTS)
                        .resolved())
                .filter(charts -> charts.equals(resolved.get(CHARTS)))
                .isPresent();
        if (usual) {
            resolved.remove(CHARTS);
        }
        return JsonNodeFactory.instance.objectNode().put(KEY, label()).setAll(resolved);
    }
}
