package harness.config;

import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.schema.Binder;
import harness.config.schema.Binding;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binds the cells of a grid that was checked. Each top-level key is bound by itself, since no record looks beyond itself:
 * cells that agree in what varies below a key share its record, and of each key the records used last are kept.
 */
final class CellBinder {

    private static final int MOST_KEPT = 1000;

    private final ConfigPaths paths;
    private final Node.Branch base;
    private final List<Section> sections;

    /**
     * A top-level key.
     *
     * @param varied what varies below it, whole before part
     * @param kept what it means by the places of its chosen values, the one used last at the end. Modified.
     */
    private record Section(Shape.Field field, List<Varied> varied, Map<List<Integer>, Binding> kept) {}

    /**
     * Binds the cells of a grid.
     *
     * @param base what all cells share
     * @param wholeBeforePart what varies, in an order in which it can be set
     */
    CellBinder(ConfigPaths paths, Node.Branch base, List<Varied> wholeBeforePart) {
        this.paths = paths;
        this.base = base;
        sections = paths.structure().fields().stream()
                .map(field -> new Section(field, inside(field, wholeBeforePart), lastUsed()))
                .toList();
    }

    private static List<Varied> inside(Shape.Field field, List<Varied> varied) {
        return varied.stream()
                .filter(path -> path.section().equals(field.name()))
                .toList();
    }

    private static Map<List<Integer>, Binding> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Integer>, Binding> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }

    /**
     * One cell; from any thread.
     *
     * @param chosen which value of each path that varies
     * @return its JSON is shared with other cells, but for the object of the top-level keys
     */
    Binding bind(Map<String, Integer> chosen) {
        return Binder.whole(
                paths.structure(),
                sections.stream().map(section -> bind(section, chosen)).toList());
    }

    private Binding bind(Section section, Map<String, Integer> chosen) {
        List<Integer> key =
                section.varied().stream().map(path -> chosen.get(path.path())).toList();
        Binding bound;
        synchronized (section) {
            bound = section.kept().get(key);
        }
        if (bound == null) {
            bound = bindAnew(section, chosen);
            synchronized (section) {
                section.kept().put(key, bound);
            }
        }
        return bound;
    }

    private Binding bindAnew(Section section, Map<String, Integer> chosen) {
        Node.Branch cell = Grid.cell(base, section.varied(), chosen, (path, why) -> {
            throw new IllegalStateException(path.path() + ": " + why);
        });
        Problems problems = new Problems();
        Binding bound = Binder.ofCell(paths, problems, path -> "").field(section.field(), cell, "");
        if (!problems.isEmpty()) {
            throw new IllegalStateException(section.field().name() + " was checked and is wrong");
        }
        return bound;
    }
}
