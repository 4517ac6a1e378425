package harness.config.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects problems, each once. */
public final class Problems {

    /** The most problems that are kept to be put in order: a list of a hundred thousand wrong values has made its point earlier. */
    private static final int MOST = 10_000;

    private record Key(Place place, String explanation) {}

    private final Map<Key, Problem> found = new LinkedHashMap<>();

    /** Whether there were others than those found. */
    private boolean areMore;

    public void add(Place place, String explanation) {
        add(place, explanation, "");
    }

    /**
     * Adds a problem, unless the same explanation was given for the same place.
     *
     * @param example follows the explanation; of a problem found in several cells, the first one's is kept
     */
    public void add(Place place, String explanation, String example) {
        put(new Key(place, explanation), new Problem(place, explanation + example));
    }

    private void put(Key key, Problem problem) {
        if (found.size() < MOST) {
            found.putIfAbsent(key, problem);
        } else {
            areMore |= !found.containsKey(key);
        }
    }

    void addAll(Problems others) {
        others.found.forEach(this::put);
        areMore |= others.areMore;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problem that was found first. */
    Optional<Problem> first() {
        return found.values().stream().findFirst();
    }

    /** Refuses the config if there was any problem. */
    public void throwIfAny() throws ConfigException {
        if (!found.isEmpty()) {
            List<Problem> sorted = new ArrayList<>(found.values());
            // The sort is stable, so settings, which have no lines, stay in their order at the end.
            sorted.sort(
                    Comparator.comparingInt((Problem problem) -> problem.place().line() == 0 ? 1 : 0)
                            .thenComparingInt(problem -> problem.place().line())
                            .thenComparingInt(problem -> problem.place().column()));
            throw new ConfigException(sorted, areMore);
        }
    }
}
