package harness.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Guesses what was meant by a name that is not there. */
final class Alike {

    /** Jaro and Winkler's similarity, 0 to 1, from which on a name may be meant. */
    private static final double ENOUGH = 0.85;

    private static final int MOST = 3;

    private Alike() {}

    /** {@code "; did you mean adam or adamw?"}, with up to three names that are alike, or else what is said otherwise. */
    static String suggestion(String name, Collection<String> known, String otherwise) {
        String wanted = name.toLowerCase(Locale.ROOT);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        ToDoubleFunction<String> alikeness = other -> similarity.apply(wanted, other.toLowerCase(Locale.ROOT));
        List<String> near = known.stream()
                .filter(other -> alikeness.applyAsDouble(other) >= ENOUGH)
                .sorted(Comparator.comparingDouble(alikeness).reversed())
                .limit(MOST)
                .toList();
        return near.isEmpty() ? otherwise : "; did you mean " + String.join(" or ", near) + "?";
    }
}
