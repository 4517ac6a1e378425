package harness.data.csv;

import harness.data.csv.text.Alike;
import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.DecimalNumber;
import harness.data.dataset.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The classes that the values of a label column name. Numbers that are equal are one class if all values are numbers; other
 * values are compared as text in Unicode's normal form C.
 *
 * @param names of the classes, in the order of their numbers, else of the alphabet
 * @param codes the index of the class of each value as it is written
 * @param notes what the user should know, a sentence each
 */
record CsvLabels(List<String> names, Map<String, Integer> codes, List<String> notes) {

    /** More digits than these no double keeps apart, and nobody reads. */
    private static final int MOST_DIGITS = 15;

    /** More are the values of a measurement or the names of the samples, and would make a table of 10,000 confusions a run. */
    private static final int MOST_CLASSES = 100;

    /**
     * Finds the classes. Where there are too many, their names are all that is found.
     *
     * @param values as they are written, without missing ones; repeated or not, none longer than
     *     {@link CsvSelection#LONGEST_NAME}. Not modified.
     */
    static CsvLabels of(List<String> values) {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEach(value -> written.computeIfAbsent(value, Alike::composed));
        SortedMap<BigDecimal, SortedSet<String>> numbers = numbers(written.values());
        int ofNumbers = numbers.values().stream().mapToInt(SortedSet::size).sum();
        if (ofNumbers < Set.copyOf(written.values()).size()) {
            List<String> names = List.copyOf(new TreeSet<>(written.values()));
            if (names.size() > MOST_CLASSES) {
                return new CsvLabels(names, Map.of(), List.of());
            }
            List<String> notes = new ArrayList<>(Alike.notes("classes", names));
            merged(numbers)
                    .ifPresent(equal -> notes.add("classes are equal as numbers (" + equal
                            + "), but not all labels are numbers: if they are the same, write them the same"));
            return new CsvLabels(Alike.toldApart(names), codes(written, names, Function.identity()), notes);
        }
        List<String> names = numbers.entrySet().stream().map(CsvLabels::shown).toList();
        if (names.size() > MOST_CLASSES) {
            return new CsvLabels(names, Map.of(), List.of());
        }
        return new CsvLabels(
                names,
                codes(written, numbers.keySet(), text -> number(text).orElseThrow()),
                merged(numbers).map(equal -> "labels that are equal as numbers are one class: " + equal).stream()
                        .toList());
    }

    /** The place of each value's class in their order. */
    private static <T> Map<String, Integer> codes(
            Map<String, String> written, Collection<T> order, Function<String, T> classOf) {
        Map<T, Integer> places = new HashMap<>();
        order.forEach(each -> places.put(each, places.size()));
        Map<String, Integer> codes = new HashMap<>();
        written.forEach((value, text) -> codes.put(value, places.get(classOf.apply(text))));
        return codes;
    }

    /** The ways in which each number among the texts is written. */
    private static SortedMap<BigDecimal, SortedSet<String>> numbers(Collection<String> texts) {
        SortedMap<BigDecimal, SortedSet<String>> numbers = new TreeMap<>();
        texts.forEach(text -> number(text)
                .ifPresent(number ->
                        numbers.computeIfAbsent(number, n -> new TreeSet<>()).add(text)));
        return numbers;
    }

    /** Numbers that are written in several ways: the first, and how many more there are. */
    private static Optional<String> merged(SortedMap<BigDecimal, SortedSet<String>> numbers) {
        List<String> merged = numbers.values().stream()
                .filter(forms -> forms.size() > 1)
                .map(forms -> Quoted.list(List.copyOf(forms)))
                .toList();
        String more = merged.size() > 1 ? ", and so for " + (merged.size() - 1) + " more" : "";
        return merged.stream().findFirst().map(first -> first + more);
    }

    /** The exact number that a text is, if it is one; one with an absurd exponent is none. */
    private static Optional<BigDecimal> number(String text) {
        if (!DecimalNumber.isNumber(text)) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        } catch (ArithmeticException | NumberFormatException absurdExponent) {
            return Optional.empty();
        }
    }

    /** A whole number without decimals, any other as it is written at its shortest. */
    private static String shown(Map.Entry<BigDecimal, SortedSet<String>> forms) {
        BigDecimal number = forms.getKey();
        return number.scale() <= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS
                ? number.toBigInteger().toString()
                : forms.getValue().stream()
                        .min(Comparator.comparingInt(String::length))
                        .orElseThrow();
    }

    /**
     * Notes a problem if these are no classes; that there is none is noted row by row.
     *
     * @param line of the header
     * @param column name of the label's column
     * @param complete whether every row has a label; else another class may hide in the rows that lack it
     * @param problems receives it. Modified.
     */
    void requireClasses(int line, String column, boolean complete, CsvProblems problems) {
        if (complete && names.size() == 1) {
            problems.add(
                    line,
                    column,
                    "a label needs at least two different values, but this column holds only " + Quoted.list(names)
                            + ": add samples of a second class");
        } else if (names.size() > MOST_CLASSES) {
            problems.add(
                    line,
                    column,
                    "a label has at most " + MOST_CLASSES + " different values, but this column holds " + names.size()
                            + ": name a column that holds classes, not measurements or names of samples");
        } else if (names.size() > 2
                && names.stream().allMatch(name -> number(name).isPresent())) {
            names.stream()
                    .filter(name -> number(name).orElseThrow().scale() > 0)
                    .findFirst()
                    .ifPresent(fraction -> problems.add(
                            line,
                            column,
                            "the values of this label are numbers like " + Quoted.one(fraction)
                                    + ", which measure rather than name a class: name another column, or write the"
                                    + " classes as words or whole numbers"));
        }
    }
}
