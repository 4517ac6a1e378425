package harness.config.schema;

import harness.config.json.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that configs of one kind can say: their paths, and what may stand there. */
public final class ConfigPaths {

    /** The key under which stand the paths that vary, each with a list of its values. */
    public static final String VARY = "vary";

    /** Of a value that stands in no config, such as a default. */
    static final ConfigPaths NONE = new ConfigPaths(new Shape.Structure(null, List.of(), null), List.of(), List.of());

    private final Map<String, List<Shape>> shapes = new LinkedHashMap<>();

    private final Shape.Structure structure;
    private final List<String> otherKeys;
    private final Collection<Shape.Choice> choices;

    /**
     * The paths of a kind of config.
     *
     * @param structure the record that the config becomes
     * @param otherKeys keys that a config may have beside the record's; {@value #VARY} if anything can be varied
     * @param choices of all catalogues, to know what a name is that stands in the wrong place
     */
    public ConfigPaths(Shape.Structure structure, List<String> otherKeys, Collection<Shape.Choice> choices) {
        this.structure = structure;
        this.otherKeys = List.copyOf(otherKeys);
        this.choices = choices;
        collect(structure, "");
    }

    private void collect(Shape shape, String path) {
        if (shape instanceof Shape.Structure structure) {
            for (Shape.Field field : structure.fields()) {
                String fieldPath = Place.member(path, field.name());
                add(fieldPath, field.shape());
                collect(field.shape(), fieldPath);
            }
        } else if (shape instanceof Shape.Choice choice) {
            Map<String, Object> names = new LinkedHashMap<>();
            choice.types().keySet().forEach(name -> names.put(name, name));
            add(Place.member(path, Shape.Choice.TYPE), new Shape.Word(names));
            choice.types().values().forEach(structure -> collect(structure, path));
        } else if (shape instanceof Shape.Either either) {
            either.alternatives().forEach(alternative -> collect(alternative.shape(), path));
        }
    }

    private void add(String path, Shape shape) {
        shapes.computeIfAbsent(path, unused -> new ArrayList<>()).add(shape);
    }

    /** What may stand at a path: several shapes if the parameters of several choices share it, none if it is unknown. */
    public List<Shape> shapes(String path) {
        return shapes.getOrDefault(path, List.of());
    }

    /** The record that a whole config becomes. */
    public Shape.Structure structure() {
        return structure;
    }

    /** All keys that may stand at the top. */
    public List<String> keys() {
        return Stream.concat(structure.names().stream(), otherKeys.stream()).toList();
    }

    /** Whether a config may have something at a path, be it a key that the record has not. */
    boolean knows(String path) {
        return otherKeys.contains(path) || shapes.containsKey(path);
    }

    /** The choice that a name is one of; empty if it stands in no catalogue. */
    Optional<Shape.Choice> choiceOf(String name) {
        return choices.stream()
                .filter(choice -> choice.types().containsKey(name))
                .findFirst();
    }

    /** The paths that can be varied, in the order of the records. */
    public List<String> variable() {
        return otherKeys.contains(VARY)
                ? shapes.keySet().stream()
                        .filter(path -> whyNeverVaried(path).isEmpty())
                        .toList()
                : List.of();
    }

    /** Why a path cannot be varied; empty if it can, or is unknown. */
    public Optional<String> whyNeverVaried(String path) {
        String key = path.split("\\.", 2)[0];
        return otherKeys.contains(key)
                ? Optional.of("it is no part of a cell")
                : structure.field(key).map(Shape.Field::whyNeverVaried);
    }

    /** All paths, in the order of the records. */
    public Collection<String> all() {
        return shapes.keySet();
    }

    /** What an object may have, empty for a path that leads to none; the top-level keys for the empty path. */
    public List<String> members(String path) {
        String start = path.isEmpty() ? "" : path + ".";
        return shapes.keySet().stream()
                .filter(known -> known.startsWith(start))
                .map(known -> known.substring(start.length()).split("\\.")[0])
                .distinct()
                .toList();
    }

    /** The path of the object that has what stands at a path; empty for the whole config. */
    public static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    /** The last name of a path. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path of a list, given that of something in it: what is said of one holds for all. */
    static String withoutIndices(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }
}
