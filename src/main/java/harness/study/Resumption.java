package harness.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.experiment.Journal;
import harness.experiment.RunKeys;
import harness.run.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What there is to say of runs that were done before: how many still hold, and what has changed since. */
final class Resumption {

    private static final int MOST_CHANGES = 12;
    private static final int LONGEST_VALUE = 60;

    /** So many characters that two long values have in common are shown before the first in which they differ. */
    private static final int COMMON_CHARACTERS = 15;

    private static final String ABSENT = "(absent)";

    private Resumption() {}

    /** How many runs of a plan a journal has. */
    static int kept(Plan plan, RunKeys keys, Journal journal) {
        return journal.runs() > 0
                ? (int) IntStream.range(0, plan.runs())
                        .filter(run -> journal.has(keys.of(plan.run(run))))
                        .count()
                : 0;
    }

    /** Lines about a journal that has so many runs of a plan; none if it has no runs at all. */
    static List<String> lines(Plan plan, int kept, Journal journal) {
        List<String> lines = new ArrayList<>();
        if (journal.runs() == 0) {
            return lines;
        }
        lines.add(kept + " of " + plan.runs() + " runs were done before and are kept.");
        journal.previousConfig().ifPresent(previous -> {
            List<String> changes = changes(previous, plan.experiment().resolved());
            if (!changes.isEmpty()) {
                lines.add("The config has changed since:");
                changes.stream()
                        .limit(MOST_CHANGES)
                        .map(change -> "  " + change)
                        .forEach(lines::add);
                if (changes.size() > MOST_CHANGES) {
                    lines.add("  … and " + (changes.size() - MOST_CHANGES) + " more");
                }
            } else if (kept == 0) {
                lines.add("The " + journal.runs()
                        + " in the journal are of another engine (a build that changed its classes), or of"
                        + " other data.");
            }
        });
        if (kept > 0) {
            lines.add("(--fresh does all of them again)");
        }
        return lines;
    }

    /** Path, value before and value now of all that differs. */
    static List<String> changes(JsonNode before, JsonNode now) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        flatten("", before, old);
        flatten("", now, current);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(current.keySet());
        return paths.stream()
                .filter(path -> !old.getOrDefault(path, ABSENT).equals(current.getOrDefault(path, ABSENT)))
                .map(path -> path + ": " + change(old.getOrDefault(path, ABSENT), current.getOrDefault(path, ABSENT)))
                .toList();
    }

    /** The one value and the other; of long ones, where they differ. */
    private static String change(String before, String now) {
        int shorter = Math.min(before.length(), now.length());
        int common = 0;
        while (common < shorter && before.charAt(common) == now.charAt(common)) {
            common++;
        }
        int from = Math.max(before.length(), now.length()) <= LONGEST_VALUE ? 0 : common - COMMON_CHARACTERS;
        return excerpt(before, from) + " → " + excerpt(now, from);
    }

    private static String excerpt(String value, int from) {
        int start = Math.max(0, from);
        int end = Math.min(value.length(), start + LONGEST_VALUE);
        return (start == 0 ? "" : "…") + value.substring(start, end) + (end == value.length() ? "" : "…");
    }

    /** The values that are not objects, by their paths. */
    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), values);
            }
        } else {
            values.put(path, node.toString());
        }
    }
}
