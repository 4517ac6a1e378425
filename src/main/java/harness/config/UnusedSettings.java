package harness.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what somebody wrote and no cell uses, because something written later replaces it or the whole that it is part
 * of. The study goes on, and the user is told.
 *
 * <p>What a setting of the command line says of exactly the path that the file has it at is no loss: that is what
 * settings are for.
 */
final class UnusedSettings {

    /** One value that somebody wrote; a list counts as one. */
    private record Written(String path, Node value, int turn) {

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

    /** Values that replace what was written before them, one of them in each cell. */
    private record Replacement(String path, List<Node> values, int turn, boolean bySetting, String reason) {

        boolean concerns(Written written) {
            return turn > written.turn() && (isExactly(written) || written.isPartOf(path));
        }

        boolean isExactly(Written written) {
            return path.equals(written.owner()) || path.equals(written.owner() + "." + Shape.Choice.TYPE);
        }

        /** Whether one of the values says the same as what it replaces. */
        boolean repeats(Written written) {
            String inside = isExactly(written) ? "" : written.owner().substring(path.length() + 1);
            return values.stream()
                    .flatMap(value -> at(value, inside).stream())
                    .anyMatch(value -> same(value, written.value()));
        }
    }

    /** Who loses more has seen the reason by then. */
    private static final int MOST_NOTES = 12;

    private final List<Written> written = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<String> droppedAxes = new ArrayList<>();
    private final String users;
    private int turn;

    /**
     * Nothing is written yet.
     *
     * @param users what a person calls all that could use a setting: "no cell"
     */
    UnusedSettings(String users) {
        this.users = users;
    }

    /** Notes what the file says. */
    void file(Node.Branch base) {
        write(base, "");
    }

    /** Notes what a setting of the command line puts at its path. */
    void setting(Setting setting, Node value) {
        turn++;
        replacements.add(new Replacement(
                setting.path(), List.of(value), turn, true, setting.place().source() + " replaces it"));
        write(value, setting.path());
    }

    /** Notes values that were to be varied, and are not because of a setting. */
    void dropped(Varied axis, Setting by) {
        String values = IntStream.range(0, axis.nodes().size())
                .mapToObj(value -> Wording.written(axis.nodes().get(value)))
                .reduce((all, next) -> all + ", " + next)
                .orElseThrow();
        boolean isList = axis.key().path().startsWith(Grid.VARY + ".");
        String shown = Wording.escaped(isList ? "[" + values + "]" : values);
        droppedAxes.add(sentence(axis.key().path(), shown, by.place().source() + " replaces it"));
    }

    /**
     * Notes what is varied, which is laid over everything else.
     *
     * @param axes in the order in which they are set, whole before part
     * @param paths tells what stands at them
     */
    void varied(List<Varied> axes, ConfigPaths paths) {
        for (Varied axis : axes) {
            turn++;
            replacements.add(new Replacement(axis.path(), axis.nodes(), turn, false, reason(axis, paths)));
            axis.nodes().forEach(value -> write(value, axis.path()));
        }
    }

    private static String reason(Varied axis, ConfigPaths paths) {
        if (!axis.key().path().startsWith(Grid.VARY + ".")) {
            return axis.key().source() + " holds in every cell";
        }
        return paths.shapes(axis.path()).stream()
                .flatMap(shape -> Shape.Choice.in(shape).stream())
                .findFirst()
                .map(choice -> "each " + choice.kind() + " named in vary brings its own")
                .orElse("vary has values of its own for " + axis.path());
    }

    private void write(Node value, String path) {
        if (value instanceof Node.Branch branch) {
            branch.members().forEach((key, member) -> write(member.value(), path.isEmpty() ? key : path + "." + key));
        } else {
            written.add(new Written(path, value, turn));
        }
    }

    /** What stands at a path inside a value; of a thing, its type. */
    private static Optional<Node> at(Node value, String path) {
        Node node = value;
        for (String key : path.isEmpty() ? new String[0] : path.split("\\.")) {
            if (!(node instanceof Node.Branch branch) || !branch.members().containsKey(key)) {
                return Optional.empty();
            }
            node = branch.members().get(key).value();
        }
        return node instanceof Node.Branch branch
                ? Optional.ofNullable(branch.members().get(Shape.Choice.TYPE)).map(Node.Member::value)
                : Optional.of(node);
    }

    /** Whether two values mean the same as they are written. */
    private static boolean same(Node one, Node other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Node.Leaf leaf && other instanceof Node.Leaf second && leaf.form() == second.form()) {
            return leaf.text().equals(second.text())
                    || leaf.form() == Node.Form.NUMBER && Objects.equals(number(leaf), number(second));
        }
        if (one instanceof Node.Items items && other instanceof Node.Items second) {
            return items.nodes().size() == second.nodes().size()
                    && IntStream.range(0, items.nodes().size())
                            .allMatch(i ->
                                    same(items.nodes().get(i), second.nodes().get(i)));
        }
        return one instanceof Node.Branch branch
                && other instanceof Node.Branch second
                && branch.members().keySet().equals(second.members().keySet())
                && branch.members().keySet().stream()
                        .allMatch(key -> same(
                                branch.members().get(key).value(),
                                second.members().get(key).value()));
    }

    private static BigDecimal number(Node.Leaf leaf) {
        return new BigDecimal(leaf.text()).stripTrailingZeros();
    }

    /** A sentence for each setting that nothing uses, with the reason. */
    List<String> notes() {
        Map<Written, Replacement> lost = new LinkedHashMap<>();
        written.forEach(value -> last(value).filter(by -> isLoss(value, by)).ifPresent(by -> lost.put(value, by)));
        List<String> notes = new ArrayList<>();
        lost.forEach((value, by) -> {
            boolean spokenFor = value.isType()
                    && lost.keySet().stream().anyMatch(other -> !other.isType() && other.isPartOf(value.owner()));
            if (!spokenFor) {
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

    private static boolean isLoss(Written value, Replacement by) {
        boolean isMeant = value.turn() == 0 && by.bySetting() && by.isExactly(value);
        return !isMeant && !by.repeats(value);
    }

    private String sentence(String path, String value, String reason) {
        return path + " " + value + " is used by " + users + ": " + reason;
    }
}
