package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.json.Setting;
import harness.config.json.Wording;
import harness.config.schema.Binder;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what somebody wrote and no cell uses, because something written later replaces it or the whole that it is part
 * of. The study goes on, and the user is told.
 *
 * <p>What a setting of the command line says of exactly the path that the file has it at is no loss: that is what
 * settings are for.
 */
final class UnusedSettings {

    /**
     * One value that somebody wrote; a list counts as one.
     *
     * @param type of the thing whose parameter it was written as; null if no type stands beside it
     */
    private record Written(String path, String type, Node value, int turn) {

        /** The thing that a type says it is: a type and the bare name of a choice mean the same. */
        String owner() {
            return isType() ? path.substring(0, path.length() - Shape.Choice.TYPE.length() - 1) : path;
        }

        boolean isType() {
            return path.endsWith("." + Shape.Choice.TYPE);
        }

        boolean isPartOf(String whole) {
            return path.startsWith(whole + ".");
        }
    }

    /** A value as a parameter of a thing of some type; of any if that is null. */
    private record Said(String type, JsonNode value) {}

    /**
     * Values that replace what was written before them, one of them in each cell.
     *
     * @param values with their defaults filled in
     * @param said what the values say at the paths inside them that were asked for
     */
    private record Replacement(
            String path,
            List<JsonNode> values,
            int turn,
            boolean bySetting,
            String reason,
            Map<String, Set<Said>> said) {

        boolean concerns(Written written) {
            return turn > written.turn() && (isExactly(written) || written.isPartOf(path));
        }

        boolean isExactly(Written written) {
            return path.equals(written.owner()) || path.equals(written.owner() + "." + Shape.Choice.TYPE);
        }

        /** What the values say where something was written. */
        Set<Said> saidInsteadOf(Written written) {
            String inside = isExactly(written) ? "" : written.owner().substring(path.length() + 1);
            return said.computeIfAbsent(
                    inside,
                    keys -> values.stream()
                            .flatMap(value -> {
                                JsonNode owner = at(value, ConfigPaths.parent(keys));
                                JsonNode there = typeOf(at(value, keys));
                                String type = keys.isEmpty()
                                        ? null
                                        : owner.path(Shape.Choice.TYPE).textValue();
                                return Stream.of(new Said(null, there), new Said(type, there));
                            })
                            .collect(Collectors.toSet()));
        }
    }

    /** Who loses more has seen the reason by then. */
    private static final int MOST_NOTES = 12;

    private final List<Written> written = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<String> droppedAxes = new ArrayList<>();
    private final ConfigPaths paths;
    private final String users;
    private int turn;

    /**
     * Nothing is written yet.
     *
     * @param paths tells what stands at them
     * @param users what a person calls all that could use a setting: "no cell"
     */
    UnusedSettings(ConfigPaths paths, String users) {
        this.paths = paths;
        this.users = users;
    }

    /** Notes what the file says. */
    void file(Node.Branch base) {
        write(base, "", null);
    }

    /** Notes what a setting of the command line puts at its path. */
    void setting(Setting setting, Node value) {
        turn++;
        String reason = setting.place().source() + " replaces it";
        List<JsonNode> meant = resolved(setting.path(), value).toList();
        replacements.add(new Replacement(setting.path(), meant, turn, true, reason, new HashMap<>()));
        write(value, setting.path(), null);
    }

    /**
     * Notes values that were to be varied, and are not because of something later.
     *
     * @param values some of those of the axis
     * @param by what came later: its source
     */
    void dropped(Varied axis, List<Node> values, String by) {
        String listed = values.stream().map(Wording::written).collect(Collectors.joining(", "));
        String shown = Wording.escaped(axis.isListed() ? "[" + listed + "]" : listed);
        droppedAxes.add(sentence(axis.key().path(), shown, by + " replaces it"));
    }

    /**
     * Notes what is varied, which is laid over everything else.
     *
     * @param axes in the order in which they are set, whole before part
     */
    void varied(List<Varied> axes) {
        for (Varied axis : axes) {
            turn++;
            replacements.add(new Replacement(axis.path(), axis.resolved(), turn, false, reason(axis), new HashMap<>()));
            axis.nodes().forEach(value -> write(value, axis.path(), null));
        }
    }

    private String reason(Varied axis) {
        if (!axis.isListed()) {
            return axis.key().source() + " holds in every cell";
        }
        return paths.shapes(axis.path()).stream()
                .flatMap(shape -> Shape.Choice.in(shape).stream())
                .findFirst()
                .map(choice -> "each " + choice.kind() + " named in vary brings its own")
                .orElse("vary has values of its own for " + axis.path());
    }

    private void write(Node value, String path, String type) {
        if (!(value instanceof Node.Branch branch)) {
            written.add(new Written(path, type, value, turn));
            return;
        }
        Node.Member named = branch.members().get(Shape.Choice.TYPE);
        String ofMembers = named != null && named.value() instanceof Node.Leaf leaf ? leaf.text() : null;
        branch.members().forEach((key, member) -> {
            String memberType = key.equals(Shape.Choice.TYPE) ? null : ofMembers;
            write(member.value(), path.isEmpty() ? key : path + "." + key, memberType);
        });
    }

    /** What a value means at a path, one of several things if several shapes share it; nothing if it is wrong. */
    private Stream<JsonNode> resolved(String path, Node value) {
        Problems unheard = new Problems();
        return paths.shapes(path).stream()
                .map(shape ->
                        Binder.ofParts(paths, unheard).bind(shape, value, path).resolved())
                .filter(Objects::nonNull);
    }

    /** What stands at a path inside a value; missing if nothing does. */
    private static JsonNode at(JsonNode value, String path) {
        JsonNode node = value == null ? MissingNode.getInstance() : value;
        for (String key : path.isEmpty() ? new String[0] : path.split("\\.")) {
            node = node.path(key);
        }
        return node;
    }

    /** Of a thing its type, which is all that its bare name says; anything else as it is. */
    private static JsonNode typeOf(JsonNode value) {
        return value.has(Shape.Choice.TYPE) ? value.get(Shape.Choice.TYPE) : value;
    }

    /** A sentence for each setting that nothing uses, with the reason. */
    List<String> notes() {
        Map<Written, Replacement> lost = new LinkedHashMap<>();
        written.forEach(value -> last(value).filter(by -> isLoss(value, by)).ifPresent(by -> lost.put(value, by)));
        Set<String> spokenFor = new HashSet<>();
        lost.keySet().stream().filter(value -> !value.isType()).forEach(value -> {
            for (String whole = ConfigPaths.parent(value.path()); !whole.isEmpty(); whole = ConfigPaths.parent(whole)) {
                spokenFor.add(whole);
            }
        });
        List<String> notes = new ArrayList<>();
        lost.forEach((value, by) -> {
            if (!value.isType() || !spokenFor.contains(value.owner())) {
                String path = value.value().place().path();
                notes.add(sentence(path, Wording.escaped(Wording.written(value.value())), by.reason()));
            }
        });
        notes.addAll(droppedAxes);
        if (notes.size() > MOST_NOTES) {
            String rest = (notes.size() - MOST_NOTES) + " more settings are used by " + users;
            return Stream.concat(notes.stream().limit(MOST_NOTES), Stream.of(rest))
                    .toList();
        }
        return notes;
    }

    /** What replaces a value in the end. */
    private Optional<Replacement> last(Written value) {
        return replacements.stream().filter(by -> by.concerns(value)).reduce((earlier, later) -> later);
    }

    private boolean isLoss(Written value, Replacement by) {
        // What is set at the very path is set for whatever type.
        String type = by.isExactly(value) ? null : value.type();
        boolean isMeant = value.turn() == 0 && by.bySetting() && by.isExactly(value);
        return !isMeant
                && resolved(value.path(), value.value())
                        .map(meant -> new Said(type, typeOf(meant)))
                        .noneMatch(by.saidInsteadOf(value)::contains);
    }

    private String sentence(String path, String value, String reason) {
        return path + " " + value + " is used by " + users + ": " + reason;
    }
}
