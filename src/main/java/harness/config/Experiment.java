package harness.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A config that is in order: a grid of cells, the first varied path changing slowest. */
public final class Experiment implements Config {

    private final Node.Branch base;
    private final List<Varied> varied;
    private final List<Varied> wholeBeforePart;
    private final int cells;
    private final ObjectNode resolved;
    private final List<String> notes;
    private final Path folder;

    Experiment(Grid grid, ObjectNode shared, Path folder) {
        this.base = grid.base();
        this.varied = grid.varied();
        this.wholeBeforePart = Grid.wholeBeforePart(varied);
        this.cells = varied.stream().mapToInt(path -> path.nodes().size()).reduce(1, Math::multiplyExact);
        this.folder = folder;
        this.notes = grid.notes();
        this.resolved = ConfigKind.EXPERIMENT.said(shared);
        wholeBeforePart.forEach(path -> path.leaveOutOf(resolved, base));
        if (!varied.isEmpty()) {
            ObjectNode vary = resolved.putObject(Grid.VARY);
            varied.forEach(path -> vary.putArray(path.path()).addAll(path.resolved()));
        }
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
     * The config of one cell, made anew by every call.
     *
     * @param cell 0 … {@link #cells()} − 1
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public ExperimentConfig cell(int cell) {
        return (ExperimentConfig) bound(cell).value();
    }

    /**
     * The config of one cell as JSON, defaults filled in, without what its runs do not depend on: name, description,
     * number of seeds and charts.
     *
     * @param cell 0 … {@link #cells()} − 1
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public ObjectNode resolvedCell(int cell) {
        ObjectNode resolvedCell = (ObjectNode) bound(cell).resolved();
        return resolvedCell.without(List.of("name", "description", "seeds", ConfigKind.CHARTS));
    }

    private Bound bound(int cell) {
        Node.Branch config = Grid.cell(base, wholeBeforePart, chosen(cell), (path, why) -> {
            throw new IllegalStateException(path.path() + ": " + why);
        });
        Problems problems = new Problems();
        Bound bound = Binder.ofCell(problems, path -> "").root(ConfigKind.EXPERIMENT, config);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("cell " + cell + " was checked and is wrong");
        }
        return bound;
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

    /** The folder of the config file, from which the paths in it start. */
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
