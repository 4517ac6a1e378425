package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.json.Setting;
import harness.config.json.Wording;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Substitution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** A config split into what all cells share and what varies. Settings change either. */
final class Grid {

    private static final String VARY = ConfigPaths.VARY;

    private static final ConfigPaths PATHS = Experiment.KIND.paths();

    /** An axis that a setting took away. */
    private record Dropped(Varied axis, Setting by) {}

    private final Problems problems;
    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<String, Varied> varied = new LinkedHashMap<>();
    private final Place place;
    private final UnusedSettings unused = new UnusedSettings(PATHS, "no cell");
    private Node.Branch base;

    private Grid(Node.Branch root, Problems problems) {
        this.problems = problems;
        this.base = root.without(List.of(VARY, ConfigKind.KEY, ConfigKind.SCHEMA));
        Node.Member vary = root.members().get(VARY);
        this.place = vary == null ? root.place() : vary.key();
        unused.file(base);
    }

    /** Splits a config and lays settings over it, in their order. */
    static Grid of(Node.Branch root, List<Setting> settings, Problems problems) {
        Grid grid = new Grid(root, problems);
        Node.Member vary = root.members().get(VARY);
        if (vary != null) {
            grid.readVary(vary.value());
        }
        settings.forEach(grid::set);
        grid.dropped.forEach(grid::sayWhatIsLost);
        grid.unused.varied(wholeBeforePart(grid.varied()));
        grid.leaveOutPartsOfTheirOwn();
        return grid;
    }

    /** What all cells share. */
    Node.Branch base() {
        return base;
    }

    /** What varies, in the order in which it was written. */
    List<Varied> varied() {
        return List.copyOf(varied.values());
    }

    /** What the user should know, a sentence each. */
    List<String> notes() {
        return unused.notes();
    }

    /** Where the size of the grid was decided. */
    Place place() {
        return place;
    }

    /** The varied paths in an order in which they can be set: whole before part. */
    static List<Varied> wholeBeforePart(List<Varied> varied) {
        List<Varied> sorted = new ArrayList<>(varied);
        sorted.sort(Comparator.comparingInt(Varied::depth));
        return sorted;
    }

    /**
     * The config of one cell.
     *
     * @param base what all cells share
     * @param varied in an order in which they can be set
     * @param chosen which value of each
     * @param missing told which path does not exist in this cell, and why
     */
    static Node.Branch cell(
            Node.Branch base, List<Varied> varied, Map<String, Integer> chosen, BiConsumer<Varied, String> missing) {
        Node.Branch cell = base;
        for (Varied path : varied) {
            Node value = path.nodes().get(chosen.get(path.path()));
            cell = Substitution.put(PATHS.structure(), cell, path.path(), value, why -> missing.accept(path, why));
        }
        return cell;
    }

    private void readVary(Node vary) {
        if (vary instanceof Node.Branch branch) {
            branch.members().forEach((path, member) -> readVaried(path, member.key(), member.value()));
        } else {
            problems.add(
                    vary.place(),
                    "expected an object of paths and lists of their values, found " + Wording.found(vary));
        }
    }

    private void readVaried(String path, Place key, Node values) {
        if (PATHS.whyNeverVaried(path).isPresent()) {
            problems.add(key, "cannot be varied: " + PATHS.whyNeverVaried(path).get());
        } else if (PATHS.shapes(path).isEmpty()) {
            problems.add(key, "unknown path" + ConfigKinds.pathSuggestion(Experiment.KIND, path));
        } else if (values instanceof Node.Items items && !items.nodes().isEmpty()) {
            varied.put(path, Varied.of(path, key, items.nodes(), problems));
        } else {
            problems.add(values.place(), "expected a list of at least one value, found " + Wording.found(values));
        }
    }

    private void set(Setting setting) {
        Map<String, Varied> before = new LinkedHashMap<>(varied);
        Node value = setting.node(problems);
        String path = setting.path();
        if (path.equals(VARY)) {
            varied.clear();
            readVary(value);
        } else if (path.startsWith(VARY + ".")) {
            readVaried(path.substring(VARY.length() + 1), setting.place(), value);
        } else if (PATHS.shapes(path).isEmpty()) {
            problems.add(setting.place(), "unknown path" + ConfigKinds.pathSuggestion(Experiment.KIND, path));
        } else if (varied.values().stream().anyMatch(outer -> outer.encloses(path))) {
            // The varied whole would replace the part, so the part has to be set in every cell.
            varied.put(path, Varied.of(path, setting.place(), List.of(value), problems));
        } else {
            varied.remove(path);
            unused.setting(setting, value);
            base = Substitution.put(
                    PATHS.structure(),
                    base,
                    path,
                    value,
                    why -> problems.add(setting.place(), "this path does not exist: " + why));
        }
        before.values().stream()
                .filter(axis -> varied.get(axis.path()) != axis)
                .forEach(axis -> dropped.add(new Dropped(axis, setting)));
    }

    /** Says which values of an axis are lost after the last setting; a list that replaces the file's is meant to. */
    private void sayWhatIsLost(Dropped lost) {
        Varied axis = lost.axis();
        Varied now = varied.get(axis.path());
        boolean isOfFile = axis.key().line() > 0;
        if (now == null) {
            unused.dropped(axis, axis.nodes(), lost.by().place().source());
        } else if (!isOfFile || !now.isListed()) {
            Set<JsonNode> kept = new HashSet<>(now.resolved());
            List<Node> values = IntStream.range(0, axis.nodes().size())
                    .filter(value -> !kept.contains(axis.resolved().get(value)))
                    .mapToObj(axis.nodes()::get)
                    .toList();
            if (!values.isEmpty()) {
                unused.dropped(axis, values, now.key().source());
            }
        }
    }

    /** Of a varied whole only that stays which no varied part replaces. */
    private void leaveOutPartsOfTheirOwn() {
        for (Varied whole : varied()) {
            List<Varied> parts = varied().stream()
                    .filter(part -> whole.encloses(part.path()))
                    .toList();
            if (!parts.isEmpty()) {
                varied.put(whole.path(), whole.without(parts, problems));
            }
        }
    }
}
