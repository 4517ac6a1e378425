package harness.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.experiment.Journal;
import harness.experiment.RunKeys;
import harness.run.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a journal has of a plan when it is taken up: how many runs still hold, and what has changed since.
 *
 * @param kept runs of the plan that the journal has
 * @param runs of the plan
 * @param stored runs that the journal has, of this plan or of others
 * @param changes what differs from the config that was begun last, sorted by path; null if that is not known
 */
public record Resumption(int kept, int runs, int stored, List<Change> changes) {

    /**
     * A setting that differs.
     *
     * @param before its value as JSON; null if it was not there
     * @param now its value as JSON; null if it is not there
     */
    public record Change(String path, String before, String now) {}

    static Resumption of(Plan plan, RunKeys keys, Journal journal) {
        List<Change> changes = journal.previousConfig()
                .map(previous -> changes(previous, plan.experiment().resolved()))
                .orElse(null);
        return new Resumption(kept(plan, keys, journal), plan.runs(), journal.runs(), changes);
    }

    private static int kept(Plan plan, RunKeys keys, Journal journal) {
        return journal.runs() > 0
                ? (int) IntStream.range(0, plan.runs())
                        .filter(run -> journal.has(keys.of(plan.run(run))))
                        .count()
                : 0;
    }

    /** All that differs between two configs. */
    public static List<Change> changes(JsonNode before, JsonNode now) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        flatten("", before, old);
        flatten("", now, current);
        Set<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(current.keySet());
        return paths.stream()
                .map(path -> new Change(path, old.get(path), current.get(path)))
                .filter(change -> !Objects.equals(change.before, change.now))
                .toList();
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
