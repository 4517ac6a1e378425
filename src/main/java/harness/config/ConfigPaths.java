package harness.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every path that some config of one kind has, and what may stand there. */
final class ConfigPaths {

    private final Map<String, List<Shape>> shapes = new LinkedHashMap<>();

    /** Paths that cannot be varied, and why. */
    private static final Map<String, String> NEVER_VARIED = Map.of(
            ConfigKind.CHARTS,
            "they are drawn of the whole experiment",
            "name",
            "an experiment has one name",
            "description",
            "it is about the whole experiment",
            "seeds",
            "every cell is repeated for as many seeds; set \"seeds\" itself",
            "experimentSeed",
            "all cells share their random numbers, so that their runs are paired",
            Grid.VARY,
            "it is no part of a cell",
            ConfigKind.KEY,
            "it is no part of a cell",
            ConfigKind.SCHEMA,
            "it is no part of a cell");

    ConfigPaths(Shape.Structure config) {
        collect(config, "");
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
    List<Shape> shapes(String path) {
        return shapes.getOrDefault(path, List.of());
    }

    /** The paths that can be varied, in the order of the records. */
    List<String> variable() {
        return shapes.keySet().stream()
                .filter(path -> whyNeverVaried(path).isEmpty())
                .toList();
    }

    /** Why a path cannot be varied; empty if it can, or is unknown. */
    static Optional<String> whyNeverVaried(String path) {
        return Optional.ofNullable(NEVER_VARIED.get(path.split("\\.", 2)[0]));
    }

    /** All paths, in the order of the records. */
    Collection<String> all() {
        return shapes.keySet();
    }

    /** What an object may have, empty for a path that leads to none; the top-level keys for the empty path. */
    List<String> members(String path) {
        String start = path.isEmpty() ? "" : path + ".";
        return shapes.keySet().stream()
                .filter(known -> known.startsWith(start))
                .map(known -> known.substring(start.length()).split("\\.")[0])
                .distinct()
                .toList();
    }

    /** The path of the object that has what stands at a path; empty for the whole config. */
    static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    /** The last name of a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path of a list, given that of something in it: what is said of one holds for all. */
    static String withoutIndices(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }
}
