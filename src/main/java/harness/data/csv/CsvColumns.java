package harness.data.csv;

import harness.data.dataset.Column;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes columns of numbers or of categories of the texts of a table, and notes what cannot be made one. */
final class CsvColumns {

    /** More are names of the samples, or measurements, and would make a network of mostly unused inputs. */
    private static final int MOST_CATEGORIES = 50;

    private static final int MOST_NAMED = 10;

    private final CsvRows.Row header;
    private final List<CsvRows.Row> rows;
    private final Encode encode;
    private final CsvProblems problems;
    private final Map<String, Integer> encoded = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * For the rows of a table.
     *
     * @param header the names of the columns
     * @param rows rows as long as the header
     * @param encode what to do with columns that are not of numbers
     * @param problems receives what is wrong. Modified.
     */
    CsvColumns(CsvRows.Row header, List<CsvRows.Row> rows, Encode encode, CsvProblems problems) {
        this.header = header;
        this.rows = rows;
        this.encode = encode;
        this.problems = problems;
    }

    /** The column at a place; 0 stands where the problems name something else. */
    Column column(int place) {
        String name = header.fields().get(place);
        List<CsvRows.Row> known = rows.stream()
                .filter(row -> !MissingWords.contain(row.fields().get(place)))
                .toList();
        List<CsvRows.Row> words = known.stream()
                .filter(row -> !DecimalNumber.isNumber(row.fields().get(place)))
                .toList();
        if (!words.isEmpty()
                && words.stream()
                        .allMatch(row -> DecimalComma.isForeign(row.fields().get(place)))) {
            refuseForeign(name, place, words);
        } else if (known.isEmpty() && !rows.isEmpty()) {
            problems.add(
                    header.line(),
                    name,
                    "it has no value in any row: leave it out with " + CsvSelection.ignoring(List.of(name)));
        } else if (encode == Encode.ONE_HOT && !words.isEmpty()) {
            return categorical(place, known, words);
        } else if (words.size() == known.size() && rows.size() > 1) {
            refuseWords(place, words);
        } else {
            words.forEach(row -> problems.add(
                    row.line(),
                    name,
                    Quoted.one(row.fields().get(place))
                            + " is no finite decimal number: correct it, or remove the row"));
        }
        return new Column.Numeric(
                name, rows.stream().mapToDouble(row -> number(row, place)).toArray());
    }

    private void refuseForeign(String name, int place, List<CsvRows.Row> words) {
        String first = Quoted.one(words.get(0).fields().get(place));
        problems.add(
                words.get(0).line(),
                name,
                (words.size() == 1
                                ? first + " is no finite decimal number"
                                : first + " and " + (words.size() - 1) + " more like it are no finite decimal numbers")
                        + ": write decimals behind a point, and nothing between thousands");
    }

    private void refuseWords(int place, List<CsvRows.Row> words) {
        String name = header.fields().get(place);
        long different =
                words.stream().map(row -> row.fields().get(place)).distinct().count();
        String ignoring = CsvSelection.ignoring(List.of(name));
        problems.add(
                header.line(),
                name,
                "not one of its values is a number (the first is "
                        + Quoted.one(words.get(0).fields().get(place)) + "): "
                        + (different > MOST_CATEGORIES
                                ? "leave it out with " + ignoring
                                : "make features of its values with \"encode\": \"one_hot\", or leave it out with "
                                        + ignoring));
    }

    private double number(CsvRows.Row row, int place) {
        String text = row.fields().get(place);
        if (!DecimalNumber.isNumber(text)) {
            return MissingWords.contain(text) ? Double.NaN : 0;
        }
        double number = DecimalNumber.parse(text);
        if (Double.isInfinite(number)) {
            problems.add(
                    row.line(),
                    header.fields().get(place),
                    Quoted.one(text) + " is too large for a double: write the column in a larger unit");
            return 0;
        }
        return number;
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
                            + MOST_CATEGORIES + "): leave it out with " + CsvSelection.ignoring(List.of(name)));
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
