package harness.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.config.json.ConfigException;
import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.json.Setting;
import harness.config.schema.Binding;
import harness.config.schema.ConfigPaths;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A config that is in order: a grid of cells, the first varied path changing slowest. */
public final class Experiment implements Config {

    /** Configs of {@code "kind": "experiment"}. */
    public static final ConfigKind KIND =
            new ConfigKind("experiment", CellConfig.class, List.of(ConfigPaths.VARY), Experiment::read);

    private final List<Varied> varied;
    private final CellBinder binder;
    private final int cells;
    private final ObjectNode resolved;
    private final List<String> notes;
    private final Path folder;

    private Experiment(Grid grid, ObjectNode shared, Path folder) {
        this.varied = grid.varied();
        List<Varied> wholeBeforePart = Grid.wholeBeforePart(varied);
        this.binder = new CellBinder(KIND.paths(), grid.base(), wholeBeforePart);
        this.cells = varied.stream().mapToInt(path -> path.nodes().size()).reduce(1, Math::multiplyExact);
        this.folder = folder;
        this.notes = grid.notes();
        this.resolved = KIND.said(shared);
        wholeBeforePart.forEach(path -> path.leaveOutOf(resolved, grid.base()));
        if (!varied.isEmpty()) {
            ObjectNode vary = resolved.putObject(ConfigPaths.VARY);
            varied.forEach(path -> vary.putArray(path.path()).addAll(path.resolved()));
        }
    }

    private static Experiment read(Node.Branch root, List<Setting> settings, Path folder, Problems problems)
            throws ConfigException {
        Grid grid = Grid.of(root, settings, problems);
        Binding shared = GridCheck.check(grid, problems);
        problems.throwIfAny();
        return new Experiment(grid, (ObjectNode) shared.resolved(), folder);
    }

    @Override
    public ConfigKind kind() {
        return KIND;
    }

    @Override
    public String name() {
        return cell(0).name();
    }

    @Override
    public String description() {
        return cell(0).description();
    }

    /** Number of cells, at least 1. */
    public int cells() {
        return cells;
    }

    /** The varied paths, in the order of {@code vary}; empty if nothing varies. */
    public List<Axis> axes() {
        return varied.stream()
                .map(path -> new Axis(path.path(), path.labels(), path.resolved()))
                .toList();
    }

    /**
     * The config of one cell. Cells share the records of those top-level keys in which they agree.
     *
     * @param cell 0 … {@link #cells()} − 1
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public CellConfig cell(int cell) {
        return (CellConfig) binder.bind(chosen(cell)).value();
    }

    /**
     * The config of one cell as JSON, defaults filled in, without what its runs do not depend on: name, description,
     * number of seeds and charts. A copy.
     *
     * @param cell 0 … {@link #cells()} − 1
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public ObjectNode resolvedCell(int cell) {
        ObjectNode resolvedCell = (ObjectNode) binder.bind(chosen(cell)).resolved();
        return resolvedCell
                .without(List.of("name", "description", "seeds", ConfigKind.CHARTS))
                .deepCopy();
    }

    /**
     * What is varied in one cell: path and label, in the order of {@link #axes()}.
     *
     * @param cell 0 … {@link #cells()} − 1
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public Map<String, String> labels(int cell) {
        Map<String, Integer> chosen = chosen(cell);
        Map<String, String> labels = new LinkedHashMap<>();
        varied.forEach(path -> labels.put(path.path(), path.labels().get(chosen.get(path.path()))));
        return labels;
    }

    @Override
    public ObjectNode resolved() {
        return resolved.deepCopy();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Path folder() {
        return folder;
    }

    private Map<String, Integer> chosen(int cell) {
        int rest = Objects.checkIndex(cell, cells);
        Map<String, Integer> chosen = new HashMap<>();
        for (int i = varied.size() - 1; i >= 0; i--) {
            int values = varied.get(i).nodes().size();
            chosen.put(varied.get(i).path(), rest % values);
            rest /= values;
        }
        return chosen;
    }
}
