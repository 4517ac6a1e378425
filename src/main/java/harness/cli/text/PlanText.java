package harness.cli.text;

import harness.config.Axis;
import harness.data.dataset.FirstFew;
import harness.data.dataset.Printable;
import harness.experiment.DataCheck;
import harness.run.ClassBalance;
import harness.run.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;

/** What an experiment is going to do, for a person. */
final class PlanText {

    /** As many counts of classes as fit into the line that has those of all parts. */
    private static final int MOST_SUMMANDS = 4;

    private static final int MOST_DATASETS = 20;
    private static final int MOST_NAMES = 50;

    private PlanText() {}

    /** The size of the grid, in one line. */
    static String size(Plan plan) {
        return count(plan.cells(), "cell") + " × " + count(plan.seeds(), "seed") + " = " + count(plan.runs(), "run");
    }

    /** Every varied path with its values, and every dataset with its class balance. */
    static List<String> details(Plan plan, DataCheck data) {
        List<String> lines = new ArrayList<>();
        for (Axis axis : plan.experiment().axes()) {
            lines.add("  " + axis.path() + " (" + axis.labels().size() + ")");
            lines.add("    " + list(axis.labels(), "value"));
        }
        balances(data, (name, balance) -> lines.addAll(describe(name, balance))).ifPresent(lines::add);
        return lines;
    }

    /** The class balance of every dataset, a line each. */
    static List<String> classBalance(DataCheck data) {
        List<String> lines = new ArrayList<>();
        balances(data, (name, balance) -> lines.add("  " + name + ": " + classBalance(balance)))
                .ifPresent(lines::add);
        return lines;
    }

    /** Says the balance of the first datasets, and returns a line about how many more there are, if there are more. */
    private static Optional<String> balances(DataCheck data, BiConsumer<String, ClassBalance> say) {
        data.balances().entrySet().stream()
                .limit(MOST_DATASETS)
                .forEach(dataset -> say.accept(dataset.getKey(), dataset.getValue()));
        int more = data.balances().size() - MOST_DATASETS;
        return more <= 0 ? Optional.empty() : Optional.of("  … and " + count(more, "more dataset"));
    }

    private static String classBalance(ClassBalance balance) {
        return balance.parts().entrySet().stream()
                .map(part -> part.getKey().label() + " " + counts(part.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** "40 + 41 + 39", or "1000 of 10 classes" where that would be long. */
    private static String counts(int[] part) {
        if (part.length > MOST_SUMMANDS) {
            return ClassBalance.samples(part) + " of " + part.length + " classes";
        }
        return IntStream.of(part).mapToObj(String::valueOf).collect(Collectors.joining(" + "));
    }

    private static List<String> describe(String name, ClassBalance balance) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + name + ": " + count(balance.features(), "feature"));
        int longest = balance.parts().keySet().stream()
                .mapToInt(part -> part.label().length())
                .max()
                .orElseThrow();
        balance.parts().forEach((part, counts) -> {
            String label = "    " + StringUtils.rightPad(part.label(), longest) + " ";
            lines.addAll(balance(label, balance.classes(), counts));
        });
        return lines;
    }

    /** The class balance: how many samples of each class; on one line for two classes. */
    private static List<String> balance(String name, List<String> names, int[] counts) {
        int samples = ClassBalance.samples(counts);
        List<String> classes = IntStream.range(0, counts.length)
                .mapToObj(label -> counts[label] + " of class " + Printable.line(names.get(label)))
                .toList();
        if (classes.size() == 2) {
            return List.of(name + samples + " samples, " + String.join(", ", classes));
        }
        return List.of(
                name + samples + " samples of " + classes.size() + " classes", "      " + list(classes, "class"));
    }

    /**
     * The first of some names, in a line, and how many more there are.
     *
     * @param what one of them is
     */
    static String list(Collection<String> names, String what) {
        FirstFew<String> shown = new FirstFew<>(MOST_NAMES);
        names.forEach(shown::add);
        return String.join(", ", shown.lines(what));
    }

    /** "1 run", "2 runs". */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
