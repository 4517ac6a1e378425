package harness.data.csv;

import harness.data.csv.text.Alike;
import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.CsvRows;
import harness.data.csv.text.DecimalComma;
import harness.data.csv.text.DecimalNumber;
import harness.data.csv.text.MissingWords;
import harness.data.dataset.Column;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes columns of numbers or of categories of the texts of a table, and notes what cannot be made one. */
final class CsvColumns {

    /** More are names of the samples, or measurements, and would make a network of mostly unused inputs. */
    private static final int MOST_CATEGORIES = 50;

    /** The largest share of a column's values that may be stray words rather than names of something. */
    private static final double MOST_STRAYS = 0.05;

    private static final int MOST_NAMED = 10;

    private final CsvRows.Row header;
    private final List<CsvRows.Row> rows;
    private final Encode encode;
    private final boolean readsCommas;
    private final CsvProblems problems;
    private final ValueFaults faults;
    private final Map<String, Integer> encoded = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * For the rows of a table.
     *
     * @param header the names of the columns
     * @param rows rows as long as the header
     * @param encode what to do with columns that are not of numbers
     * @param readsCommas whether decimal commas are read in this table
     * @param problems receives what is wrong. Modified.
     */
    CsvColumns(CsvRows.Row header, List<CsvRows.Row> rows, Encode encode, boolean readsCommas, CsvProblems problems) {
        this.header = header;
        this.rows = rows;
        this.encode = encode;
        this.readsCommas = readsCommas;
        this.problems = problems;
        this.faults = new ValueFaults(header);
    }

    /** The column at a place; 0 stands where the faults name something else. */
    Column column(int place) {
        String name = header.fields().get(place);
        List<CsvRows.Row> known = rows.stream()
                .filter(row -> !MissingWords.contain(row.fields().get(place)))
                .toList();
        List<CsvRows.Row> words =
                known.stream().filter(row -> isWord(row.fields().get(place))).toList();
        if (!words.isEmpty()
                && words.stream()
                        .allMatch(row -> DecimalComma.isForeign(row.fields().get(place)))) {
            faults.addForeign(
                    place,
                    CsvColumns::isWord,
                    ForeignNumber.faults(words.stream().map(row -> row.fields().get(place)), readsCommas));
        } else if (known.isEmpty() && !rows.isEmpty()) {
            faults.addEmpty(place);
        } else if (refuseUnits(place, known)) {
            return new Column.Numeric(name, numbers(place));
        } else if (encode == Encode.ONE_HOT && !words.isEmpty() && !isMeasured(place, known, words)) {
            return categorical(place, known, words);
        } else if (words.size() == known.size() && rows.size() > 1) {
            faults.addWords(place, words.get(0).fields().get(place), different(place, words) <= MOST_CATEGORIES);
        } else if (!words.isEmpty()) {
            faults.addStrays(place, CsvColumns::isWord, areMany(place, words));
        }
        return new Column.Numeric(name, numbers(place));
    }

    /** Whether a value is there and is no number. */
    private static boolean isWord(String value) {
        return !MissingWords.contain(value) && !DecimalNumber.isNumber(value);
    }

    private static boolean areMany(int place, List<CsvRows.Row> rows) {
        return ValueFaults.areMany(rows.stream().map(row -> row.fields().get(place)));
    }

    /** Whether a few stray words stand among numbers so different that they measure something rather than name it. */
    private static boolean isMeasured(int place, List<CsvRows.Row> known, List<CsvRows.Row> words) {
        long different = different(place, known);
        return MOST_STRAYS * known.size() >= words.size()
                && (different > MOST_CATEGORIES || 2 * different > known.size());
    }

    private static long different(int place, List<CsvRows.Row> rows) {
        return rows.stream().map(row -> row.fields().get(place)).distinct().count();
    }

    /** Refuses a column of amounts with a unit, and what else it holds; with one_hot, units may as well be names. */
    private boolean refuseUnits(int place, List<CsvRows.Row> known) {
        Optional<UnitNumber> unit = UnitNumber.ofMost(
                known.stream().map(row -> row.fields().get(place)).toList());
        if (unit.isEmpty()) {
            return false;
        }
        Map<Boolean, List<CsvRows.Row>> isAmount = known.stream()
                .collect(Collectors.partitioningBy(
                        row -> unit.get().isAround(row.fields().get(place))));
        boolean all = isAmount.get(false).isEmpty();
        if (encode == Encode.ONE_HOT && !unit.get().isAmount() && different(place, known) <= MOST_CATEGORIES) {
            notes.add("column " + Quoted.one(header.fields().get(place)) + " is taken as words, though "
                    + (all ? "" : "most of ") + "its values are " + unit.get().shown()
                    + ": write the numbers alone if they measure something");
            return false;
        }
        faults.addUnits(place, unit.get(), isAmount.get(true).get(0), all);
        Predicate<String> isStray = value -> isWord(value) && !unit.get().isAround(value);
        List<CsvRows.Row> strays = isAmount.get(false).stream()
                .filter(row -> isStray.test(row.fields().get(place)))
                .toList();
        if (!strays.isEmpty()) {
            faults.addStrays(place, isStray, areMany(place, strays));
        }
        return true;
    }

    private double[] numbers(int place) {
        double[] numbers = rows.stream()
                .mapToDouble(row -> number(row.fields().get(place)))
                .toArray();
        if (Arrays.stream(numbers).anyMatch(Double::isInfinite)) {
            faults.addLarge(place, value -> Double.isInfinite(number(value)));
        }
        return numbers;
    }

    private static double number(String text) {
        if (!DecimalNumber.isNumber(text)) {
            return MissingWords.contain(text) ? Double.NaN : 0;
        }
        return DecimalNumber.parse(text);
    }

    /** Notes what was wrong with the values of all columns made so far. */
    void tellFaults() {
        faults.tell(rows, problems);
    }

    private Column categorical(int place, List<CsvRows.Row> known, List<CsvRows.Row> words) {
        String name = header.fields().get(place);
        Map<String, String> composed = new HashMap<>();
        known.forEach(row -> composed.computeIfAbsent(row.fields().get(place), Alike::composed));
        List<String> categories = List.copyOf(new TreeSet<>(composed.values()));
        if (categories.size() > MOST_CATEGORIES) {
            problems.add(
                    words.get(0).line(),
                    name,
                    Quoted.one(words.get(0).fields().get(place)) + " is no number, and the column has "
                            + categories.size() + " different values, too many to make a feature of each (at most "
                            + MOST_CATEGORIES + "): leave it out with " + CsvProblems.ignoring(List.of(name)));
        } else if (words.size() < known.size()) {
            notes.add("column " + Quoted.one(name) + " is taken as words, though " + (known.size() - words.size())
                    + " of its " + known.size() + " values are numbers: "
                    + Quoted.one(words.get(0).fields().get(place)) + " in line "
                    + words.get(0).line() + " is none");
        }
        notes.addAll(Alike.notes("values of column " + Quoted.one(name) + ":", categories));
        encoded.put(name, categories.size());
        Map<String, Integer> codes = new HashMap<>();
        categories.forEach(category -> codes.put(category, codes.size()));
        int[] code = rows.stream()
                .map(row -> composed.get(row.fields().get(place)))
                .mapToInt(value -> value == null ? Column.Categorical.MISSING : codes.get(value))
                .toArray();
        return new Column.Categorical(name, code, categories);
    }

    /** What the user should know about the columns made so far, a sentence each. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!encoded.isEmpty()) {
            all.add("each value of a column of words is a feature: "
                    + encoded.entrySet().stream()
                            .limit(MOST_NAMED)
                            .map(column -> column.getValue() + " of " + Quoted.one(column.getKey()))
                            .collect(Collectors.joining(", "))
                    + (encoded.size() > MOST_NAMED
                            ? " and so for " + (encoded.size() - MOST_NAMED) + " more columns"
                            : ""));
        }
        return all;
    }
}
