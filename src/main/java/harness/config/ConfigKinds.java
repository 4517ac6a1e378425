package harness.config;

import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.json.Wording;
import harness.config.schema.Advice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of configs. A new one is a file that declares it and one line here. */
final class ConfigKinds {

    /** The first is that of a config that says none. */
    static final List<ConfigKind> ALL = List.of(Experiment.KIND, ActivationStudy.KIND);

    private ConfigKinds() {}

    /** The kind that a config says it has; empty, with a problem, if it says nothing that is known. */
    static Optional<ConfigKind> of(Node.Branch root, Problems problems) {
        Node.Member member = root.members().get(ConfigKind.KEY);
        if (member == null) {
            return Optional.of(ALL.get(0));
        }
        Optional<ConfigKind> found = ALL.stream()
                .filter(kind -> member.value() instanceof Node.Leaf leaf
                        && leaf.form() == Node.Form.TEXT
                        && leaf.text().equals(kind.label()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> labels = ALL.stream().map(ConfigKind::label).toList();
            problems.add(
                    member.value().place(),
                    "expected one of " + Wording.quoted(labels) + ", found " + Wording.found(member.value()));
        }
        return found;
    }

    /** To follow "unknown key". */
    static String keySuggestion(ConfigKind kind, String key) {
        return ofOther(kind, other -> other.paths().keys().contains(key))
                .orElseGet(() -> Advice.ofKey(kind.paths(), "", kind.paths().keys(), key));
    }

    /** To follow "unknown path". */
    static String pathSuggestion(ConfigKind kind, String path) {
        return path.equals(ConfigKind.KEY)
                ? ": the kind is said in the file, for it decides what else can be there"
                : ofOther(kind, other -> !other.paths().shapes(path).isEmpty())
                        .orElseGet(() -> Advice.ofPath(kind.paths(), path));
    }

    private static Optional<String> ofOther(ConfigKind kind, Predicate<ConfigKind> has) {
        return ALL.stream()
                .filter(has)
                .findFirst()
                .map(other -> " in a config of kind " + Wording.quoted(kind.label()) + "; one of kind "
                        + Wording.quoted(other.label()) + " has it");
    }
}
