package harness.data.csv.text;

import harness.data.dataset.Quoted;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people and programs write where there is no value: nothing, what pandas.read_csv takes for missing, the question mark
 * of the UCI tables, the dot of SAS and Stata, and dashes. Upper and lower case make no difference.
 */
public final class MissingWords {

    private static final Set<String> WORDS = Set.of(
            "",
            "?",
            "-",
            "–",
            "—",
            ".",
            "na",
            "n/a",
            "nan",
            "-nan",
            "null",
            "none",
            "<na>",
            "#na",
            "#n/a",
            "#n/a n/a",
            "1.#ind",
            "-1.#ind",
            "1.#qnan",
            "-1.#qnan");

    private static final int LONGEST = 9;

    private static final int MOST_SHOWN = 5;

    private MissingWords() {}

    /** Whether a value, without blanks around it, stands for none. */
    public static boolean contain(String value) {
        return value.length() <= LONGEST && WORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Some of them as messages repeat them, each once. */
    public static String shown(Stream<String> found) {
        return found.distinct()
                .limit(MOST_SHOWN)
                .map(word -> word.isEmpty() ? "blank" : Quoted.one(word))
                .collect(Collectors.joining(", "));
    }
}
