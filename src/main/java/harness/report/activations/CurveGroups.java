package harness.report.activations;

import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which curves share a panel: all, if there are few; else those that are alike. */
final class CurveGroups {

    /** More curves in one panel are told apart by nobody. */
    private static final int MOST_TOGETHER = 7;

    /**
     * The curves of one panel.
     *
     * @param title what they have in common, empty if they are all that there are
     * @param places of the activations, in their order
     */
    record Group(String title, List<Integer> places) {}

    private CurveGroups() {}

    /** Groups of at most seven, as equal in size as they can be where one kind has more. */
    static List<Group> of(List<ActivationAnalysis> activations) {
        if (activations.size() <= MOST_TOGETHER) {
            return List.of(
                    new Group("", IntStream.range(0, activations.size()).boxed().toList()));
        }
        Map<String, List<Integer>> kinds = new LinkedHashMap<>();
        for (int place = 0; place < activations.size(); place++) {
            kinds.computeIfAbsent(kind(activations.get(place).properties()), kind -> new ArrayList<>())
                    .add(place);
        }
        List<Group> groups = new ArrayList<>();
        kinds.forEach((kind, places) -> {
            int parts = (places.size() + MOST_TOGETHER - 1) / MOST_TOGETHER;
            for (int part = 0; part < parts; part++) {
                String number = parts == 1 ? "" : ", " + (part + 1) + " of " + parts;
                groups.add(new Group(
                        kind + number,
                        places.subList(part * places.size() / parts, (part + 1) * places.size() / parts)));
            }
        });
        return groups;
    }

    private static String kind(ActivationProperties properties) {
        boolean bounded = Double.isFinite(properties.infimum().value())
                && Double.isFinite(properties.supremum().value());
        if (bounded) {
            return "Bounded";
        }
        if (!properties.monotonic()) {
            return "Unbounded, not monotonic";
        }
        return properties.smooth() ? "Unbounded, smooth" : "Unbounded, with a kink";
    }
}
