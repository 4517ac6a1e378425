package harness.config.schema;

import harness.catalogue.Spelling;
import harness.config.json.Node;
import harness.config.json.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Guesses what was meant by a name that is not known, to follow "unknown …". First come names that differ in hyphens and
 * the like, then those of other libraries, then real names that belong elsewhere, and only then typing errors; the names
 * that are known follow in any case.
 */
public final class Advice {

    /** How alike a name must be, 0 to 1, that would belong somewhere else. */
    private static final double ALIKE_ELSEWHERE = 0.93;

    /** Where a key was found: what its object has, and how a member of it is shown. */
    private record Found(ConfigPaths paths, String object, Collection<String> members, UnaryOperator<String> shown) {

        boolean has(String path) {
            return object.equals(ConfigPaths.parent(path)) && members.contains(ConfigPaths.last(path));
        }
    }

    private Advice() {}

    /** About the name of a thing. */
    public static String ofThing(ConfigPaths paths, Shape.Choice choice, String name) {
        Collection<String> known = choice.types().keySet();
        Optional<String> hint = same(name, known)
                .map(Advice::guess)
                .or(() -> OtherNames.ofThing(choice.kind(), name).map(here -> called(name, here, "")))
                .or(() -> kindOf(paths, name))
                .or(() -> nearest(name, known).map(Advice::guess));
        return followed(hint, "known", known);
    }

    /** About a text that is none of the words that may stand in its place, to follow "found"; empty if it is like none. */
    static Optional<String> ofWord(String text, Collection<String> known) {
        return same(text, known).or(() -> nearest(text, known)).map(word -> "; " + guess(word));
    }

    /**
     * About a key of an object.
     *
     * @param paths of the config
     * @param object path of the object, empty for the whole config
     * @param known the keys that it may have
     */
    public static String ofKey(ConfigPaths paths, String object, Collection<String> known, String key) {
        Found found = new Found(paths, object, known, UnaryOperator.identity());
        return followed(hint(found, key), "known", known);
    }

    /** About an object that should have a type, to follow "missing": a key whose value is a name is one. */
    static String ofMissingType(Shape.Choice choice, Node.Branch branch) {
        return branch.members().entrySet().stream()
                .filter(member -> member.getValue().value() instanceof Node.Leaf leaf
                        && (choice.types().containsKey(leaf.text())
                                || OtherNames.ofThing(choice.kind(), leaf.text())
                                        .isPresent()))
                .findFirst()
                .map(member -> " (" + called(Wording.escaped(member.getKey()), List.of(Shape.Choice.TYPE), "") + ")")
                .orElse("");
    }

    /** About a key of an object with a type. */
    static String ofParameter(ConfigPaths paths, String object, Shape.Choice choice, String type, String key) {
        Collection<String> known = choice.types().get(type).names();
        List<String> owners = choice.types().entrySet().stream()
                .filter(other -> same(key, other.getValue().names()).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (owners.isEmpty() || owners.contains(type)) {
            return ofKey(paths, object, known, key);
        }
        return followed(
                Optional.of(key + " is a parameter of " + String.join(", ", owners)), "known of " + type, known);
    }

    /** About a path. */
    public static String ofPath(ConfigPaths paths, String path) {
        String object = ConfigPaths.parent(path);
        List<String> members = paths.members(object);
        UnaryOperator<String> whole = member -> object.isEmpty() ? member : object + "." + member;
        Found found = new Found(paths, object, members, whole);
        Optional<String> hint = members.isEmpty()
                ? nearestPath(path, paths.all()).map(Advice::guess).or(() -> hint(found, ConfigPaths.last(path)))
                : hint(found, ConfigPaths.last(path));
        return members.isEmpty() || object.isEmpty()
                ? followed(hint, "known", paths.members(""))
                : followed(hint, "known in " + object, members);
    }

    private static Optional<String> hint(Found found, String key) {
        return same(key, found.members())
                .map(found.shown())
                .map(Advice::guess)
                .or(() -> OtherNames.ofKey(found.object(), key).flatMap(paths -> calledHere(found, key, paths)))
                .or(() -> elsewhere(found, key, path -> isSame(ConfigPaths.last(path), key)))
                .or(() -> kindOf(found.paths(), key))
                .or(() -> nearest(key, found.members()).map(found.shown()).map(Advice::guess))
                .or(() -> elsewhere(found, key, path -> alikeness(key, ConfigPaths.last(path)) >= ALIKE_ELSEWHERE));
    }

    /** What another library's key is called in this object, or else where it stands. */
    private static Optional<String> calledHere(Found found, String key, List<String> paths) {
        if (paths.isEmpty()) {
            return Optional.of(called(key, paths, found.object()));
        }
        List<String> here = paths.stream()
                .filter(found::has)
                .map(ConfigPaths::last)
                .map(found.shown())
                .toList();
        List<String> there = paths.stream()
                .filter(path -> !found.object().equals(ConfigPaths.parent(path)))
                .filter(found.paths()::knows)
                .toList();
        return Optional.of(here.isEmpty() ? insideIfAny(found, there) : here)
                .filter(names -> !names.isEmpty())
                .map(names -> called(key, names, found.object()));
    }

    /** Paths outside of an object; those inside of one of its members alone, if there are any. */
    private static Optional<String> elsewhere(Found found, String key, Predicate<String> isMeant) {
        if (OtherNames.isOfObject(found.object(), key)) {
            return Optional.empty();
        }
        List<String> paths = found.paths().all().stream()
                .filter(path -> !ConfigPaths.last(path).equals(Shape.Choice.TYPE))
                .filter(path -> !ConfigPaths.parent(path).equals(found.object()))
                .filter(isMeant)
                .toList();
        return paths.isEmpty() ? Optional.empty() : Optional.of(guess(insideIfAny(found, paths)));
    }

    private static List<String> insideIfAny(Found found, List<String> paths) {
        List<String> inside = paths.stream()
                .filter(path -> path.startsWith(found.object() + "."))
                .toList();
        return inside.isEmpty() ? paths : inside;
    }

    /** What a name is that stands in a catalogue. */
    private static Optional<String> kindOf(ConfigPaths paths, String name) {
        return paths.choiceOf(name).map(choice -> name + " is " + choice.kindWithArticle());
    }

    private static String called(String name, List<String> here, String object) {
        return here.isEmpty()
                ? name + " is not there"
                : name + " is called " + String.join(" or ", here) + " here" + OtherNames.remark(object, name);
    }

    private static String guess(String name) {
        return guess(List.of(name));
    }

    private static String guess(List<String> names) {
        return "did you mean \"" + String.join("\" or \"", names) + "\"?";
    }

    private static String followed(Optional<String> hint, String introduction, Collection<String> known) {
        String names = known.isEmpty() ? "none is known here" : introduction + ": " + Wording.quoted(known);
        if (hint.isEmpty()) {
            return "; " + names;
        }
        String sentence = names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1);
        return "; " + hint.get() + (hint.get().endsWith("?") ? " " : ". ") + sentence;
    }

    private static boolean isSame(String one, String other) {
        return OtherNames.simplified(one).equals(OtherNames.simplified(other));
    }

    private static Optional<String> same(String name, Collection<String> known) {
        return known.stream().filter(candidate -> isSame(candidate, name)).findFirst();
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        return Spelling.nearest(known, candidate -> alikeness(name, candidate));
    }

    private static double alikeness(String one, String other) {
        return Spelling.likeness(OtherNames.simplified(one), OtherNames.simplified(other));
    }

    /** The known path of as many names each of which is alike. */
    private static Optional<String> nearestPath(String path, Collection<String> known) {
        String[] names = path.split("\\.", -1);
        return Spelling.nearest(known, candidate -> {
            String[] others = candidate.split("\\.");
            return others.length != names.length
                    ? 0
                    : IntStream.range(0, names.length)
                            .mapToDouble(i -> alikeness(names[i], others[i]))
                            .min()
                            .orElse(0);
        });
    }
}
