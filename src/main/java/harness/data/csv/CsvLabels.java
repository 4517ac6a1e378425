package harness.data.csv;

import harness.data.dataset.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

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
     * Finds the classes.
     *
     * @param values as they are written, without missing ones; repeated or not. Not modified.
     */
    static CsvLabels of(List<String> values) {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEach(value -> written.computeIfAbsent(value, Alike::composed));
        boolean numeric = written.values().stream().allMatch(DecimalNumber::isNumber);
        UnaryOperator<String> key = numeric ? CsvLabels::number : UnaryOperator.identity();
        Map<String, TreeSet<String>> forms = forms(written.values(), key);
        Map<String, String> shown = new HashMap<>();
        forms.forEach((equal, group) -> shown.put(equal, numeric ? shown(group) : equal));
        Comparator<String> order = numeric
                ? Comparator.comparingDouble(DecimalNumber::parse).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        List<String> names = shown.values().stream().sorted(order).toList();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        Map<String, Integer> codes = new HashMap<>();
        written.forEach((value, text) -> codes.put(value, places.get(shown.get(key.apply(text)))));
        return new CsvLabels(Alike.toldApart(names), codes, notes(numeric, forms, names));
    }

    /** The different ways in which each value is written. */
    private static Map<String, TreeSet<String>> forms(Iterable<String> texts, UnaryOperator<String> key) {
        Map<String, TreeSet<String>> forms = new LinkedHashMap<>();
        texts.forEach(text ->
                forms.computeIfAbsent(key.apply(text), k -> new TreeSet<>()).add(text));
        return forms;
    }

    private static List<String> notes(boolean numeric, Map<String, TreeSet<String>> forms, List<String> names) {
        if (!numeric) {
            List<String> notes = new ArrayList<>(Alike.notes("classes", names));
            forms(names.stream().filter(DecimalNumber::isNumber).toList(), CsvLabels::number).values().stream()
                    .filter(group -> group.size() > 1)
                    .findFirst()
                    .ifPresent(group -> notes.add("classes " + Quoted.list(List.copyOf(group))
                            + " are equal as numbers, but not all labels are numbers: if they are the same, write them the"
                            + " same"));
            return notes;
        }
        List<String> merged = forms.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> Quoted.list(List.copyOf(group)))
                .toList();
        return merged.isEmpty()
                ? List.of()
                : List.of("labels that are equal as numbers are one class: " + merged.get(0)
                        + (merged.size() > 1 ? ", and so for " + (merged.size() - 1) + " more" : ""));
    }

    /** The same text for numbers that are exactly equal. */
    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toString();
        } catch (ArithmeticException | NumberFormatException hugeExponent) {
            return text;
        }
    }

    /** A whole number without decimals, any other as it is written at its shortest. */
    private static String shown(TreeSet<String> forms) {
        String equal = number(forms.first());
        if (DecimalNumber.isNumber(equal)) {
            BigDecimal number = new BigDecimal(equal);
            if (number.scale() <= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS) {
                return number.toBigInteger().toString();
            }
        }
        return forms.stream().min(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /**
     * Notes a problem if these are no classes; that there is none is noted row by row.
     *
     * @param line of the header
     * @param column name of the label's column
     * @param problems receives it. Modified.
     */
    void requireClasses(int line, String column, CsvProblems problems) {
        if (names.size() == 1) {
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
        } else if (names.size() > 2 && names.stream().allMatch(DecimalNumber::isNumber)) {
            names.stream()
                    .filter(name -> DecimalNumber.parse(name) != Math.rint(DecimalNumber.parse(name)))
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
