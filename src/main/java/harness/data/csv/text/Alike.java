package harness.data.csv.text;

import harness.catalogue.Spelling;
import harness.data.dataset.Printable;
import harness.data.dataset.Quoted;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that a reader would take for one another. */
public final class Alike {

    /** Control characters and blanks of any width. */
    private static final Pattern BLANK =
            Pattern.compile("[\\p{Cc} \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2800\\u3000]");

    /** Between digits a sign separates numbers; at an end a dash is a sign, too: A-, -1. */
    private static final Pattern PUNCTUATION =
            Pattern.compile("(?<!\\d)[\\p{P}&&[^\\p{Pd}]]|[\\p{P}&&[^\\p{Pd}]](?!\\d)|(?<=\\p{L})\\p{Pd}(?=\\p{L})");

    /** Greek and Cyrillic letters, and the Latin ones that have the same shape. */
    private static final String LOOK_ALIKES = "АВЕКМНОРСТУХЅІЈаеорсухѕіјԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ";

    private static final String LATIN = "ABEKMHOPCTYXSIJaeopcyxsijdqwABEZHIKMNOPTYXovp";

    private static final int MOST_PAIRS = 3;

    /** In characters: comparing longer names, or changing their case, takes time, and tells no more. */
    private static final int LONGEST = 200;

    /** In characters: putting accents in order takes time with the square of their number. */
    private static final int LONGEST_COMPOSED = 1000;

    private Alike() {}

    /**
     * The text in Unicode's normal form C, in which an accented letter is one character; as it is if it holds characters
     * that a later Java would compose otherwise, or is longer than any name.
     */
    public static String composed(String text) {
        return text.length() <= LONGEST_COMPOSED && Settled.holds(text)
                ? Normalizer.normalize(text, Normalizer.Form.NFC)
                : text;
    }

    /** The known name that was meant, if one is alike enough. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String simple = simplified(name);
        return Spelling.nearest(known, candidate -> Spelling.likeness(simple, simplified(candidate)));
    }

    /** The same names, in which those that would print alike have all but ASCII written out, as in {@code \u00a0}. */
    public static List<String> toldApart(List<String> names) {
        Map<String, Long> looks =
                names.stream().collect(Collectors.groupingBy(Alike::printed, TreeMap::new, Collectors.counting()));
        List<String> apart = names.stream()
                .map(name -> looks.get(printed(name)) > 1 ? writtenOut(name) : name)
                .toList();
        return apart.stream().distinct().count() == names.size()
                ? apart
                : names.stream().map(Alike::writtenOut).toList();
    }

    /**
     * What names differ in that are easily taken for one another, a sentence for each kind; nothing if none are.
     *
     * @param names all different
     * @param what they are: "classes"
     */
    public static List<String> notes(String what, List<String> names) {
        Map<String, List<String>> groups = new TreeMap<>();
        names.forEach(name ->
                groups.computeIfAbsent(simplified(name), n -> new ArrayList<>()).add(name));
        Map<String, List<String>> pairs = new TreeMap<>();
        groups.forEach((simple, group) -> {
            if (!simple.isEmpty() && group.size() > 1) {
                String shown = toldApart(group).stream().map(Quoted::one).collect(Collectors.joining(" and "));
                pairs.computeIfAbsent(difference(group), d -> new ArrayList<>()).add(shown);
            }
        });
        List<String> notes = new ArrayList<>();
        pairs.forEach((difference, shown) -> notes.add(what + " "
                + shown.stream().limit(MOST_PAIRS).collect(Collectors.joining(", "))
                + (shown.size() > MOST_PAIRS ? " and " + (shown.size() - MOST_PAIRS) + " more" : "")
                + " differ only in " + difference + ": if they are the same, write them the same"));
        return notes;
    }

    private static String difference(List<String> group) {
        if (group.stream().map(Alike::look).distinct().count() == 1) {
            return "characters that are not seen or look the same";
        }
        return group.stream()
                                .map(name -> look(start(name)).toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == 1
                ? "upper and lower case"
                : "blanks, punctuation or the like";
    }

    /** What a reader sees of a name where it is printed, some unseen characters being written out. */
    private static String printed(String name) {
        return look(Printable.line(name));
    }

    /** What a reader sees of a text: shapes and blanks. */
    public static String look(String text) {
        StringBuilder latin = new StringBuilder();
        BLANK.matcher(text)
                .replaceAll(" ")
                .codePoints()
                .filter(character -> !Printable.isUnseen(character))
                .map(letter -> LOOK_ALIKES.indexOf(letter) < 0 ? letter : LATIN.charAt(LOOK_ALIKES.indexOf(letter)))
                .forEach(latin::appendCodePoint);
        return latin.toString();
    }

    /** A name without what may be overlooked in it: case, blanks, punctuation, forms of the same letter. */
    private static String simplified(String name) {
        String start = start(name);
        if (!Settled.holds(start)) {
            return look(start);
        }
        String compatible = Normalizer.normalize(start, Normalizer.Form.NFKC);
        String unspaced = BLANK.matcher(look(compatible)).replaceAll("");
        return PUNCTUATION.matcher(unspaced.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String start(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static String writtenOut(String name) {
        StringBuilder written = new StringBuilder();
        name.chars()
                .forEach(letter -> written.append(
                        letter == '\\'
                                ? "\\\\"
                                : letter >= ' ' && letter < 0x7F
                                        ? String.valueOf((char) letter)
                                        : String.format(Locale.ROOT, "\\u%04x", letter)));
        return written.toString();
    }
}
