package harness.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two names are, to guess which one was meant by another that is mistyped. */
public final class Spelling {

    /** Jaro and Winkler's similarity, 0 to 1, from which on a name may be meant; swapped letters count little. */
    static final double ALIKE = 0.85;

    /** Names less alike than the nearest one by more than this are not meant. */
    private static final double BEHIND = 0.05;

    /** In characters: comparing longer names takes time, and tells no more. */
    private static final int LONGEST = 100;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Spelling() {}

    /** Jaro and Winkler's similarity, 0 to 1, of the first hundred characters of two names. */
    public static double likeness(String one, String other) {
        return SIMILARITY.apply(start(one), start(other));
    }

    private static String start(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** The known name that is most like another by a measure, if it is alike enough. */
    public static Optional<String> nearest(Collection<String> known, ToDoubleFunction<String> likeness) {
        return known.stream()
                .filter(candidate -> likeness.applyAsDouble(candidate) >= ALIKE)
                .max(Comparator.comparingDouble(likeness));
    }

    /** All known names that are about as much like another as the nearest one is, best first. */
    public static List<String> near(Collection<String> known, ToDoubleFunction<String> likeness) {
        double best = known.stream().mapToDouble(likeness).max().orElse(0);
        return known.stream()
                .filter(candidate -> likeness.applyAsDouble(candidate) >= Math.max(ALIKE, best - BEHIND))
                .sorted(Comparator.comparingDouble(likeness).reversed())
                .toList();
    }
}
